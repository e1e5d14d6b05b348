import RapportBase
import RapportContent
import RapportDiagnostics
import RapportHub
import TestSupport
import Testing

@Suite("Dates in the future")
struct DateAheadTests {
  private func codes(_ reviewed: String) async throws -> [String] {
    try await memoryHub(["terms/x.md": "---\ntitle: T\nreviewed: \(reviewed)\n---\n"]).diagnostics
      .map(\.code.rawValue)
  }

  @Test("are errors in fields about the past, with one day of grace")
  func refusesDaysAhead() async throws {
    #expect(try await codes("2026-11-22") == [])
    #expect(try await codes("2026-11-23") == [])
    #expect(try await codes("2026-11-24") == ["date-ahead"])
  }

  /// A date field is either about the past, or it is listed here and may be in the future.
  @Test("are allowed in these fields only")
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
