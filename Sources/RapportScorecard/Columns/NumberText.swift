import RapportBase

/// The possible values of a number that was written for people: `1,234.56`, `1.234,56`,
/// `1 234,56 €`, `$45k`, `61 %`.
struct NumberText: Sendable, Hashable {
  /// Its value with a decimal point; `nil` if it isn't valid that way.
  let withPoint: Double?
  /// Its value with a decimal comma; `nil` if it isn't valid that way.
  let withComma: Double?
  /// The currencies that its mark may mean; `nil` if it has none.
  private(set) var currencies: Set<String>?
  private(set) var isPercent = false
  /// Whether more than two digits follow its decimal separator, whichever that is.
  private(set) var hasLongDecimals = false

  /// Whether it has a different value in each convention, so that it proves neither.
  var isAmbiguous: Bool { withPoint != nil && withComma != nil && withPoint != withComma }

  init(_ text: some StringProtocol) {
    if let whole = NumberText.whole(text) {
      (withPoint, withComma) = (whole, whole)
      return
    }
    var scan = Scan(text)
    guard scan.run() else {
      (withPoint, withComma) = (nil, nil)
      return
    }
    withPoint = scan.value(decimal: UInt8(ascii: "."), group: UInt8(ascii: ","))
    withComma = scan.value(decimal: UInt8(ascii: ","), group: UInt8(ascii: "."))
    currencies = scan.currencies
    isPercent = scan.isPercent
    let decimal = withComma == nil ? UInt8(ascii: ".") : withPoint == nil ? UInt8(ascii: ",") : nil
    hasLongDecimals = decimal.map { scan.decimalCount(behind: $0) > 2 } ?? false
  }

  /// Digits only, as in most cells.
  private static func whole(_ text: some StringProtocol) -> Double? {
    let bytes = text.utf8
    guard !bytes.isEmpty, bytes.count <= 15 else { return nil }
    var value = 0
    for byte in bytes {
      guard (48...57).contains(byte) else { return nil }
      value = value * 10 + Int(byte) - 48
    }
    return Double(value)
  }

  /// Strips everything that isn't part of the number: currency, minus, percent
  /// sign, unit letters such as `k`.
  private struct Scan {
    private let scalars: [Unicode.Scalar]
    /// Digits, dots and commas, with any spaces between them.
    private var body: [UInt8] = []
    private var isNegative = false
    private var factor = 1.0
    private(set) var currencies: Set<String>?
    private(set) var isPercent = false
    private static let maxLength = 60
    private static let space = UInt8(ascii: " ")

    init(_ text: some StringProtocol) {
      scalars = Array(text.unicodeScalars.prefix(Scan.maxLength + 1))
      body.reserveCapacity(scalars.count)
    }

    /// Whether what remains consists of digits, dots, commas and the spaces between them.
    mutating func run() -> Bool {
      guard scalars.count <= Scan.maxLength else { return false }
      var before = String.UnicodeScalarView()
      var after = String.UnicodeScalarView()
      var brackets = 0
      for scalar in scalars {
        switch scalar {
        // `Fr. 1’200`, `1,2 Mio.`
        case "." where body.isEmpty && before.last?.properties.isAlphabetic == true: before.append(".")
        case "." where !after.isEmpty: after.append(".")
        case "0"..."9", ".", ",":
          guard after.isEmpty else { return false }
          body.append(UInt8(scalar.value))
        case " ", "\u{A0}", "\u{202F}", "\u{2009}", "'", "’":
          if !body.isEmpty, after.isEmpty { body.append(Scan.space) }
        case "-", "−", "–":
          guard body.isEmpty, !isNegative else { return false }
          isNegative = true
        case "+": guard body.isEmpty else { return false }
        case "(":
          guard body.isEmpty, !isNegative else { return false }
          isNegative = true
          brackets += 1
        case ")": brackets -= 1
        default: if body.isEmpty { before.append(scalar) } else { after.append(scalar) }
        }
      }
      while body.last == Scan.space { body.removeLast() }
      return brackets == 0 && body.contains(where: NumberText.isDigit)
        && isCurrency(String(before)) && isUnit(String(after))
    }

    private mutating func isCurrency(_ text: String) -> Bool {
      guard !text.isEmpty else { return true }
      guard let codes = CurrencyMark.codes(text) else { return false }
      currencies = currencies.map { $0.intersection(codes) } ?? codes
      return currencies?.isEmpty == false
    }

    private static let units = [
      ("Mio.", 1_000_000.0), ("Mio", 1_000_000), ("M", 1_000_000), ("m", 1_000_000), ("K", 1000), ("k", 1000),
    ]

    private mutating func isUnit(_ text: String) -> Bool {
      guard !text.isEmpty else { return true }
      if text == "%" {
        (factor, isPercent) = (0.01, true)
        return true
      }
      guard CurrencyMark.codes(text) == nil, let unit = Scan.units.first(where: { text.begins(with: $0.0) })
      else { return isCurrency(text) }
      factor = unit.1
      return isCurrency(String(text.dropFirst(unit.0.count)))
    }

    func decimalCount(behind separator: UInt8) -> Int {
      body.lastIndex(of: separator).map { body.count - 1 - $0 } ?? 0
    }

    func value(decimal: UInt8, group: UInt8) -> Double? {
      let cut = body.firstIndex(of: decimal) ?? body.count
      let fraction = body[min(cut + 1, body.count)...]
      guard fraction.allSatisfy(NumberText.isDigit),
        let whole = NumberText.grouped(body[..<cut], by: group), !(whole.isEmpty && fraction.isEmpty),
        let number = NumberText.number(whole, fraction)
      else { return nil }
      return isNegative ? -number * factor : number * factor
    }
  }

  fileprivate static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

  /// The number with the given digits before and after its decimal separator.
  private static func number(_ whole: [UInt8], _ fraction: ArraySlice<UInt8>) -> Double? {
    // Below 2⁵³ the integer and the power of ten are exact, so the quotient is rounded only once.
    guard whole.count + fraction.count <= 15 else {
      return Double(String(decoding: whole + [46] + (fraction.isEmpty ? [48] : fraction), as: UTF8.self))
    }
    var value = 0
    var power = 1
    for byte in whole { value = value * 10 + Int(byte) - 48 }
    for byte in fraction { (value, power) = (value * 10 + Int(byte) - 48, power * 10) }
    return Double(value) / Double(power)
  }

  /// The digits of `1,234,567`. All groups except the first must have three digits, with
  /// the same separator throughout.
  private static func grouped(_ head: ArraySlice<UInt8>, by group: UInt8) -> [UInt8]? {
    guard let separator = head.first(where: { !isDigit($0) }) else { return Array(head) }
    guard separator == group || separator == UInt8(ascii: " ") else { return nil }
    let groups = head.split(separator: separator, omittingEmptySubsequences: false)
    guard let first = groups.first, (1...3).contains(first.count), first.first != 48,
      groups.dropFirst().allSatisfy({ $0.count == 3 }), groups.allSatisfy({ $0.allSatisfy(isDigit) })
    else { return nil }
    return Array(groups.joined())
  }
}

/// The decimal separator, and with it the separator of thousands.
public enum NumberStyle: String, Sendable, CaseIterable {
  case point = "1,234.56"
  case comma = "1.234,56"
}
