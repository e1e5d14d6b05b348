import RapportBase
import RapportContent
import RapportDiagnostics
import RapportHub
import TestSupport
import Testing

@Suite("Days that are still to come")
struct DateAheadTests {
  private func codes(_ reviewed: String) async throws -> [String] {
    try await memoryHub(["terms/x.md": "---\ntitle: T\nreviewed: \(reviewed)\n---\n"]).diagnostics
      .map(\.code.rawValue)
  }

  @Test("are errors where something was done, but for one day of grace")
  func refusesDaysAhead() async throws {
    #expect(try await codes("2026-11-22") == [])
    #expect(try await codes("2026-11-23") == [])
    #expect(try await codes("2026-11-24") == ["date-ahead"])
  }

  /// A field of a day is either of the past, or it is listed here and may be ahead.
  @Test("may be in no other fields than these")
  func everyDayIsOneOrTheOther() {
    let ahead = Kind.builtIn.flatMap { kind in
      kind.fields.filter { $0.type == .date && !$0.isPast }.map { "\(kind.name).\($0.key)" }
    }
    let own = ahead.filter { !$0.hasSuffix(".due") }
    #expect(
      own == [
        "asset.expires", "proof.valid_until", "campaign.starts", "campaign.ends", "agreement.valid_until",
        "metric.by", "meeting.date",
      ])
  }
}
