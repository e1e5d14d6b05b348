import RapportBase

/// The lines starting with `#` above a Google Analytics table, which say what days it covers.
struct AnalyticsBlock {
  let first: Day
  let last: Day
  /// The line that states the last day.
  let line: Int

  /// The block directly above a line; `nil` if there is none, or it states no days.
  init?(_ bytes: [UInt8], above line: Int) {
    var days: [(day: Day, line: Int)] = []
    var number = 0
    for text in bytes.prefix(1 << 16).split(separator: 10, omittingEmptySubsequences: false) {
      number += 1
      guard number < line else { break }
      guard text.first == UInt8(ascii: "#") || text.starts(with: "\"#".utf8) else {
        if text.contains(where: { $0 > 32 && $0 != 44 }) { days = [] }
        continue
      }
      let digits = text.drop { !(48...57).contains($0) }.prefix { (48...57).contains($0) }
      guard digits.count == 8, case .day(let day, _) = DayText(String(decoding: digits, as: UTF8.self)) else {
        continue
      }
      days.append((Day(number: day), number))
    }
    guard let first = days.suffix(2).first, let last = days.last else { return nil }
    (self.first, self.last, self.line) = (first.day, last.day, last.line)
  }

  /// The month that the numbers are for.
  ///
  /// - Throws: `TakeProblem` if they span more than one month.
  func month(_ file: String) throws(TakeProblem) -> Month {
    guard Month(first) == Month(last) else {
      throw TakeProblem(
        file, line: line, "the numbers are for \(first) to \(last), not for one month",
        help: "Export one month at a time, or add the dimension “Year month” to the report.")
    }
    return Month(first)
  }

  /// - Parameter asOf: the day of the export, whose month may be incomplete.
  /// - Throws: `TakeProblem` if a past month is covered only in part.
  func checkWholeMonths(asOf: Day, file: String) throws(TakeProblem) {
    let isWhole =
      first == Month(first).firstDay && (last == Month(last).lastDay || Month(last) >= Month(asOf))
    guard !isWhole else { return }
    throw TakeProblem(
      file, line: line, "the numbers are for \(first) to \(last), which is only part of a month",
      help: "Export from the first to the last day of a month.")
  }
}
