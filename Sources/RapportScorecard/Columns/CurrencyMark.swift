/// Marks next to an amount that give its currency: `€`, `US$`, `EUR`, `kr`.
enum CurrencyMark {
  /// The codes (ISO 4217) that a mark may mean; an unknown symbol means itself. `nil` if it isn't a mark.
  static func codes(_ mark: String) -> Set<String>? {
    if let known = marks[mark] { return known }
    if mark.utf8.count == 3, mark.utf8.allSatisfy({ (65...90).contains($0) }) { return [mark] }
    let isSymbol =
      !mark.isEmpty && mark.unicodeScalars.allSatisfy { $0.properties.generalCategory == .currencySymbol }
    return isSymbol ? [mark] : nil
  }

  private static let dollars: Set<String> = [
    "USD", "CAD", "AUD", "NZD", "SGD", "HKD", "TWD", "MXN", "ARS", "CLP", "COP",
  ]
  private static let crowns: Set<String> = ["SEK", "NOK", "DKK", "ISK"]

  private static let marks: [String: Set<String>] = [
    "$": dollars, "US$": ["USD"], "USD$": ["USD"], "A$": ["AUD"], "AU$": ["AUD"], "C$": ["CAD"],
    "CA$": ["CAD"], "NZ$": ["NZD"], "S$": ["SGD"], "HK$": ["HKD"], "MX$": ["MXN"], "R$": ["BRL"],
    "€": ["EUR"], "£": ["GBP"], "¥": ["JPY", "CNY"], "￥": ["JPY", "CNY"], "₹": ["INR"], "₩": ["KRW"],
    "Fr.": ["CHF"], "SFr.": ["CHF"], "kr": crowns, "kr.": crowns, "zł": ["PLN"], "Kč": ["CZK"],
  ]
}
