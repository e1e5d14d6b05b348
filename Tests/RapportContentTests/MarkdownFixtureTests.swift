import Foundation
import RapportDiagnostics
import TestSupport
import Testing

@testable import RapportContent

/// `Tests/Fixtures/markdown/NAME.md` becomes `NAME.html`; its references and its faults are listed in
/// `NAME.txt`.
struct MarkdownFixtureTests {
  private static let folder = Checkout.fixtures.appending(path: "markdown")

  @Test(arguments: try Checkout.fixtureNames(in: "markdown", suffix: ".md"))
  func rendersAsItsGolden(_ name: String) throws {
    let source = try Data(contentsOf: Self.folder.appending(path: "\(name).md"))
    let body = MarkdownBody.parse(Array(source)[...], file: "\(name).md", firstLine: 1)
    try compare(body.renderedToOwnDestinations, with: "\(name).html")
    try compare(notes(on: body), with: "\(name).txt")
  }

  /// References, then diagnostics, one per line; empty if there are none.
  private func notes(on body: MarkdownBody) -> String {
    let references = body.references.map {
      let title = $0.title.isEmpty ? "" : " title \"\($0.title)\""
      let alt = $0.alt.isEmpty ? "" : " alt \"\($0.alt)\""
      return "\($0.position.line):\($0.position.column): \($0.kind) \($0.destination)\(title)\(alt)\n"
    }
    let diagnostics = body.diagnostics.map {
      "\($0.position.line):\($0.position.column): \($0.severity.rawValue)[\($0.code.rawValue)]: \($0.message)\n"
        + "  help: \($0.help)\n"
    }
    return (references + diagnostics).joined()
  }

  private func compare(_ text: String, with file: String) throws {
    #expect(text == (try Golden.text(Self.folder.appending(path: file), found: text)), "\(file) differs")
  }
}
