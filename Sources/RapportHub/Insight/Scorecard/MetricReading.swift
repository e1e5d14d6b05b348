public import RapportBase
public import RapportScorecard

/// What a metric's numbers say: the latest value, whether it is what it should be, and whether it is still new enough.
public struct MetricReading: Sendable {
  /// Whether a target is reached.
  public enum State: Sendable, Hashable {
    case noTarget, kept, missed
    /// There are no numbers, or fewer cases than a percentage needs.
    case noNumbers, tooFew
  }

  public let series: MeasureSeries?
  public let target: Double?
  public let isBetterLow: Bool
  public let state: State
  /// The day on which new numbers were due; `nil` as long as they are new enough.
  public let staleSince: Day?

  /// How far off the target it is, as a part of the target; 0 if it is reached.
  public var distance: Double {
    guard state == .missed, let target, target != 0, let value = shown else { return 0 }
    return abs(value - target) / abs(target)
  }

  /// The latest value in the unit of the target: shares in percent.
  public var shown: Double? {
    guard let point = series?.latest else { return nil }
    return series?.form == .share ? point.percent : point.value
  }
}

extension Hub {
  /// The tables, for reading measures from them.
  public var scorecardTables: ScorecardTables { ScorecardTables(tables, today: asOf) }

  /// What the numbers of a metric say on the day of the hub.
  public func reading(of metric: Entry, in tables: ScorecardTables) -> MetricReading {
    let measure = metric.text("measure").flatMap(Measure.init(rawValue:))
    let own = metric.text("table").flatMap { name in
      metric.text("value").map { (name: name, value: $0, of: metric.text("of")) }
    }
    let series = measure.flatMap { tables.series($0, stage: metric.keys("stage").first?.slug, table: own) }
    let target = metric["target"]?.number
    let isBetterLow = metric.text("better").map { $0 == "down" } ?? measure?.isBetterLow ?? false
    let period = metric["every"]?.period ?? Period(1, .month)
    let due = series?.asOf.map { $0.adding(period).adding(settings.dueWithin) }
    var reading = MetricReading(
      series: series, target: target, isBetterLow: isBetterLow, state: .noTarget,
      staleSince: due.flatMap { $0 < asOf ? series?.asOf?.adding(period) : nil })
    reading = reading.judged
    return reading
  }
}

extension MetricReading {
  fileprivate var judged: MetricReading {
    let state: State
    if series?.latest == nil {
      state = .noNumbers
    } else if target == nil {
      state = .noTarget
    } else if let shown, let target {
      state = (isBetterLow ? shown <= target : shown >= target) ? .kept : .missed
    } else {
      state = .tooFew
    }
    return MetricReading(
      series: series, target: target, isBetterLow: isBetterLow, state: state, staleSince: staleSince)
  }
}
