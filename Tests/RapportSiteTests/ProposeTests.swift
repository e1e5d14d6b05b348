import TestSupport
import Testing

@Suite("Links for proposing a change")
struct ProposeTests {
  private func page(_ path: String, _ settings: String = "") async throws -> String {
    let files = [
      "hub.yml": "name: Hub\n" + settings, "personas/cfo.md": "---\ntitle: CFO\nrole: Money\n---\n",
      "stages/trial.md": "---\ntitle: Trial\norder: 1\nneeds: [guide]\n---\n",
      "stages/use.md": "---\ntitle: Use\norder: 2\n---\n",
      "assets/a.md": "---\ntitle: A\ntype: deck\npersonas: cfo\nstages: use\n---\nText\n",
      "objections/2026/dear.md": "---\ntitle: Dear\ncategory: price\nsays: [No]\nanswer: Yes\n---\n",
    ]
    return try #require(try await memoryHub(files).page(path))
  }

  @Test(
    "lead to the host's page for editing the file, wherever it is in its kind's folder",
    arguments: [
      ("github", "https://git.example.com/a/b/edit/next/release/docs/hub/objections/2026/dear.md"),
      ("gitlab", "https://git.example.com/a/b/-/edit/next/release/docs/hub/objections/2026/dear.md"),
      ("gitea", "https://git.example.com/a/b/_edit/next/release/docs/hub/objections/2026/dear.md"),
      ("forgejo", "https://git.example.com/a/b/_edit/next/release/docs/hub/objections/2026/dear.md"),
    ])
  func leadsToTheHost(kind: String, link: String) async throws {
    let settings =
      "repository: {kind: \(kind), url: https://git.example.com/a/b.git/, branch: next/release, content_path: ./docs/hub/}\n"
    #expect(try await page("objections/dear.html", settings).contains("<a href=\"\(link)\""))
  }

  @Test("are left out without a repository, and the rest stays")
  func needsARepository() async throws {
    let page = try await page("objections/dear.html")
    #expect(!page.contains("Suggest a change"))
    #expect(page.contains("../add.html#door=wrong&amp;what=still-right&amp;about=objection/dear"))
    #expect(page.contains("../add.html#door=heard&amp;objection=dear"))
  }

  @Test("an empty cell has two, and a filled one has none")
  func opensDoorsInEmptyCells() async throws {
    let persona = try await page("personas/cfo.html")
    #expect(persona.contains("../add.html#door=have&amp;persona=cfo&amp;stage=trial"))
    #expect(persona.contains("../add.html#door=need&amp;persona=cfo&amp;stage=trial"))
    #expect(!persona.contains("stage=use"))
    #expect(
      try await page("stages/trial.html").contains("../add.html#door=need&amp;persona=cfo&amp;stage=trial"))
    #expect(try await !page("stages/use.html").contains("persona=cfo&amp;stage=use"))
  }

  @Test("the form's data has declarations, words and entry points, and names its lists")
  func writesTheForm() async throws {
    let add = try await page("add.html")
    #expect(add.contains("<script src=\"data/form.") && add.contains("#door=heard"))
  }
}
