import RapportContent
import RapportDiagnostics
import RapportHub
import TestSupport
import Testing

@Suite("A guess for a dead link")
struct LinkGuessTests {
  private func read(_ destination: String) async throws -> ReadHub {
    try await memoryHub([
      "assets/x.md":
        "---\ntitle: X\ntype: guide\npersonas: all\nstages: all\nreviewed: 2026-11-01\n---\n[x](\(destination))\n",
      "personas/eu/cfo.md": "---\ntitle: Chief Financial Officer\nrole: r\n---\n## Goals and aims\n",
      "terms/mql.md": "---\ntitle: MQL\n---\n", "files/sub/My (new) deck.pdf": "%PDF-1.4\n",
    ])
  }

  @Test(
    "names something that exists, written as the file's format requires",
    arguments: [
      ("/personas/cfo.md", "../personas/eu/cfo.md"), ("../personas/cfo", "../personas/eu/cfo.md"),
      ("../persona/CFO.html#goals", "../personas/eu/cfo.md#goals-and-aims"),
      ("cfo/", "../personas/eu/cfo.md"), ("../../content/personas/eu/cfo.mdx", "../personas/eu/cfo.md"),
      ("<Chief Financial Officer 1f2e3d4c5b6a79880011223344556677.md>", "../personas/eu/cfo.md"),
      ("..\\terms\\mql.md", "../terms/mql.md"), ("mqll.md", "../terms/mql.md"),
      ("../objections/mql.md", "../terms/mql.md"),
      ("/files/sub/my%20(new)%20deck.pdf", "../files/sub/My%20%28new%29%20deck.pdf"),
      ("<../files/My (new) deck.pdf>", "../files/sub/My%20%28new%29%20deck.pdf"),
      ("../personas/eu/cfo.md#Goals%20and%20aims", "../personas/eu/cfo.md#goals-and-aims"),
    ])
  func leadsSomewhere(written: String, guess: String) async throws {
    let found = try await read(written).diagnostics.filter { $0.code.rawValue == "dead-link" }
    #expect(found.map(\.help) == ["Did you mean “\(guess)”?"])
    let followed = try await read(guess).diagnostics.filter { $0.code.rawValue == "dead-link" }
    #expect(followed == [])
  }

  @Test("handles spaces in a destination, in angle brackets or escaped")
  func takesSpaces() async throws {
    for written in ["<../files/sub/My (new) deck.pdf>", "../files/sub/My%20(new)%20deck.pdf"] {
      #expect(try await !read(written).diagnostics.contains { $0.code.rawValue == "dead-link" })
    }
  }

  @Test(
    "isn't made for a foreign scheme, which is never linked and gets a warning",
    arguments: [
      "hhttps://example.com", "javascript:alert(1)", "JavaScript:x", "data:text/html,x", "<java script:x>",
    ])
  func unlinksForeignSchemes(written: String) async throws {
    let read = try await read(written)
    #expect(read.diagnostics.contains { $0.code.rawValue == "unlinked-address" } && !read.hasErrors)
    let entry = try #require(read.hub.entry(EntryKey("asset", "x")))
    guard case .unsafe = read.hub.resolve(entry.body.references[0].destination, from: entry) else {
      Issue.record("\(written) is linked")
      return
    }
  }
}
