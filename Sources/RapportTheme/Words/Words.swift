import RapportBase

/// All words of the interface in one language.
public struct Words: Sendable {
  /// The language's code.
  public let language: String
  private let phrases: [String: Phrase]
  /// Translations of what declarations say in English, by the English text.
  private let declared: [String: String]
  /// The numbers that take the first form of a phrase: 1, and in French also 0.
  private let ones: Set<Int>
  private let months: [String]

  init(language: String, phrases: [String: Phrase], declared: [String: String] = [:]) {
    self.language = language
    self.declared = declared
    self.phrases = phrases
    ones = Set(phrases["counts_as_one"]?.text.parts(at: " ").compactMap(Int.init) ?? [1])
    months = phrases["months"]?.text.parts(at: " ") ?? []
  }

  /// The keys, sorted.
  public var keys: [String] { phrases.keys.sorted() }

  /// The phrase of a key.
  public subscript(key: String) -> Phrase? { phrases[key] }

  /// The translation of what a declaration says in English: labels of kinds and fields, questions of the
  /// form. A text that the table doesn't have, such as a label that a hub gives, stays as it is.
  public func declared(_ text: String) -> String { declared.isEmpty ? text : declared[text] ?? text }

  /// A phrase about a number, in the form that goes with it. The number fills in `{count}`.
  public func counted(_ phrase: Phrase, _ count: Int, _ values: [(String, String)] = []) -> String {
    Phrase.text(ones.contains(count) ? phrase.one : phrase.many, [("count", number(count))] + values)
  }

  /// A phrase about a number that may have a fraction. A language that uses the singular for 0 also uses it
  /// for everything below 2, as French does: *1,5 jour*, but *1.5 days*.
  ///
  /// - Parameter text: the number as pages write it.
  public func counted(_ phrase: Phrase, _ count: Double, as text: String) -> String {
    let isOne = ones.contains { Double($0) == count } || ones.contains(0) && count > 0 && count < 2
    return Phrase.text(isOne ? phrase.one : phrase.many, [("count", text)])
  }

  /// A whole number with its thousands separated: *10,000*.
  public func number(_ number: Int) -> String {
    let digits = String(number)
    guard number >= 1000 || number <= -1000, let separator = phrases["thousands"]?.text else { return digits }
    var out = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0, digit != "-", out != "-" { out += separator }
      out.append(digit)
    }
    return out
  }

  /// A month: *Nov 2026*.
  ///
  /// - Parameter month: from 1.
  public func date(month: Int, year: Int) -> String {
    let name = months.indices.contains(month - 1) ? months[month - 1] : String(month)
    return phrases["month_of_year"]?.text([("month", name), ("year", String(year))]) ?? name
  }

  /// A day: *2 Nov 2026*.
  ///
  /// - Parameter month: from 1.
  public func date(day: Int, month: Int, year: Int) -> String {
    let name = months.indices.contains(month - 1) ? months[month - 1] : String(month)
    return phrases["date"]?.text([("day", String(day)), ("month", name), ("year", String(year))]) ?? name
  }
}
