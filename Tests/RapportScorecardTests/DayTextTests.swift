import RapportBase
import Testing

@testable import RapportScorecard

@Suite("A day as programs write it")
struct DayTextTests {
  private static let day = Day(year: 2026, month: 11, day: 22)?.number ?? 0

  @Test(
    "is one day if it can mean nothing else",
    arguments: [
      "2026-11-22", "2026-11-22 09:12", "2026-11-22T09:12:00.000Z", "2026/11/22", "20261122", "22.11.2026",
      "22. 11. 2026", "22.11.2026, 09:12", "22/11/2026", "11/22/2026 9:00 AM", "22-11-2026", "22 Nov 2026",
      "22. November 2026", "Nov 22nd, 2026", "November 22, 2026 9:00 AM", "22 novembre 2026",
      "22 de noviembre de 2026", "22-Nov-2026",
    ])
  func reads(text: String) {
    guard case .day(let day, _) = DayText(text) else {
      Issue.record("\(text) isn't a day: \(DayText(text))")
      return
    }
    #expect(day == Self.day, "\(text)")
  }

  @Test("is no single day if it is ambiguous or something else")
  func others() {
    #expect(DayText("03/04/2026") == .either(dayFirst: Self.day - 233, monthFirst: Self.day - 263))
    #expect(DayText("05/05/2026") == .day(Self.day - 201, nil))
    #expect(DayText("11/22/26") == .shortYear(dayFirst: nil, monthFirst: Self.day))
    #expect(DayText("46348") == .none(.serialNumber) && DayText("46348.375") == .none(.serialNumber))
    #expect(DayText("1970-01-01") == .none(.tooEarly) && DayText("30/12/1899") == .none(.tooEarly))
    let none = [
      "2026-13-05", "11.22.2026", "11222026", "22112026", "2026-11", "Marketing 12 2026", "12 apples 2026",
      "Q4 2026", "1764115200000", "7/1/2026 to 7/31/2026", "7/1/2026 12", "31/02/2026", "2026-11-22x", "TBD",
      "",
      "22.11-2026", "+49 30 1234",
    ]
    for text in none { #expect(DayText(text) == .none(.noDay), "\(text)") }
  }
}
