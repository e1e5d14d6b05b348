import RapportBase
import RapportHub

/// Days as tables write them.
enum DateCell {
  static func read(_ text: String, order: DayOrder?) -> ReadValue {
    let line = CellText.line(text)
    if let day = Day(line) ?? serial(line) { return ReadValue(day.description) }
    let guess = DayGuess(line)
    switch guess.days.count {
    case 1: return ReadValue(guess.days[0].description)
    case 2:
      guard let order else { return ReadValue(lost: text, .ambiguousDay) }
      return ReadValue(guess.days[order == .dayFirst ? 0 : 1].description)
    default:
      return ReadValue(lost: text, .other("it isn't a valid date. \(guess.help)"))
    }
  }

  /// A day as a number: spreadsheets count days since 1899-12-30 (ECMA-376 part 1, 18.17.4.1), other programs
  /// seconds or milliseconds since 1970.
  private static func serial(_ text: String) -> Day? {
    let digits = text.utf8.prefix { (48...57).contains($0) }
    let rest = text.utf8.dropFirst(digits.count)
    let isNumber =
      rest.first.map { $0 == 46 } ?? true && rest.dropFirst().allSatisfy { (48...57).contains($0) }
    guard isNumber, let number = Int(text.prefix(digits.count)) else { return nil }
    switch digits.count {
    // 1954 to 2119.
    case 5 where (20_000...80_000).contains(number): return Day(number: number - 25_569)
    case 10 where rest.isEmpty: return Day(secondsSince1970: number)
    case 13 where rest.isEmpty: return Day(secondsSince1970: number / 1000)
    default: return nil
    }
  }
}
