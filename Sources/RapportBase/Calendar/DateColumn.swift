/// Works out the order of day and month in a column from its values.
package struct DateColumn: Sendable {
  private let given: DayOrder?
  /// The first line, from 1, that proves each order.
  package private(set) var proofLines: [DayOrder: Int] = [:]
  /// The first value that could mean two different days, with its line from 1.
  package private(set) var ambiguous: (text: String, line: Int)?
  /// How many values could mean two different days.
  package private(set) var ambiguousCount = 0

  /// - Parameter given: the order, if somebody has specified it.
  package init(given: DayOrder?) {
    self.given = given
  }

  /// Adds all values at once.
  package init(_ values: [(text: String, line: Int)], given: DayOrder?) {
    self.init(given: given)
    for (text, line) in values { add(text, line: line) }
  }

  /// - Returns: whether the value is a date at all.
  @discardableResult
  package mutating func add(_ text: String, line: Int) -> Bool {
    let guess = DayGuess(text)
    if let order = guess.order, proofLines[order] == nil { proofLines[order] = line }
    guard guess.days.count > 1 else { return !guess.days.isEmpty }
    ambiguousCount += 1
    if ambiguous == nil { ambiguous = (text, line) }
    return true
  }

  /// The specified order, or the one the values prove; `nil` if they prove neither, or both.
  package var order: DayOrder? { given ?? (proofLines.count == 1 ? proofLines.keys.first : nil) }

  /// The question that must be answered before the dates can be read; `nil` if there is none.
  package var question: String? {
    guard order == nil, let ambiguous else { return nil }
    let days = DayGuess(ambiguous.text).days
    let both =
      "“\(ambiguous.text)” in line \(ambiguous.line) is \(days[0].displayText) or \(days[1].displayText)"
    if let day = proofLines[.dayFirst], let month = proofLines[.monthFirst] {
      return "\(both); line \(day) has the day first and line \(month) the month"
    }
    return "\(both), and no row shows which"
  }
}
