import Foundation
import TestSupport
import Testing

/// One hub with several faults, reported in each format.
@Suite("Messages for a person, a program and GitHub's runner")
struct MessageTests {
  private static let fixture = Checkout.fixtures.appending(path: "messages")

  private func check(_ format: String) throws -> RapportProcess.Result {
    let folder = try TemporaryFolder(["repository/.git/HEAD": ""])
    try folder.copy(Self.fixture.appending(path: "content"), to: "repository/hub/content")
    let process = RapportProcess(folder: folder.at("repository/hub"))
    return try process.run("check", "--all", "--as-of", "2026-11-22", "--format", format)
  }

  private func compare(_ text: String, with name: String) throws {
    #expect(text == (try Golden.text(Self.fixture.appending(path: name), found: text)))
  }

  /// No output line begins with content, and nothing controls a terminal.
  private func expectHarmless(_ text: String) {
    #expect(
      !text.unicodeScalars.contains { $0.value < 32 && $0 != "\n" || $0.value == 0x7F || $0.value == 0x202E })
    #expect(!text.contains("##["))
    #expect(!text.split(separator: "\n").contains { $0.hasPrefix("::error file=hub.yml") })
  }

  @Test("text shows source lines after a gutter, with a caret and help")
  func tellsPeople() throws {
    let result = try check("text")
    #expect(result.status == 1 && result.output.isEmpty)
    expectHarmless(result.errors)
    try compare(result.errors, with: "text.txt")
  }

  @Test("json is one valid object on standard output")
  func tellsPrograms() throws {
    let result = try check("json")
    #expect(result.status == 1 && result.errors.isEmpty)
    #expect(!result.output.unicodeScalars.contains { $0.value < 32 && $0 != "\n" })
    try compare(result.output, with: "json.json")
    let object = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any]
    let diagnostics = try #require(object?["diagnostics"] as? [[String: Any]])
    #expect(diagnostics.count > 5)
    #expect(
      diagnostics.allSatisfy {
        $0.keys.sorted() == ["code", "column", "file", "help", "line", "message", "severity"]
      })
    #expect((object?["summary"] as? [String: Int])?["entries"] == 7)
  }

  @Test("github gives paths from the repository's root")
  func tellsGitHub() throws {
    let result = try check("github")
    #expect(result.status == 1 && result.output.isEmpty)
    expectHarmless(result.errors)
    let commands = result.errors.split(separator: "\n").filter { $0.hasPrefix("::") }
    #expect(commands.count > 5)
    #expect(commands.allSatisfy { $0.contains(" file=hub/content/") })
    try compare(result.errors, with: "github.txt")
  }
}
