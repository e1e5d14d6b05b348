/// Whether the day or the month comes first in dates that end in the year: `20/11/2026`, `11/20/2026`.
package enum DayOrder: String, Sendable, CaseIterable {
  case dayFirst = "day-first"
  case monthFirst = "month-first"
}

/// Interprets dates that aren't written as year, month, day.
package struct DayGuess {
  /// The days it could be, likeliest first; empty if it can't be read as a date. If there are two, the one
  /// with the day before the month comes first.
  package let days: [Day]
  /// The order that the numbers prove, as in 20/11/2026; `nil` if they prove none.
  package let order: DayOrder?
  /// The year and month, if no day was written or the month is too short for it.
  private var month: (year: Int, month: Int)?
  private var isPastEnd = false

  /// Reads `11/20/2026`, `20.11.2026`, `20 Nov 2026`, `November 20th, 2026`, `2026-11-20T10:00Z`, `20261120`.
  package init(_ text: String) {
    var reader = Reader()
    reader.read(text)
    days = reader.days
    order = reader.order
    guard days.isEmpty else { return }
    month = reader.monthAlone ?? reader.monthTooShort
    isPastEnd = reader.monthAlone == nil
  }

  /// How to write the date correctly, in one sentence.
  package var help: String {
    if let first = days.first {
      guard days.count > 1 else { return "Write  \(first)" }
      return "Write  \(first)  for \(first.displayText), or  \(days[1])  for \(days[1].displayText)."
    }
    if let month, let first = Day(year: month.year, month: month.month, day: 1) {
      let last = Day(number: first.adding(Period(1, .month)).number - 1)
      return isPastEnd ? "That month ends with  \(last)" : "Write the day, too, as in  \(first)"
    }
    return "Write year, month, day: 2026-11-22."
  }

  /// Splits a text into numbers and the name of a month, in order.
  private struct Reader {
    private var numbers: [(value: Int, length: Int)] = []
    private var month: Int?
    /// How many numbers came before the month's name.
    private var numbersBeforeMonth = 0
    private var hasPoints = false
    private var hasWeek = false

    mutating func read(_ text: String) {
      var rest = Array(text.unicodeScalars.prefix(80))[...]
      // A quarter or a week is not a day: Q4, W47.
      var followsLetter = false
      while let scalar = rest.first {
        let isDigit = Reader.digit(scalar) != nil
        let word = rest.prefix { isDigit ? Reader.digit($0) != nil : $0.properties.isAlphabetic }
        guard !word.isEmpty else {
          rest.removeFirst()
          followsLetter = false
          continue
        }
        rest = rest.dropFirst(word.count)
        if isDigit {
          // A time of day starts at the first colon.
          if rest.first == ":" { return }
          if followsLetter { hasWeek = true } else { number(Array(word), before: rest.first) }
          followsLetter = false
        } else {
          if numbers.count == 3, word.elementsEqual("T".unicodeScalars) { return }
          name(String(String.UnicodeScalarView(word)).lowercased())
          followsLetter = scalar.isASCII
        }
      }
    }

    private mutating func number(_ digits: [Unicode.Scalar], before next: Unicode.Scalar?) {
      guard digits.count <= 8 else { return }
      numbers.append((digits.reduce(0) { $0 * 10 + (Reader.digit($1) ?? 0) }, digits.count))
      if next == "." { hasPoints = true }
    }

    private mutating func name(_ word: String) {
      guard month == nil, let found = Reader.months.firstIndex(where: { $0.contains { word.hasPrefix($0) } })
      else { return }
      month = found + 1
      numbersBeforeMonth = numbers.count
    }

    var days: [Day] {
      var days: [Day] = []
      for day in candidates where !days.contains(day) { days.append(day) }
      return days
    }

    var monthAlone: (year: Int, month: Int)? {
      guard !hasWeek else { return nil }
      let year = numbers.first { $0.length == 4 }?.value
      if let month, let year, numbers.count == 1 { return (year, month) }
      guard numbers.count == 2, let year, let other = numbers.first(where: { $0.length < 3 })?.value,
        (1...12).contains(other)
      else { return nil }
      return (year, other)
    }

    /// The month of a day after its last: 2026-02-30.
    var monthTooShort: (year: Int, month: Int)? {
      guard numbers.count >= 3, numbers[0].length == 4, (29...31).contains(numbers[2].value),
        (1...12).contains(numbers[1].value)
      else { return nil }
      return (numbers[0].value, numbers[1].value)
    }

    /// The order in which three numbers with the year last are a valid date, if
    /// they aren't in the other order.
    var order: DayOrder? {
      guard month == nil, !hasPoints, numbers.count >= 3, numbers[0].length < 3, numbers[1].length < 3,
        let year = Reader.year(numbers[2])
      else { return nil }
      let isDayFirst = Day(year: year, month: numbers[1].value, day: numbers[0].value) != nil
      let isMonthFirst = Day(year: year, month: numbers[0].value, day: numbers[1].value) != nil
      return isDayFirst == isMonthFirst ? nil : isDayFirst ? .dayFirst : .monthFirst
    }

    private var candidates: [Day] {
      if let month { return [named(month)].compactMap(\.self) }
      if numbers.count == 1, numbers[0].length == 8 { return [packed(numbers[0].value)].compactMap(\.self) }
      guard numbers.count >= 3 else { return [] }
      let (a, b, c) = (numbers[0], numbers[1], numbers[2])
      if a.length == 4 {
        let usual = Day(year: a.value, month: b.value, day: c.value)
        return [usual ?? Day(year: a.value, month: c.value, day: b.value)].compactMap(\.self)
      }
      guard let year = Reader.year(c) else { return [] }
      let dayFirst = Day(year: year, month: b.value, day: a.value)
      let monthFirst = Day(year: year, month: a.value, day: b.value)
      // Dots are used where the day comes first.
      if hasPoints, let dayFirst { return [dayFirst] }
      return [dayFirst, monthFirst].compactMap(\.self)
    }

    private func named(_ month: Int) -> Day? {
      guard numbers.count >= 2 else { return nil }
      let (a, b) = (numbers[0], numbers[1])
      if a.length == 4 { return Day(year: a.value, month: month, day: b.value) }
      return Reader.year(b).flatMap { Day(year: $0, month: month, day: a.value) }
    }

    private func packed(_ value: Int) -> Day? {
      Day(year: value / 10_000, month: value / 100 % 100, day: value % 100)
        ?? Day(year: value % 10_000, month: value / 10_000 % 100, day: value / 1_000_000)
    }

    private static func year(_ number: (value: Int, length: Int)) -> Int? {
      switch number.length {
      case 4: number.value
      case 2: 2000 + number.value
      default: nil
      }
    }

    private static func digit(_ scalar: Unicode.Scalar) -> Int? {
      switch scalar.value {
      case 48...57: Int(scalar.value) - 48
      case 0xFF10...0xFF19: Int(scalar.value) - 0xFF10
      default: nil
      }
    }

    /// How month names begin in English, German, French and Spanish.
    private static let months: [[String]] = [
      ["jan", "jän", "ene"], ["feb", "fév", "fev"], ["mar", "mär", "mrz"], ["apr", "avr", "abr"],
      ["may", "mai"],
      ["jun", "juin"], ["jul", "juil"], ["aug", "aoû", "aou", "ago"], ["sep"], ["oct", "okt"], ["nov"],
      ["dec", "dez", "déc", "dic"],
    ]
  }
}
