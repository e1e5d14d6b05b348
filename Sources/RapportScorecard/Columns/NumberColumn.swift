/// How a column writes numbers, as proved by all of its cells together.
struct NumberColumn: Sendable {
  private let given: NumberStyle?
  /// The first line that proves a decimal point.
  private(set) var pointLine: Int?
  /// The first line that proves a decimal comma.
  private(set) var commaLine: Int?
  /// The first ambiguous cells, by the separator they contain.
  private var ambiguousPoint: (text: String, line: Int)?
  private var ambiguousComma: (text: String, line: Int)?
  private var hasLongDecimals = false
  /// The currencies that fit all marks so far.
  private(set) var currencies: Set<String>?
  /// The line of the first currency mark, from 1.
  private var currencyLine = 0
  /// The line of a currency mark that contradicts the earlier ones.
  private var otherCurrencyLine: Int?

  /// - Parameter given: the style, if somebody has specified it for the file.
  init(given: NumberStyle? = nil) {
    self.given = given
  }

  /// - Returns: whether the cell is a count or an amount at all.
  mutating func add(_ text: String, line: Int) -> Bool {
    let number = NumberText(text)
    guard !number.isPercent else { return false }
    switch (number.withPoint, number.withComma) {
    case (nil, nil): return false
    case (_?, nil): if pointLine == nil { pointLine = line }
    case (nil, _?): if commaLine == nil { commaLine = line }
    default:
      guard number.isAmbiguous else { break }
      if text.utf8.contains(UInt8(ascii: ".")) {
        if ambiguousPoint == nil { ambiguousPoint = (text, line) }
      } else if ambiguousComma == nil {
        ambiguousComma = (text, line)
      }
    }
    hasLongDecimals = hasLongDecimals || number.hasLongDecimals
    if let codes = number.currencies { add(codes, line: line) }
    return true
  }

  private mutating func add(_ codes: Set<String>, line: Int) {
    guard let known = currencies else {
      (currencies, currencyLine) = (codes, line)
      return
    }
    let both = known.intersection(codes)
    if both.isEmpty, otherCurrencyLine == nil { otherCurrencyLine = line }
    if !both.isEmpty { currencies = both }
  }

  private var ambiguous: (text: String, line: Int)? { ambiguousPoint ?? ambiguousComma }

  /// A cell that other cells prove to have three decimals, if no other cell has that many.
  private var doubtful: (text: String, line: Int)? {
    guard given == nil, !hasLongDecimals else { return nil }
    return pointLine != nil ? ambiguousPoint : commaLine != nil ? ambiguousComma : nil
  }

  /// How its numbers are written; `nil` if somebody has to answer `question` first.
  var style: NumberStyle? {
    guard otherCurrencyLine == nil, doubtful == nil else { return nil }
    switch (pointLine, commaLine) {
    case (nil, nil): return given ?? (ambiguous == nil ? .point : nil)
    case (_?, nil): return given == .comma ? nil : .point
    case (nil, _?): return given == .point ? nil : .comma
    default: return nil
    }
  }

  /// Whether the question can be answered by specifying the number style.
  var isAnswerable: Bool {
    otherCurrencyLine == nil && (pointLine == nil || commaLine == nil) && given == nil
  }

  /// The question that must be answered before its numbers count, with a line; `nil` if there is none.
  var question: (line: Int, text: String)? {
    guard style == nil else { return nil }
    if let other = otherCurrencyLine {
      return (other, "amounts of line \(currencyLine) and line \(other) are in different currencies")
    }
    if let pointLine, let commaLine {
      return (
        max(pointLine, commaLine),
        "numbers with a point before the decimals (line \(pointLine)) and with a comma (line \(commaLine)) are mixed"
      )
    }
    if let doubtful, let line = pointLine ?? commaLine {
      return (
        doubtful.line,
        "“\(doubtful.text)” has three decimals if it is written as line \(line) is, and no other number has so many"
      )
    }
    if let line = pointLine ?? commaLine {
      return (line, "the number isn't written as \(given?.rawValue ?? ""), as --numbers says")
    }
    guard let ambiguous else { return nil }
    return (
      ambiguous.line,
      "“\(ambiguous.text)” could have a thousands separator or decimals, and no row shows which"
    )
  }

  static func value(_ text: String, _ style: NumberStyle) -> Double? {
    let number = NumberText(text)
    return style == .point ? number.withPoint : number.withComma
  }
}
