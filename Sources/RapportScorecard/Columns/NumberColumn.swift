/// How a column writes its numbers, as all of its cells together prove it.
struct NumberColumn: Sendable {
  private var given: NumberStyle?
  /// The lines that prove a point and a comma before decimals.
  private(set) var pointLine: Int?
  private(set) var commaLine: Int?
  /// The first cell that could be two numbers.
  private(set) var ambiguous: (text: String, line: Int)?

  /// - Parameter given: what somebody said of the file.
  init(given: NumberStyle? = nil) {
    self.given = given
  }

  /// - Returns: whether the cell is a number at all.
  mutating func add(_ text: String, line: Int) -> Bool {
    let number = NumberText(text)
    switch (number.withPoint, number.withComma) {
    case (nil, nil): return false
    case (_?, nil): if pointLine == nil { pointLine = line }
    case (nil, _?): if commaLine == nil { commaLine = line }
    default: if number.isAmbiguous, ambiguous == nil { ambiguous = (text, line) }
    }
    return true
  }

  /// What its numbers are; `nil` while that has to be asked.
  var style: NumberStyle? {
    switch (pointLine, commaLine) {
    case (nil, nil): given ?? (ambiguous == nil ? .point : nil)
    case (_?, nil): given == .comma ? nil : .point
    case (nil, _?): given == .point ? nil : .comma
    default: nil
    }
  }

  /// What is to be answered before its numbers count, and where; `nil` if nothing is.
  var question: (line: Int, text: String)? {
    guard style == nil else { return nil }
    if let pointLine, let commaLine {
      return (
        max(pointLine, commaLine),
        "numbers with a point before the decimals (line \(pointLine)) and with a comma (line \(commaLine)) are mixed"
      )
    }
    if let line = pointLine ?? commaLine {
      return (line, "the number isn't written as \(given?.rawValue ?? ""), as --numbers says")
    }
    guard let ambiguous else { return nil }
    return (
      ambiguous.line,
      "“\(ambiguous.text)” can be a number with thousands or one with decimals, and no row shows which"
    )
  }

  static func value(_ text: String, _ style: NumberStyle) -> Double? {
    let number = NumberText(text)
    return style == .point ? number.withPoint : number.withComma
  }
}
