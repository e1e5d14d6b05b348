import Foundation
import RapportDiagnostics
import Testing

@testable import RapportContent

/// `Tests/Fixtures/markdown/NAME.md` becomes `NAME.html`; what it refers to and what is wrong with it stand in
/// `NAME.txt`. `UPDATE_SNAPSHOTS=1 swift test` writes both anew.
struct MarkdownFixtureTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Fixtures/markdown")

  static var names: [String] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.filter { $0.hasSuffix(".md") }.map { String($0.dropLast(3)) }.sorted()
  }

  @Test(arguments: names)
  func rendersAsItsGolden(_ name: String) throws {
    let source = try Data(contentsOf: Self.folder.appendingPathComponent("\(name).md"))
    let body = MarkdownBody.parse(Array(source)[...], file: "\(name).md", firstLine: 1)
    try compare(body.renderedToOwnDestinations, with: "\(name).html")
    try compare(notes(on: body), with: "\(name).txt")
  }

  @Test func findsFixtures() {
    #expect(Self.names.count > 5)
  }

  /// References, then diagnostics, one a line; nothing if there are none.
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
    let url = Self.folder.appendingPathComponent(file)
    if ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] == "1" {
      if text.isEmpty {
        try? FileManager.default.removeItem(at: url)
      } else {
        try Data(text.utf8).write(to: url)
      }
    }
    let golden = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
    #expect(text == golden, "\(file) differs")
  }
}
