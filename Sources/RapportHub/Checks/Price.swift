/// Finds amounts of money in a text: a number next to a currency. The form's `rule-checks.js` does the same.
public enum Price {
  /// Currency signs, which are written before or after a number.
  public static let signs = "$£€¥₹₩₽₺₴₦₫₪฿₱₡₲₵₸₼₾"
  /// Codes (ISO 4217) and names of the most common trading currencies, in lower case.
  public static let names = [
    "eur", "usd", "gbp", "chf", "sek", "nok", "dkk", "pln", "czk", "huf", "bgn",
    "aed", "sar", "zar", "inr", "cny", "rmb", "jpy", "krw", "sgd", "hkd", "aud", "nzd", "cad", "mxn", "brl",
    "euro", "euros", "dollar", "dollars", "pounds", "francs",
  ]
  private static let signSet = Set(signs.unicodeScalars)
  private static let nameSet = Set(names)

  /// Whether a text contains an amount: `£12,000`, `12k EUR`, `USD 1.200`.
  static func isIn(_ text: String) -> Bool {
    guard text.utf8.contains(where: { (48...57).contains($0) }) else { return false }
    let all = Array(text.unicodeScalars)
    var at = 0
    while at < all.count {
      let start = at
      at += 1
      if isLetter(all[start]) {
        while at < all.count, isLetter(all[at]) { at += 1 }
        let name = String(String.UnicodeScalarView(all[start..<at])).lowercased()
        guard at - start <= 7, nameSet.contains(name) else { continue }
      } else if !signSet.contains(all[start]) {
        continue
      }
      if endsAmount(all[..<start]) || beginsAmount(all[at...]) { return true }
    }
    return false
  }

  private static func beginsAmount(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
    let number = rest.first.map(isSpace) == true ? rest.dropFirst() : rest
    return number.first.map(isDigit) == true
  }

  /// A number may end in a letter for thousands or millions, or in a dash for no cents: `12k`, `12,-`.
  private static func endsAmount(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
    var number = rest.last.map(isSpace) == true ? rest.dropLast() : rest
    if let last = number.last, "kKmM".unicodeScalars.contains(last) { number = number.dropLast() }
    for _ in 0..<2 {
      if let last = number.last, ".,-–".unicodeScalars.contains(last) { number = number.dropLast() }
    }
    return number.last.map(isDigit) == true
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool { (97...122).contains(scalar.value | 32) }
  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (48...57).contains(scalar.value) }
  /// A normal space, or a non-breaking one.
  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    [0x20, 0xA0, 0x202F].contains(scalar.value)
  }
}
