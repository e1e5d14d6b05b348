@testable import RapportSite
import RapportTheme
import TestSupport
import Testing

/// A hub's files in, a page of the built-in theme out.
private func page(_ path: String, _ files: [String: String]) async throws -> String {
  let texts = ["hub.yml": "name: Hub\nlanguage: en\n"].merging(files) { _, new in new }
  return try #require(try await memoryHub(texts).page(path), "no page \(path)")
}

private let base = [
  "personas/cfo.md": "---\ntitle: CFO\nrole: Money\n---\n",
  "stages/trial.md": "---\ntitle: Trial\norder: 1\nquestion: Does it hold?\nneeds: [guide]\n---\n",
  "objections/dear.md": """
  ---
  title: Dear
  category: price
  says: It's too dear
  answer: |
    It is.
    It pays back.
  ask: By when?
  answers:
    - persona: cfo
      answer: Within the year.
  ---
  """,
]

private func asset(_ members: String, body: String = "") -> [String: String] {
  let text = "---\ntitle: The guide\ntype: guide\npersonas: cfo\nstages: trial\n\(members)\n---\n\(body)\n"
  return base.merging(["assets/guide.md": text]) { _, new in new }
}

@Suite("Page views")
struct ViewsTests {
  @Test("a hub without notes lists objections without counts")
  func homeWithoutNotes() async throws {
    let home = try await page("index.html", base)
    #expect(home.contains("<h2>Objections</h2>"))
    #expect(!home.contains("Heard most") && !home.contains("this month"))
  }

  @Test("a hub with notes says how often an objection was heard")
  func homeWithNotes() async throws {
    var files = base
    for day in 1...3 {
      files["notes/n\(day).md"] =
        "---\nwhat: heard\ndate: 2026-11-0\(day)\nabout: objection/dear\nsaid: Too dear\npersona: cfo\n---\n"
    }
    let home = try await page("index.html", files)
    #expect(home.contains("Heard most this month"))
    #expect(home.contains(#"<b>3</b> <span class="meta">this month</span>"#))
  }

  @Test("each line of an answer is a paragraph, and a persona's answer can be chosen")
  func objection() async throws {
    let html = try await page("objections/dear.html", base)
    #expect(html.contains("<p>It is.</p>") && html.contains("<p>It pays back.</p>"))
    #expect(html.contains("It’s too dear"))
    #expect(html.contains(#"data-persona="cfo""#) && html.contains("Within the year."))
  }

  @Test("a persona's page shows what is missing at a stage, and the asset once it exists")
  func journey() async throws {
    #expect(try await page("personas/cfo.html", base).contains("Nothing yet"))
    let html = try await page("personas/cfo.html", asset(""))
    #expect(html.contains("../assets/guide.html") && !html.contains("Nothing yet"))
  }

  @Test("only assets that may be sent have a buyer link to copy")
  func buyerLink() async throws {
    let link = "buyer_url: https://example.com/guide"
    let external = try await page("assets/guide.html", asset("audience: external\n\(link)"))
    #expect(external.contains(#"data-copy="https://example.com/guide""#))
    #expect(external.contains("mailto:?subject="))
    let inner = try await page("assets/guide.html", asset("audience: internal\n\(link)"))
    #expect(!inner.contains("data-copy=") && inner.contains("Internal: don’t send"))
  }

  @Test("an asset to be spoken offers its text")
  func copyText() async throws {
    let files = asset("").merging([
      "assets/script.md": "---\ntitle: S\ntype: call-script\npersonas: cfo\nstages: trial\n---\nHello.\n"
    ]) { _, new in new }
    #expect(try await page("assets/script.html", files).contains("Copy text"))
    #expect(!(try await page("assets/guide.html", files).contains("Copy text")))
  }

  @Test("a retired page names what to use instead and has no actions")
  func retired() async throws {
    var files = asset("status: retired\nreviewed: 2026-06-03\nreplaced_by: new\nurl: https://example.com/old")
    files["assets/new.md"] = "---\ntitle: New one\ntype: guide\npersonas: cfo\nstages: trial\n---\n"
    let html = try await page("assets/guide.html", files)
    #expect(
      html.contains("Retired 3 Jun 2026.") && html.contains("New one") && !html.contains("main-actions"))
  }

  @Test("the manifest has the hub's name, escaped as JSON")
  func manifest() async throws {
    let files = base.merging(["hub.yml": "name: 'The \"A\" hub'\n"]) { _, new in new }
    #expect(try await page("manifest.webmanifest", files).contains(#""name": "The \"A\" hub""#))
  }
}

@Suite("Wording")
struct WordingTests {
  @Test("has curly apostrophes, and leaves quotation marks and primes alone")
  func apostrophes() {
    #expect(Wording.typographic("They're our auditors' sheets") == "They’re our auditors’ sheets")
    #expect(Wording.typographic("'quoted' 5'") == "‘quoted’ 5'")
    #expect(Wording.typographic("get 'em while it's hot") == "get 'em while it’s hot")
  }

  @Test("counts as people do")
  func counts() {
    #expect([1, 2, 3].map { SiteWords.english.times($0) } == ["once", "twice", "3 times"])
    #expect(SiteWords.english.joined(["a", "b", "c"]) == "a, b and c")
    #expect(
      SiteWords.english.inSentence("Case study") == "case study"
        && SiteWords.english.inSentence("ROI calculator") == "ROI calculator")
  }

  @Test("in emails has mail line endings, and escapes what would end a field")
  func letters() {
    #expect(
      MailLink(to: "a@b.example", subject: "x & y", text: "one\ntwo")?.address
        == "mailto:a@b.example?subject=x%20%26%20y&body=one%0D%0Atwo")
  }

  @Test("in emails that Windows wouldn't open is shortened, or left out", arguments: [100, 700, 1500, 4000])
  func shortLetters(length: Int) {
    for letter in ["x", "é", "\n", "🙂"] {
      let long = String(repeating: letter, count: length)
      let full = MailLink(subject: "S", text: long + "link", essential: "link")
      #expect(full.map { $0.address.utf8.count <= 2000 && $0.address.hasSuffix("link") } == true)
      #expect(full?.isShort == (full?.address.hasSuffix("subject=S&body=link") == true))
      let title = MailLink(subject: long, text: long, essential: "link")
      #expect(title.map { $0.address.utf8.count <= 2000 } == true)
      #expect(
        (MailLink(to: long + "@example.com", subject: "S") == nil)
          == (SitePath.escaped(long).utf8.count > 1970))
    }
  }
}
