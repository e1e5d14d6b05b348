import TestSupport
import Testing

@testable import RapportSite

/// What text assets offer to copy.
@Suite("Texts to send")
struct MessageViewTests {
  private func page(_ type: String, _ members: String = "", _ body: String) async throws -> String {
    let read = try await memoryHub([
      "hub.yml": "name: Hub\ntypes:\n  voicemail: {label: Voicemail}\n",
      "personas/cfo.md": "---\ntitle: CFO\nrole: Money\n---\n",
      "stages/trial.md": "---\ntitle: Trial\norder: 1\n---\n",
      "assets/a.md":
        "---\ntitle: A\ntype: \(type)\npersonas: cfo\nstages: trial\n\(members)\n---\n\n\(body)\n",
    ])
    return try #require(try read.page("assets/a.html"))
  }

  @Test(
    "a text is copied up to its first heading",
    arguments: ["email-template", "talk-track", "call-script", "voicemail"])
  func text(_ type: String) async throws {
    let html = try await page(type, "", "Hello [name].\n\n## Why\n\nOnly for us.")
    #expect(html.contains(#"data-copy="Hello [name].""#) && html.contains("Notes for us"))
    #expect(html.contains("Send the text, not this page") && !html.contains("Internal"))
  }

  @Test("a page to read and a link are no texts to copy")
  func other() async throws {
    #expect(!(try await page("guide", "", "Hello.")).contains("Copy text"))
    #expect(!(try await page("voicemail", "url: https://example.com/a", "Hello.")).contains("Copy text"))
  }

  @Test("a body that begins with a heading has nothing to copy, and the page says so")
  func empty() async throws {
    let html = try await page("email-template", "", "## Why\n\nOnly for us.")
    #expect(!html.contains("Copy text") && html.contains("Nothing to copy yet"))
  }

  @Test("a retired text can't be copied")
  func retired() async throws {
    let html = try await page("email-template", "status: retired\nreviewed: 2026-06-01", "Hello.")
    #expect(!html.contains("data-copy") && html.contains("Hello."))
  }
}
