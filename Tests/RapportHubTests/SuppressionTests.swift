import RapportContent
import RapportHub
import TestSupport
import Testing

@Suite("Warnings that hub.yml silences")
struct SuppressionTests {
  private static let term = "---\ntitle: T\nowner: nobody\n---\n"
  private static let terms = ["terms/a.md": term, "terms/b.md": term.replacing("title: T", with: "title: U")]

  /// What is still reported for a hub whose settings end with the given lines.
  private func findings(
    _ settings: String, _ files: [String: String] = terms, history: ContentHistory? = nil
  ) async throws -> [String] {
    let files = files.merging(["hub.yml": "name: H\nsilence:\n" + settings]) { _, new in new }
    return try await memoryHub(files, history: history).findings
  }

  @Test("for one entry are not reported, but those for others are")
  func ofOneEntry() async throws {
    let found = try await findings("  - {code: unknown-owner, entry: term/a, reason: new}\n")
    #expect(found == ["terms/b.md:3:8: unknown-owner"])
  }

  @Test("for every entry are not reported, but warnings with another code are")
  func ofEveryEntry() async throws {
    let files = Self.terms.merging(["files/lost.pdf": "%PDF"]) { _, new in new }
    let found = try await findings("  - {code: unknown-owner, reason: new}\n", files)
    #expect(found == ["files/lost.pdf:1:1: orphan-file"])
  }

  @Test("can be named by path, for files that are no entries")
  func ofAFile() async throws {
    let files = ["files/lost.pdf": "%PDF", "files/other.pdf": "%PDF"]
    let found = try await findings("  - {code: orphan-file, entry: files/lost.pdf, reason: kept}\n", files)
    #expect(found == ["files/other.pdf:1:1: orphan-file"])
  }

  @Test("can't be errors: an error's code is refused, and the error stays")
  func neverErrors() async throws {
    let broken = ["terms/a.md": "---\ntitle: T\nreviewed: soon\n---\n"]
    let found = try await findings("  - {code: bad-date, reason: later}\n", broken)
    #expect(found == ["hub.yml:3:12: unknown-value", "terms/a.md:3:11: bad-date"])
  }

  @Test("need a reason")
  func needReasons() async throws {
    let found = try await findings("  - {code: unknown-owner}\n")
    #expect(found == ["hub.yml:3:5: missing-field"])
  }

  @Test(
    "a line that silences nothing is reported: no cause, no such entry, or an earlier line covers it",
    arguments: [
      "{code: overdue, reason: x}", "{code: unknown-owner, entry: term/gone, reason: x}",
      "{code: unknown-owner, entry: gone, reason: x}", "{code: unknown-owner, entry: term/b, reason: x}",
    ])
  func unused(line: String) async throws {
    let found = try await findings("  - {code: unknown-owner, reason: new}\n  - \(line)\n")
    #expect(found == ["hub.yml:4:5: unused-silence"])
  }

  @Test("that need Git aren't called unused without it")
  func uncheckedWithoutGit() async throws {
    let line = "  - {code: agreed-by-others, reason: x}\n"
    let files = ["terms/a.md": "---\ntitle: T\n---\n"]
    #expect(try await findings(line, files) == [])
    let history = try contentHistory(["terms/a.md": ["2026-11-02 maren +"]])
    #expect(try await findings(line, files, history: history) == ["hub.yml:3:5: unused-silence"])
  }
}
