import RapportDiagnostics
import Testing

@testable import RapportBase

@Suite("A day in another notation")
struct DayGuessTests {
  @Test(
    "is read as the day that is meant",
    arguments: [
      ("11/20/2026", "2026-11-20"), ("20.11.2026", "2026-11-20"), ("2026/11/20", "2026-11-20"),
      ("20 Nov 2026", "2026-11-20"), ("November 20th, 2026", "2026-11-20"), ("20. März 2026", "2026-03-20"),
      ("2026-11-20T10:00Z", "2026-11-20"), ("2026-11-20 23:30:00 -0800", "2026-11-20"),
      ("2026–11–20", "2026-11-20"), ("2026\u{2011}11\u{2011}20", "2026-11-20"), ("20261120", "2026-11-20"),
      ("2026-20-11", "2026-11-20"), ("2026-1-5", "2026-01-05"), ("05.11.26", "2026-11-05"),
      ("2026年11月20日", "2026-11-20"), ("２０２６-11-20", "2026-11-20"), ("20 de noviembre de 2026", "2026-11-20"),
    ])
  func readsDays(text: String, day: String) {
    #expect(DayGuess(text).help == "Write  \(day)")
  }

  @Test("is two days if day and month could be swapped")
  func namesBoth() {
    #expect(
      DayGuess("5/11/2026").help == "Write  2026-11-05  for 5 Nov 2026, or  2026-05-11  for 11 May 2026.")
  }

  @Test(
    "is no day if a part is missing or the day doesn't exist",
    arguments: [
      ("June 2026", "Write the day, too, as in  2026-06-01"),
      ("2026-02-30", "That month ends with  2026-02-28"), ("2024-02-30", "That month ends with  2024-02-29"),
      ("Q4 2026", "Write year, month, day: 2026-11-22."),
      ("2026-W47-5", "Write year, month, day: 2026-11-22."),
      ("tomorrow", "Write year, month, day: 2026-11-22."), ("", "Write year, month, day: 2026-11-22."),
      ("99999999999999999999", "Write year, month, day: 2026-11-22."),
    ])
  func readsNone(text: String, help: String) {
    #expect(DayGuess(text).help == help)
  }
}
