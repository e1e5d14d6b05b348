import Foundation
import RapportContent
import RapportDiagnostics
import RapportHub
import TestSupport
import Testing

@Suite("A faulty declaration of a kind or a field")
struct DeclarationFaultTests {
  /// Entries that use the declarations; none of them may add to the report.
  private static let entries = [
    "use-cases/planning.md":
      "---\ntitle: Planning\nproblem: Two want one\n---\nSee [the other](../scenarios/other.md#x).\n",
    "personas/cfo.md":
      "---\ntitle: CFO\nrole: Signs\nreviewed: 2026-11-01\nevidence: [{kind: survey, date: 2026-10-01}]\nagreed: {sales: {name: A, date: 2026-10-01}, marketing: {name: B, date: 2026-10-01}}\n---\n",
  ]

  static func names() throws -> [String] {
    try Checkout.fixtureNames(in: "declarations").filter { !$0.hasSuffix(".md") }
  }

  @Test("is one clear error at the right place", arguments: try names())
  func isOneError(_ name: String) async throws {
    let folder = Checkout.fixtures.appending(path: "declarations/\(name)")
    let hub = try String(contentsOf: folder.appending(path: "hub.yml"), encoding: .utf8)
    // A kind whose declaration is missing altogether has no entries.
    let isAbout = hub.contains("use-cases") || hub.contains("  use-case:")
    let read = try await memoryHub(
      ["hub.yml": hub].merging(isAbout ? Self.entries : [:]) { old, _ in old })
    let found = read.diagnostics.filter { $0.code != .deadLink }
    var renderer = TextRenderer(colour: false) { _ in Array(hub.utf8) }
    let text = found.map { renderer.render($0) }.joined()
    #expect(text == (try Golden.text(folder.appending(path: "expected.txt"), found: text)))
    #expect(found.count == 1 && found.allSatisfy { $0.severity == .error && $0.file == "hub.yml" })
    #expect(found.allSatisfy { !$0.help.isEmpty })
  }
}
