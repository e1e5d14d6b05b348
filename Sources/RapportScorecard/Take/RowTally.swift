import RapportBase

/// Everything needed for counting besides the rows of an export.
struct TakeContext {
  let names: ScorecardNames
  let options: ExportOptions
  var settings: ScorecardSettings { names.settings }
  /// The day of the export; nothing after it counts.
  let asOf: Day
}

/// Counts the rows of an export without keeping any single row.
protocol RowTally {
  /// - Throws: `TakeProblem` for a row that can't be counted.
  mutating func add(_ row: ExportRows.Row, _ cells: inout CellReader) throws(TakeProblem)
  /// The tables, once all rows have been counted.
  ///
  /// - Throws: `TakeProblem` for faults that only show in all rows together.
  mutating func tables(_ guardian: NameGuard) throws(TakeProblem) -> [TakenTable]
  /// How many rows don't count, by reason.
  var leftOut: [String: Int] { get }
  /// What people should know about the numbers.
  var notes: [String] { get }
  /// The currency of the amounts, if the export states it.
  var currency: String? { get }
}

extension RowTally {
  var notes: [String] { [] }
  var currency: String? { nil }
}

/// Counts and amounts by month and word.
struct MonthTally {
  private(set) var entries: [Int: [String: LabelTally.Entry]] = [:]

  mutating func add(_ month: Month, _ word: String, count: Int = 1, value: Double = 0) {
    entries[month.number, default: [:]][word, default: LabelTally.Entry()].count += count
    entries[month.number, default: [:]][word, default: LabelTally.Entry()].value += value
  }

  /// From the first month with an entry to the last.
  var months: ClosedRange<Month>? {
    guard let first = entries.keys.min(), let last = entries.keys.max() else { return nil }
    return Month.numbered(first)...Month.numbered(last)
  }

  func entry(_ month: Month, _ word: String) -> LabelTally.Entry {
    entries[month.number]?[word] ?? LabelTally.Entry()
  }
}

extension Month {
  static func numbered(_ number: Int) -> Month {
    Month(year: number / 12, month: number % 12 + 1) ?? Month(Day(number: 0))
  }

  /// All months in a range, in order.
  static func all(in range: ClosedRange<Month>?) -> [Month] {
    guard let range else { return [] }
    return (range.lowerBound.number...range.upperBound.number).map(numbered)
  }
}
