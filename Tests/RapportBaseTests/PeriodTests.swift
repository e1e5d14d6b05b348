import RapportBase
import Testing

@Suite("A length of time")
struct PeriodTests {
  @Test("reads and writes the same text", arguments: ["1d", "90d", "6w", "3m", "1y", "9999d"])
  func roundTrips(text: String) {
    #expect(Period(text)?.description == text)
  }

  @Test(
    "needs a whole number and one unit",
    arguments: [
      "", "d", "90", "0d", "-1d", "1.5m", "90 d", "90D", "3 months", "10000d", "1q", "٣d", "+1d", "9d\u{301}",
    ])
  func refuses(text: String) {
    #expect(Period(text) == nil)
  }
}
