import Foundation
import RapportDiagnostics
import Testing

/// `UPDATE_SNAPSHOTS=1 swift test` writes each `expected.txt` anew: look at every line of the difference.
@Suite("Every fault has a fixture")
struct DiagnosticFixtureTests {
  @Test(
    "finds what expected.txt lists and nothing else, in words that help", arguments: DiagnosticFixture.all)
  func findsWhatIsExpected(fixture: DiagnosticFixture) async throws {
    let findings = try await fixture.findings()
    for finding in findings {
      #expect(!finding.message.isEmpty && !finding.help.isEmpty, "\(finding)")
      #expect(!(finding.message + finding.help).contains { $0.isNewline }, "\(finding)")
    }
    let found = findings.map { finding in
      let file = finding.file.replacing("\n", with: "\\n")
      let place = "\(file):\(finding.position.line):\(finding.position.column)"
      return "\(place): \(finding.severity.rawValue)[\(finding.code.rawValue)]\n"
    }.joined()
    if ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] == "1" {
      try Data(found.utf8).write(to: fixture.expectation)
    }
    let expected = (try? String(contentsOf: fixture.expectation, encoding: .utf8)) ?? ""
    #expect(found == expected)
    #expect(expected.contains("[\(fixture.name)]"), "it doesn't show the fault that it is named for")
  }

  @Test("every code has a folder, and every folder a code")
  func isComplete() {
    #expect(DiagnosticFixture.all.map(\.name) == DiagnosticCode.allCases.map(\.rawValue).sorted())
  }
}
