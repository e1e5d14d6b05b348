/// A month of a particular year, the unit in which numbers are counted.
public struct Month: Sendable, Hashable, Comparable {
  public let year: Int
  /// 1 to 12.
  public let month: Int

  /// `nil` if there is no such month in the calendar.
  public init?(year: Int, month: Int) {
    guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
    (self.year, self.month) = (year, month)
  }

  /// Reads `2026-11`.
  public init?(_ text: String) {
    guard text.utf8.count == 7, let day = Day(text + "-01") else { return nil }
    self.init(day)
  }

  /// The month of a day.
  public init(_ day: Day) {
    (year, month) = (day.year, day.month)
  }

  /// Months since the start of year 0, for calculations.
  public var number: Int { year * 12 + month - 1 }

  /// The month that is `months` later, or earlier if negative.
  public func adding(_ months: Int) -> Month {
    let number = min(max(number + months, 12), 9999 * 12 + 11)
    return Month(year: number / 12, month: number % 12 + 1) ?? self
  }

  public var firstDay: Day { Day(year: year, month: month, day: 1) ?? Day(number: 0) }

  public var lastDay: Day { Day(number: adding(1).firstDay.number - 1) }

  public static func < (a: Month, b: Month) -> Bool { a.number < b.number }
}

extension Month: CustomStringConvertible {
  /// `2026-11`, as tables write it.
  public var description: String { String(firstDay.description.prefix(7)) }

  /// `Nov 2026`, as pages write it.
  public var displayText: String { String(firstDay.displayText.dropFirst(2)) }
}
