import Foundation
import RapportContent
import Testing

@testable import RapportHub

/// The example hub of the repository, as of the day for which it was written.
struct CoverageExampleTests {
  private func hub() async throws -> Hub {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let tree = FolderTree(root: root.appending(path: "content").path)
    let day = try #require(Day("2026-11-22"))
    return try await readHub(tree, asOf: day, jobs: 2).hub
  }

  @Test func hasTheGapsThatItsAuthorMeant() async throws {
    let hub = try await hub()
    let coverage = Coverage(hub, Signals(hub))
    var told: [String: [String]] = [:]
    for persona in coverage.personas {
      for stage in coverage.stages {
        let state = coverage.cell(persona: persona, stage: stage).state.rawValue
        told[state, default: []].append("\(hub.entries[persona].slug) \(hub.entries[stage].slug)")
      }
    }
    #expect(coverage.neededCount == 27)
    #expect(coverage.completeCount == 19)
    #expect(
      told["partly"] == [
        "head-of-it evaluation", "internal-auditor decision", "internal-auditor onboarding",
        "procurement-lead decision",
      ])
    #expect(told["planned"] == ["cfo onboarding", "procurement-lead growth"])
    #expect(told["empty"] == ["cfo growth", "head-of-it growth"])
    let first = try #require(coverage.makeNext.first)
    #expect(hub.slugs([first.persona, first.stage]) == ["cfo", "growth"])
  }

  @Test func hearsSpreadsheetsMost() async throws {
    let hub = try await hub()
    let signals = Signals(hub)
    let first = try #require(signals.heardMost.first)
    #expect(hub.entries[first.place].slug == "we-use-spreadsheets")
    #expect(first.heard.last30 == 14)
    #expect(hub.entries[first.heard.byPersona[0].entry].slug == "cfo")
    #expect(hub.slugs(signals.unmatched) == ["2026-11-20-lease-accounting"])
  }
}
