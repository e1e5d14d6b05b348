public import RapportBase
public import RapportScorecard

/// What a metric's numbers show: the latest value, whether it meets its target, and
/// whether it is recent enough.
public struct MetricReading: Sendable {
  /// Whether the target is met.
  public enum State: Sendable, Hashable {
    case noTarget, kept, missed
    /// No numbers at all, or too few cases for a percentage.
    case noNumbers, tooFew
  }

  /// The numbers behind it; `nil` if there are none.
  public let series: MeasureSeries?
  /// The target, in the same unit as `shown`.
  public let target: Double?
  /// Whether lower values are better.
  public let isBetterLow: Bool
  /// Whether the latest value meets the target.
  public let state: State
  /// The day on which new numbers were due; `nil` while they are recent enough.
  public let staleSince: Day?

  /// How far it is from the target, as a fraction of the target; 0 if the target is met.
  public var distance: Double {
    guard state == .missed, let target, target != 0, let value = shown else { return 0 }
    return abs(value - target) / abs(target)
  }

  /// The latest value in the unit of the target; shares are in percent.
  public var shown: Double? {
    guard let point = series?.latest else { return nil }
    return series?.form == .share ? point.percent : point.value
  }
}

extension Hub {
  /// The hub's tables, for reading measures from them.
  public var scorecardTables: ScorecardTables { ScorecardTables(tables, today: asOf) }

  /// What a metric's numbers show on the hub's day.
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
