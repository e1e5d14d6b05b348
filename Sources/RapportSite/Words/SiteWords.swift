import RapportBase
import RapportHub
import RapportTheme

/// The words of the interface as views use them: looked up by number, since thousands of pages need them.
struct SiteWords: Sendable {
  let words: Words
  private let phrases: [Phrase]
  /// Whether a label is written in lower case within a sentence: a *case study*, but a *Fallstudie*.
  private let lowersLabels: Bool

  init(_ words: Words) {
    self.words = words
    phrases = Word.allCases.map { words[$0.key] ?? Phrase("") }
    lowersLabels = words[Word.lowerCaseInALine.key]?.text == "yes"
  }

  /// Words without a value in them.
  subscript(word: Word) -> String { phrases[word.rawValue].text }

  /// Words with values filled in for their placeholders.
  func callAsFunction(_ word: Word, _ values: (String, String)...) -> String {
    phrases[word.rawValue].text(values)
  }

  /// Words about a number, in its singular or plural form.
  func callAsFunction(_ word: Word, count: Int, _ values: (String, String)...) -> String {
    words.counted(phrases[word.rawValue], count, values)
  }

  /// Words about a number that may have a fraction: *3.5 days*.
  func callAsFunction(_ word: Word, count: Double) -> String {
    words.counted(phrases[word.rawValue], count, as: number(count))
  }

  /// A text that a declaration gives in English, such as the label of a kind or the help of a field,
  /// translated.
  func callAsFunction(declared text: String) -> String { words.declared(text) }

  func number(_ number: Int) -> String { words.number(number) }

  /// A number that may have a fraction: `1,180`, `3.5`.
  func number(_ number: Double) -> String {
    let text = decimalText(number)
    let parts = text.parts(at: ".")
    guard number >= 0, let digits = parts.first.flatMap({ Int($0) }) else {
      return text.replacing(byte: ".", with: self[.decimal])
    }
    return words.number(digits) + (parts.count > 1 ? self[.decimal] + parts[1] : "")
  }

  /// `22 Nov 2026`.
  func date(_ day: Day) -> String { words.date(day: day.day, month: day.month, year: day.year) }

  /// `Nov 2026`.
  func month(_ month: Month) -> String { words.date(month: month.month, year: month.year) }

  /// `once`, `twice`, `14 times`.
  func times(_ number: Int) -> String {
    switch number {
    case 1: self[.once]
    case 2: self[.twice]
    default: self(.times, count: number)
    }
  }

  /// `14 times in 30 days`.
  func times(_ number: Int, inDays days: Int) -> String {
    self(.timesInDays, ("times", times(number)), ("days", String(days)))
  }

  /// A label within a sentence: *case study*, but *FAQ* and *ROI calculator*.
  func inSentence(_ label: String) -> String {
    guard lowersLabels else { return label }
    let isAbbreviation = label.prefix(2).allSatisfy { $0.isUppercase }
    return isAbbreviation ? label : label.prefix(1).lowercased() + label.dropFirst()
  }

  /// `a`, `a and b`, `a, b and c`.
  func joined(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return self(.andLast, ("list", items.dropLast().joined(separator: ", ")), ("last", last))
  }

  /// The name of a language by its code: *German*. A code without a name stays as it is.
  func language(_ code: String) -> String { words["language_" + code]?.text ?? code }

  /// `2d` reads *2 days*; anything else stays as it is.
  func period(_ text: String) -> String {
    guard let period = Period(text) else { return text }
    switch period.unit {
    case .day: return self(.days, count: period.count)
    case .week: return self(.weeks, count: period.count)
    case .month: return self(.monthsLong, count: period.count)
    case .year: return self(.years, count: period.count)
    }
  }

  /// `120 KB`, `3.4 MB`.
  func size(_ bytes: Int) -> String {
    if bytes < 1_000_000 { return "\(max(1, (bytes + 500) / 1000)) KB" }
    let tenths = (bytes + 50_000) / 100_000
    return "\(tenths / 10)\(self[.decimal])\(tenths % 10) MB"
  }

  /// A clearance as badges and filters show it.
  func label(_ clearance: Clearance) -> String {
    switch clearance {
    case .internal: self[.internal]
    case .sendable: self[.okToSend]
    case .notReviewed: self[.notReviewedYet]
    }
  }

  /// The same for an entry of a kind: what can't have a link for buyers is quoted instead of sent.
  func label(_ clearance: Clearance, of kind: Kind) -> String {
    clearance == .sendable && kind.field("buyer_url") == nil ? self[.okToQuote] : label(clearance)
  }
}
