import RapportBase

/// The lines that begin with `#` above a table of Google Analytics: they say which days it covers.
enum AnalyticsBlock {
  /// The month that the block right above a line is about.
  ///
  /// - Throws: `TakeProblem` if its days aren't of one month.
  static func month(_ bytes: [UInt8], above line: Int, file: String) throws(TakeProblem) -> Month? {
    var days: [(day: Day, line: Int)] = []
    var number = 0
    for text in bytes.prefix(1 << 16).split(separator: 10, omittingEmptySubsequences: false) {
      number += 1
      guard number < line else { break }
      guard text.first == UInt8(ascii: "#") else {
        if text.contains(where: { $0 > 32 }) { days = [] }
        continue
      }
      let digits = text.drop { !(48...57).contains($0) }.prefix { (48...57).contains($0) }
      let written = String(decoding: digits, as: UTF8.self)
      if digits.count == 8, let day = DayGuess(written).days.first { days.append((day, number)) }
    }
    guard let first = days.suffix(2).first, let last = days.last else { return nil }
    guard Month(first.day) == Month(last.day) else {
      throw TakeProblem(
        file, line: last.line, "the numbers are of \(first.day) to \(last.day), and not of one month",
        help: "Export one month at a time, or add the dimension “Year month” to the report.")
    }
    return Month(first.day)
  }
}
