public import RapportBase

/// The values of a measure, month by month.
public struct MeasureSeries: Sendable {
  /// The fewest cases for which a percentage is given: with fewer, one case would change
  /// it by more than five points.
  public static let leastWhole = 20

  /// The value of one month.
  public struct Point: Sendable, Hashable {
    public let month: Month
    /// A count, an amount or a number of days; for a share, part divided by whole. `nil` if it isn't known.
    public let value: Double?
    /// The numerator of a share; `nil` for other measures.
    public let part: Int?
    /// The denominator of a share; `nil` for other measures.
    public let whole: Int?
    /// Whether it may still change, because the month isn't over or leads from it are still open.
    public let isOpen: Bool
    /// For days: the lower quartile.
    public var low: Double?
    /// For days: the upper quartile, or the 90th percentile.
    public var high: Double?
    /// For days: how many cases the numbers are based on.
    public var cases: Int?
    /// For days: how many cases aren't finished yet.
    public var openCases: Int?

    /// The share in percent; `nil` if there are too few cases.
    public var percent: Double? {
      guard let part, let whole, whole >= MeasureSeries.leastWhole else { return nil }
      return 100 * Double(part) / Double(whole)
    }
  }

  /// The measure that was read.
  public let measure: Measure
  /// The form of the values: that of the measure, or a share if a table of the hub's own has a total.
  public let form: Measure.Form
  /// In the order of months.
  public let points: [Point]
  /// The day of the numbers; `nil` if there are none.
  public let asOf: Day?

  /// The last value that can no longer change, or the last one of all if every value still can.
  public var latest: Point? {
    points.last { !$0.isOpen && $0.value != nil } ?? points.last { $0.value != nil }
  }
}

/// A hub's tables, for reading measures from them.
public struct ScorecardTables: Sendable {
  private let tables: [String: DataTable]
  private let taken: [String: Day]
  /// The day for which pages are made.
  private let today: Day

  /// - Parameter today: the day for which pages are made; no numbers count as newer.
  public init(_ tables: [DataTable], today: Day) {
    self.tables = Dictionary(tables.map { ($0.shape.name, $0) }, uniquingKeysWith: { first, _ in first })
    self.today = today
    var taken: [String: Day] = [:]
    for row in self.tables[TableShape.taken.name]?.rows ?? [] {
      guard let day = Day(row.texts[2]) else { continue }
      taken[row.texts[0]] = max(taken[row.texts[0]] ?? day, day)
    }
    self.taken = taken
  }

  public var isEmpty: Bool { tables.isEmpty }

  /// The table of a shape; `nil` if the hub doesn't have it.
  public subscript(shape: TableShape) -> DataTable? { tables[shape.name] }

  /// A table by its name.
  public func table(_ name: String) -> DataTable? { tables[name] }

  /// The day of a table's numbers: the day of the export, or the end of its last month.
  public func asOf(_ table: DataTable) -> Day? {
    if let day = taken[table.shape.name] { return min(day, today) }
    return table.rows.compactMap { $0.month?.lastDay }.max().map { min($0, today) }
  }

  /// The values of a measure; `nil` if the tables don't have it.
  ///
  /// - Parameters:
  ///   - stage: the slug of the stage, for `.stageDays`.
  ///   - table: for `.table`, the table's name, the column with the values, and for a
  ///     share the column of the total.
  public func series(
    _ measure: Measure, stage: String? = nil, table: (name: String, value: String, of: String?)? = nil
  ) -> MeasureSeries? {
    guard let source = tables[measure.shape?.name ?? table?.name ?? ""] else { return nil }
    let asOf = asOf(source)
    // The month of the numbers isn't over before its last day.
    let running = asOf.flatMap { $0 == Month($0).lastDay ? nil : Month($0) }
    let points: [MeasureSeries.Point]
    var form = measure.form
    if let step = measure.step {
      points = source.rows.filter { $0.word == step.name }.compactMap {
        point($0, source.number(step.column, $0), isOpen: $0.month == running)
      }
    } else if let steps = measure.steps {
      points = cohorts(source, steps, running)
    } else if measure == .winRate {
      points = winRate(source, running)
    } else if measure.shape == .measures {
      points = source.rows.filter { $0.word == measure.rawValue }.compactMap {
        share($0.month, source.number("kept", $0), source.number("due", $0), isOpen: $0.month == running)
      }
    } else if form == .days {
      points = days(source, stage, running)
    } else if let table {
      if table.of != nil { form = .share }
      points = source.rows.compactMap { row in
        if let of = table.of {
          return share(
            row.month, source.number(table.value, row), source.number(of, row), isOpen: row.month == running)
        }
        return point(row, source.number(table.value, row), isOpen: row.month == running)
      }
    } else {
      points = []
    }
    return MeasureSeries(
      measure: measure, form: form, points: points.sorted { $0.month < $1.month }, asOf: asOf)
  }

  private func point(_ row: DataTable.Row, _ value: Double?, isOpen: Bool) -> MeasureSeries.Point? {
    row.month.map { MeasureSeries.Point(month: $0, value: value, part: nil, whole: nil, isOpen: isOpen) }
  }

  private func share(_ month: Month?, _ part: Double?, _ whole: Double?, isOpen: Bool) -> MeasureSeries.Point?
  {
    guard let month, let part, let whole else { return nil }
    return MeasureSeries.Point(
      month: month, value: whole > 0 ? part / whole : nil, part: Int(part), whole: Int(whole), isOpen: isOpen)
  }

  /// A cohort is open while any of its leads may still reach the step.
  private func cohorts(
    _ table: DataTable, _ steps: (part: String, whole: String), _ running: Month?
  ) -> [MeasureSeries.Point] {
    var rows: [Month: [String: DataTable.Row]] = [:]
    for row in table.rows { if let month = row.month { rows[month, default: [:]][row.word] = row } }
    return rows.keys.sorted().compactMap { month in
      guard let part = rows[month]?[steps.part], let whole = rows[month]?[steps.whole] else { return nil }
      let isWay = TableShape.cohortSteps.firstIndex(of: steps.part).map { $0 >= 5 } ?? false
      let waiting = isWay ? rows[month]?["sal"] ?? part : part
      let isOpen = month == running || (table.number("open", waiting) ?? 0) > 0
      return share(month, table.number("count", part), table.number("count", whole), isOpen: isOpen)
    }
  }

  private func winRate(_ table: DataTable, _ running: Month?) -> [MeasureSeries.Point] {
    var counts: [Month: (won: Double, lost: Double)] = [:]
    for row in table.rows {
      guard let month = row.month, let count = table.number("count", row) else { continue }
      if row.word == "won" { counts[month, default: (0, 0)].won = count }
      if row.word == "lost" { counts[month, default: (0, 0)].lost = count }
    }
    return counts.keys.sorted().compactMap { month in
      counts[month].flatMap { share(month, $0.won, $0.won + $0.lost, isOpen: month == running) }
    }
  }

  private func days(_ table: DataTable, _ stage: String?, _ running: Month?) -> [MeasureSeries.Point] {
    let isStage = table.shape == .stageDays
    return table.rows.filter { !isStage || $0.word == stage }.compactMap { row in
      guard var point = point(row, table.number("median", row), isOpen: row.month == running) else {
        return nil
      }
      point.low = table.number("p25", row)
      point.high = table.number(isStage ? "p75" : "p90", row)
      point.cases = table.number(isStage ? "finished" : "contacted", row).map { Int($0) }
      point.openCases = table.number(isStage ? "open" : "waiting", row).map { Int($0) }
      return point
    }
  }
}
