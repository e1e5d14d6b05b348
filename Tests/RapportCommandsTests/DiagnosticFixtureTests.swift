import Foundation
import RapportDiagnostics
import TestSupport
import Testing

@Suite("Every fault has a fixture")
struct DiagnosticFixtureTests {
  @Test(
    "gives exactly the findings of expected.txt, in the same words",
    arguments: try DiagnosticFixture.all())
  func findsWhatIsExpected(fixture: DiagnosticFixture) async throws {
    let (findings, found) = try await fixture.report()
    for finding in findings {
      #expect(!finding.message.isEmpty && !finding.help.isEmpty, "\(finding)")
      #expect(!(finding.message + finding.help).contains { $0.isNewline }, "\(finding)")
    }
    #expect(found == (try Golden.text(fixture.expectation, found: found)))
    #expect(found.contains("[\(fixture.name)]"), "it doesn't show the fault that it is named for")
  }

  @Test("every code has a folder, and every folder a code")
  func isComplete() throws {
    #expect(try DiagnosticFixture.all().map(\.name) == DiagnosticCode.allCases.map(\.rawValue).sorted())
  }
}
