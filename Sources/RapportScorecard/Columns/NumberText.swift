import RapportBase

/// What a number may be that a person or a program wrote for people: `1,234.56`, `1.234,56`, `1 234,56 €`, `$45k`, `61 %`.
struct NumberText: Sendable, Hashable {
  /// Its value where a point comes before the decimals; `nil` if it is none then.
  let withPoint: Double?
  /// Its value where a comma does.
  let withComma: Double?

  /// Whether it reads differently in the two conventions, so that it proves neither.
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
    withPoint = scan.value(decimal: ".", group: ",")
    withComma = scan.value(decimal: ",", group: ".")
  }

  /// Digits alone, which most cells are.
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

  /// Takes away what isn't the number: currency, sign, percent, thousands as a letter.
  private struct Scan {
    private let scalars: [Unicode.Scalar]
    private var body: [Character] = []
    private var isNegative = false
    private var factor = 1.0

    init(_ text: some StringProtocol) {
      scalars = Array(text.unicodeScalars.prefix(60))
    }

    /// Whether what is left consists of digits, points, commas and spaces between them.
    mutating func run() -> Bool {
      var (before, after) = ("", "")
      for scalar in scalars {
        switch scalar {
        case "0"..."9", ".", ",":
          guard after.isEmpty else { return false }
          body.append(Character(scalar))
        case " ", "\u{A0}", "\u{202F}", "\u{2009}", "'", "’":
          if !body.isEmpty, after.isEmpty { body.append(" ") }
        case "-", "−", "–": guard body.isEmpty, !isNegative else { return false }; isNegative = true
        case "+": guard body.isEmpty else { return false }
        case "(": guard body.isEmpty, !isNegative else { return false }; isNegative = true
        case ")": guard isNegative else { return false }
        default:
          if body.isEmpty {
            before.unicodeScalars.append(scalar)
          } else {
            after.unicodeScalars.append(scalar)
          }
        }
      }
      while body.last == " " { body.removeLast() }
      return body.contains { $0.isNumber } && isCurrency(before) && isUnit(after)
    }

    private func isCurrency(_ text: String) -> Bool {
      text.isEmpty || text.unicodeScalars.allSatisfy { $0.properties.generalCategory == .currencySymbol }
        || text.utf8.count == 3 && text.utf8.allSatisfy { (65...90).contains($0) }
        || ["US$", "A$", "C$", "NZ$", "CA$", "AU$", "R$", "S$", "HK$", "Fr.", "kr", "kr.", "zł"].contains(
          text)
    }

    private mutating func isUnit(_ text: String) -> Bool {
      switch text {
      case "%": factor = 0.01
      case "k", "K", "k€", "K€", "k$", "K$": factor = 1000
      case "m", "M", "Mio", "Mio.", "M€", "M$": factor = 1_000_000
      default: return isCurrency(text)
      }
      return true
    }

    func value(decimal: Character, group: Character) -> Double? {
      let parts = body.split(separator: decimal, omittingEmptySubsequences: false)
      guard parts.count <= 2, let head = parts.first, !(head.isEmpty && parts.count < 2) else { return nil }
      let fraction = parts.count == 2 ? parts[1] : []
      guard fraction.allSatisfy(\.isNumber) else { return nil }
      guard let whole = NumberText.grouped(head, by: group), !(whole.isEmpty && fraction.isEmpty) else {
        return nil
      }
      guard let number = Double(whole + "." + (fraction.isEmpty ? "0" : String(fraction))) else { return nil }
      let value = number * factor
      return isNegative ? -value : value
    }
  }

  /// The digits of `1,234,567`, of which all groups but the first have three, and are set apart in one way.
  private static func grouped(_ head: ArraySlice<Character>, by group: Character) -> String? {
    let separators = Set(head.filter { !$0.isNumber })
    guard separators.count <= 1, separators.allSatisfy({ $0 == group || $0 == " " }) else { return nil }
    guard let separator = separators.first else { return String(head) }
    let groups = head.split(separator: separator, omittingEmptySubsequences: false)
    guard let first = groups.first, (1...3).contains(first.count),
      groups.dropFirst().allSatisfy({ $0.count == 3 })
    else { return nil }
    return String(groups.joined())
  }
}

/// Which character comes before the decimals of a number.
public enum NumberStyle: String, Sendable, CaseIterable {
  case point = "1,234.56"
  case comma = "1.234,56"
}
