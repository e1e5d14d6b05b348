import RapportContent
import RapportDiagnostics
import RapportHub
import TestSupport
import Testing

/// A number sign after a space begins a comment. Most are real comments, some were meant as text.
@Suite("A comment after a value")
struct CommentTests {
  private func findings(_ field: String) async throws -> [String] {
    try await memoryHub(["competitors/x.md": "---\ntitle: T\nreviewed: 2026-11-01\n\(field)\n---\n"]).findings
  }

  @Test(
    "is reported if it cut off text",
    arguments: [
      ("summary: We are #1", "4:17"), ("tags:\n  - #pricing\n  - roi", "5:5"), ("tags: #pricing #roi", "4:7"),
      ("they_say:\n  - Why not # one?", "5:13"), ("summary: Issue # 42", "4:16"),
      ("summary: (see # the list)", "4:15"), ("summary: Ask for the # column", "4:22"),
      ("summary: It costs 5 # per seat", "4:21"), ("summary: one\n  two #three", "5:7"),
    ])
  func reportsCuts(field: String, position: String) async throws {
    #expect(try await findings(field) == ["competitors/x.md:\(position): cut-by-comment"])
  }

  @Test(
    "is accepted if it is a real comment, or if nothing can be cut off",
    arguments: [
      "summary: Cheaper # checked by Ann", "summary: Cheaper # TODO ask Ann.", "summary: # what it is",
      "status: approved #todo", "summary: \"We are #1\"", "summary: C# and a#b", "summary: 'one' #two",
      "tags: [a, b] # words", "# a line of its own", "summary: |\n  one #two", "summary: Cheaper # Ask Ann.",
    ])
  func letsRemarksThrough(field: String) async throws {
    #expect(try await findings(field) == [])
  }
}
