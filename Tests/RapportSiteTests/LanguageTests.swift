import TestSupport
import Testing

/// What people wrote says its language; the interface around it is English and says so.
@Suite("The language of pages")
struct LanguageTests {
  private func page(_ path: String, language: String, asset: String = "") async throws -> String {
    let files = [
      "hub.yml": "name: Hub\nlanguage: \(language)\n",
      "terms/lead.md": "---\ntitle: Lead\n---\nEin Kontakt.\n",
      "assets/guide.md": "---\ntitle: Guide\ntype: guide\npersonas: all\nstages: all\n\(asset)---\nText.\n",
    ]
    return try #require(try await memoryHub(files).page(path))
  }

  @Test("is English around content in another language")
  func german() async throws {
    let page = try await page("terms/lead.html", language: "de")
    #expect(page.contains(#"<html lang="en">"#))
    #expect(page.contains(#"<h1 dir="auto" lang="de">Lead</h1>"#))
    #expect(page.contains(#"<body data-language="de">"#))
  }

  @Test("isn't repeated where content is English, too", arguments: ["en", "en-GB", "EN"])
  func english(_ language: String) async throws {
    #expect(try await !page("terms/lead.html", language: language).contains(#"dir="auto" lang"#))
  }

  @Test("is an asset's own where it has one")
  func asset() async throws {
    let path = "assets/guide.html"
    #expect(
      try await page(path, language: "en", asset: "language: fr\n").contains(#"dir="auto" lang="fr">Guide"#))
    #expect(try await !page(path, language: "de", asset: "language: en\n").contains(#"lang="de">Guide"#))
    let hostile = try await page(path, language: "en", asset: "language: \"fr\\\" onload=\\\"x\"\n")
    #expect(!hostile.contains(#"dir="auto" lang"#))
  }
}
