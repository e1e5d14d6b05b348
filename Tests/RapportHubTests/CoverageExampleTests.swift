import RapportBase
import Foundation
import RapportContent
import TestSupport
import Testing

@testable import RapportHub

/// The frozen hub, as of the day for which it was written.
struct CoverageExampleTests {
  private func hub() async throws -> Hub {
    try await readHub(FolderTree(root: Checkout.frozenHub.path), asOf: testDay, jobs: 2).hub
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
    #expect(coverage.completeCount == 9)
    #expect(
      told["partly"]?.sorted() == [
        "cfo awareness", "financial-controller decision", "financial-controller growth",
        "financial-controller onboarding", "head-of-it decision", "head-of-it evaluation",
        "head-of-it onboarding", "internal-auditor consideration", "internal-auditor decision",
        "internal-auditor evaluation", "procurement-lead decision", "staff-accountant evaluation",
        "staff-accountant onboarding",
      ])
    #expect(told["planned"] == ["cfo onboarding", "procurement-lead growth"])
    #expect(told["empty"] == ["cfo growth", "head-of-it growth", "internal-auditor onboarding"])
    let first = try #require(coverage.makeNext.first)
    #expect(hub.slugs([first.persona, first.stage]) == ["cfo", "growth"])
  }

  @Test func hearsSpreadsheetsMost() async throws {
    let hub = try await hub()
    let signals = Signals(hub)
    let first = try #require(signals.heardMost.first)
    #expect(hub.entries[first.index].slug == "we-use-spreadsheets")
    #expect(first.heard.last30 == 5)
    #expect(hub.entries[first.heard.byPersona[0].entry].slug == "cfo")
    #expect(hub.slugs(signals.unmatched) == ["2026-11-20-lease-accounting"])
  }
}
