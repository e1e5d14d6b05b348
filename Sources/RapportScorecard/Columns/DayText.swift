import RapportBase

/// A date as programs write it for people: `2026-11-22 10:00`, `22.11.2026`,
/// `11/22/2026, 9:00 AM`, `22 Nov 2026`.
///
/// Nothing is guessed: a text with two readings has either both results or none.
enum DayText: Sendable, Equatable {
  /// Days since 1970-01-01, with the order of day and month if the text proves one.
  case day(Int, DayOrder?)
  case either(dayFirst: Int, monthFirst: Int)
  /// The year has two digits, so it could also come first.
  case shortYear(dayFirst: Int?, monthFirst: Int?)
  case none(Fault)

  enum Fault: Sendable { case noDay, serialNumber, tooEarly }

  /// Programs write years such as 1900, 1904 or 1970 if there is no date.
  static let firstYear = 1990

  init(_ text: some StringProtocol) {
    var reader = Reader(text)
    self = reader.read()
  }

  private struct Reader {
    private let bytes: [UInt8]
    private var index = 0

    init(_ text: some StringProtocol) {
      bytes = Array(text.utf8.prefix(64))
    }

    mutating func read() -> DayText {
      guard let first = digits() else { return named(day: nil) }
      if first.length == 8, isTail {
        return day(first.value / 10_000, first.value / 100 % 100, first.value % 100)
      }
      if first.length == 5, (20_000...80_000).contains(first.value), isFraction {
        return .none(.serialNumber)
      }
      guard index < bytes.count, let separator = separator() else { return named(day: first) }
      guard let second = digits(), self.separator() == separator, let third = digits() else {
        index = first.length
        return named(day: first)
      }
      if separator == UInt8(ascii: "."), index < bytes.count, bytes[index] == separator { index += 1 }
      guard isTail, first.length <= 4, second.length <= 2 else { return .none(.noDay) }
      if first.length == 4 {
        return third.length <= 2 ? day(first.value, second.value, third.value) : .none(.noDay)
      }
      guard first.length <= 2 else { return .none(.noDay) }
      return ordered(first.value, second.value, third, hasPoints: separator == UInt8(ascii: "."))
    }

    /// Two numbers before a year, one of them the day and the other the month.
    private func ordered(_ a: Int, _ b: Int, _ last: (value: Int, length: Int), hasPoints: Bool) -> DayText {
      guard last.length == 4 || last.length == 2 else { return .none(.noDay) }
      let year = last.length == 4 ? last.value : 2000 + last.value
      let dayFirst = Day(year: year, month: b, day: a)?.number
      // Dots are used where the day comes first.
      let monthFirst = hasPoints ? nil : Day(year: year, month: a, day: b)?.number
      guard dayFirst != nil || monthFirst != nil else { return .none(.noDay) }
      guard last.length == 4 else { return .shortYear(dayFirst: dayFirst, monthFirst: monthFirst) }
      guard year >= DayText.firstYear else { return .none(.tooEarly) }
      switch (dayFirst, monthFirst) {
      case (let day?, let other?):
        return day == other ? .day(day, nil) : .either(dayFirst: day, monthFirst: other)
      case (let day?, nil): return .day(day, hasPoints ? nil : .dayFirst)
      case (nil, let day?): return .day(day, .monthFirst)
      default: return .none(.noDay)
      }
    }

    private func day(_ year: Int, _ month: Int, _ day: Int) -> DayText {
      guard let found = Day(year: year, month: month, day: day) else { return .none(.noDay) }
      return year >= DayText.firstYear ? .day(found.number, nil) : .none(.tooEarly)
    }

    /// `22 Nov 2026`, `22. November 2026`, `November 22nd, 2026`, `22 de noviembre de 2026`.
    private mutating func named(day first: (value: Int, length: Int)?) -> DayText {
      var number = first
      guard first.map({ $0.length <= 2 }) ?? true else { return .none(.noDay) }
      skipEnding()
      skip()
      guard let month = DayText.month(word()) else { return .none(.noDay) }
      skip()
      if number == nil {
        number = digits()
        skipEnding()
        skip()
      }
      if bytes[index...].starts(with: "de ".utf8) { index += 3 }
      guard let number, number.length <= 2, let year = digits(), year.length == 4, isTail else {
        return .none(.noDay)
      }
      return day(year.value, month, number.value)
    }

    private mutating func digits() -> (value: Int, length: Int)? {
      let start = index
      var value = 0
      while index < bytes.count, (48...57).contains(bytes[index]), index - start < 10 {
        value = value * 10 + Int(bytes[index]) - 48
        index += 1
      }
      return index > start ? (value, index - start) : nil
    }

    /// A hyphen, a slash or a dot, with any spaces after the dot.
    private mutating func separator() -> UInt8? {
      guard index < bytes.count, [45, 46, 47].contains(bytes[index]) else { return nil }
      let found = bytes[index]
      index += 1
      if found == 46, index < bytes.count, bytes[index] == 32 { index += 1 }
      return found
    }

    private mutating func skip() {
      while index < bytes.count, [32, 44, 45, 46, 47].contains(bytes[index]) { index += 1 }
      if bytes[index...].starts(with: "de ".utf8) { index += 3 }
    }

    /// Skips `st`, `nd`, `rd`, `th`.
    private mutating func skipEnding() {
      let endings = ["st", "nd", "rd", "th", "er"]
      if endings.contains(where: { bytes[index...].starts(with: $0.utf8) }) { index += 2 }
    }

    private mutating func word() -> String {
      let start = index
      while index < bytes.count, bytes[index] | 32 >= 97 && bytes[index] | 32 <= 122 || bytes[index] > 127 {
        index += 1
      }
      return String(decoding: bytes[start..<index], as: UTF8.self).lowercased()
    }

    /// Whether nothing follows except a time of day.
    private var isTail: Bool {
      guard index < bytes.count else { return true }
      guard [32, 44, UInt8(ascii: "T")].contains(bytes[index]) else { return false }
      let rest = bytes[index...]
      let hasDigits = rest.contains { (48...57).contains($0) }
      return !rest.contains(47) && (!hasDigits || rest.contains(58))
    }

    /// Whether nothing follows except digits and decimal separators.
    private var isFraction: Bool {
      bytes[index...].allSatisfy { (48...57).contains($0) || $0 == 46 || $0 == 44 }
    }
  }

  /// A month, 1 to 12, by its name or the beginning of it, in English, German, French and Spanish.
  private static func month(_ word: String) -> Int? {
    guard word.utf8.count >= 3 else { return nil }
    return months.firstIndex { $0.contains { $0.hasPrefix(word) } }.map { $0 + 1 }
  }

  private static let months: [[String]] = [
    ["january", "januar", "jänner", "janvier", "enero"], ["february", "februar", "février", "febrero"],
    ["march", "märz", "mrz", "mars", "marzo"], ["april", "avril", "abril"], ["may", "mai", "mayo"],
    ["june", "juni", "juin", "junio"], ["july", "juli", "juillet", "julio"],
    ["august", "août", "agosto"], ["september", "septembre", "septiembre"],
    ["october", "oktober", "octobre", "octubre"], ["november", "novembre", "noviembre"],
    ["december", "dezember", "décembre", "diciembre"],
  ]
}
