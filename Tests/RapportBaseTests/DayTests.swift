import RapportBase
import Testing

@Suite("A calendar day")
struct DayTests {
  @Test(
    "reads and writes the same text", arguments: ["2026-11-22", "0001-01-01", "9999-12-31", "2024-02-29"])
  func roundTrips(text: String) {
    #expect(Day(text)?.description == text)
  }

  @Test(
    "must exist in the calendar and be written in this notation",
    arguments: [
      "2026-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "2026-11-00", "0000-01-01",
      "2026-1-02",
      "22.11.2026", "2026/11/22", "20261122", "", "2026-11-22T00:00", "-026-11-22", "２０２６-11-22",
      "2026-11-2 ",
    ])
  func refuses(text: String) {
    #expect(Day(text) == nil)
  }

  @Test("follows the Gregorian calendar's leap years")
  func knowsLeapYears() {
    #expect(Day("2000-02-29") != nil)
    #expect(Day("2028-02-29") != nil)
    #expect(Day("2100-02-29") == nil)
  }

  @Test("converts to a day number and back, over four centuries and at both ends")
  func numbersRoundTrip() throws {
    #expect(try #require(Day("1970-01-01")).number == 0)
    #expect(try #require(Day("2026-11-22")).number == 20_779)
    var last: Day?
    for number in -40_000...120_000 {
      let day = Day(number: number)
      #expect(day.number == number)
      if let last { #expect(last < day) }
      last = day
    }
    #expect(Day(number: .min).description == "0001-01-01")
    #expect(Day(number: .max).description == "9999-12-31")
  }

  @Test("contains the seconds before 1970 that fall on it")
  func readsSeconds() {
    #expect(Day(secondsSince1970: 0).description == "1970-01-01")
    #expect(Day(secondsSince1970: -1).description == "1969-12-31")
    #expect(Day(secondsSince1970: 86_399).description == "1970-01-01")
    #expect(Day(secondsSince1970: .max).description == "9999-12-31")
    #expect(Day(secondsSince1970: .min).description == "0001-01-01")
  }

  @Test(
    "plus a period keeps its day of the month, or is the month's last",
    arguments: [
      ("2026-01-31", "1m", "2026-02-28"), ("2024-01-31", "1m", "2024-02-29"),
      ("2024-02-29", "1y", "2025-02-28"),
      ("2026-11-30", "3m", "2027-02-28"), ("2026-12-15", "1m", "2027-01-15"),
      ("2026-11-22", "14d", "2026-12-06"),
      ("2026-11-22", "2w", "2026-12-06"), ("2026-08-31", "1m", "2026-09-30"),
      ("2026-11-22", "90d", "2027-02-20"),
      ("9999-12-01", "9999y", "9999-12-01"), ("9999-12-01", "9999w", "9999-12-31"),
    ])
  func addsPeriods(from: String, period: String, to: String) throws {
    let day = try #require(Day(from)).adding(try #require(Period(period)))
    #expect(day.description == to)
  }

  @Test("is shown with the month's short name")
  func speaks() {
    #expect(Day("2026-03-01")?.displayText == "1 Mar 2026")
  }
}
