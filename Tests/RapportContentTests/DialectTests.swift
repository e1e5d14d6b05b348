import RapportDiagnostics
import Testing

@testable import RapportContent

/// What the goldens of `Tests/Fixtures/markdown` don't cover of other programs' Markdown.
@Suite("Markdown from other programs")
struct DialectTests {
  private func titled(_ title: String, _ text: String) -> MarkdownBody {
    MarkdownBody.parse(Array(text.utf8)[...], file: "a.md", firstLine: 1, shownTitle: title)
  }

  @Test("a first heading that repeats the title is left out, and links to it lead to the top of the page")
  func dropsTitle() {
    for heading in [
      "# Battle card\n", "#  Battle  CARD!\n", "Battle card\n===\n", "# **Battle** card {#bc}\n",
      "## Battle card\n",
    ] {
      let body = titled("Battle card", heading + "\n[top](#battle-card)\n\n## Next\n\n### Below\n")
      #expect(body.headings.map(\.text) == ["Next", "Below"], "\(heading)")
      #expect(body.headings.map(\.level) == [2, 3])
      #expect(body.anchor(named: "battle-card") == "")
      #expect(!body.renderedToOwnDestinations.contains("Battle"))
    }
    #expect(titled("Battle card", "# Battle card {#bc}").anchor(named: "bc") == "")
  }

  @Test("any other heading stays")
  func keepsHeadings() {
    for text in [
      "# Battle cards", "Text\n\n# Battle card", "# [Battle card](a.md)", "# Battle card[^1]\n\n[^1]: a",
      "> # Battle card",
      "# ~~Battle card~~", "# ![Battle card](a.png)",
    ] {
      #expect(titled("Battle card", text).headings.count == 1, "\(text)")
    }
    #expect(titled("!", "# ?").headings.map(\.id) == ["section"])
    let twice = titled("Battle card", "# Battle card\n\n## Battle card\n")
    #expect(twice.headings.map(\.id) == ["battle-card"])
    #expect(twice.anchor(named: "battle-card") == "battle-card")
  }

  @Test("an objection's first heading is compared with the quote that its page shows, not with its title")
  func comparesWithWhatIsShown() {
    func headings(_ fields: String) -> [String] {
      let text = "---\n\(fields)\n---\n# Too expensive\n"
      return parse(SourceFile(path: "a.md", bytes: Array(text.utf8))).body.headings.map(\.text)
    }
    #expect(headings("title: Too expensive") == [])
    #expect(headings("title: Too expensive\nsays: It costs too much") == ["Too expensive"])
    #expect(headings("title: Price\nsays: [Too expensive, Too dear]") == [])
  }

  @Test("diagnostics and links keep their lines and columns")
  func keepsPositions() {
    let body = MarkdownBody.parse(
      "[[a|b]] é [x](y) [[c]] [z](w)\n\n•\t[q](r) %%hidden%% [s](t)\n\n[^1]: [u](v)\n\n#Head [i](j)\n\nx[^1]\n"
    )
    let positions = body.references.map { "\($0.destination) \($0.position.line):\($0.position.column)" }
    #expect(positions == ["a 1:1", "y 1:11", "c 1:18", "w 1:24", "r 3:3", "t 3:21", "j 7:7", "v 5:7"])
  }

  @Test("no text of a hundred footnotes is lost, whatever order they are used in")
  func keepsFootnotes() {
    let uses = (0..<100).reversed().map { "use\($0)[^\($0)]" }.joined(separator: " ")
    let notes = (0..<100).map { "[^\($0)]: text\($0)." }.joined(separator: "\n")
    let body = MarkdownBody.parse(uses + "\n\n" + notes)
    let html = body.renderedToOwnDestinations
    for i in 0..<100 { #expect(html.contains("text\(i).")) }
    #expect(html.contains("use99<sup class=\"footnote-mark\"><a href=\"#_note-1\""))
    #expect(body.diagnostics.isEmpty)
  }

  @Test("search finds words next to a footnote mark, without its number")
  func keepsNumbersOutOfSearch() {
    let text = String(
      decoding: MarkdownBody.parse("Claim[^1].\n\n[^1]: Source.\n").plainText().all, as: UTF8.self)
    #expect(text == "Claim.\nSource.\n")
  }

  @Test(
    "mail merge fields are left alone",
    arguments: [
      "Hi {{first_name}}", "{{contact.firstname}} {{company.name}}", "{{ lead.First Name:default=there }}",
      "{{{raw}}}",
      "{{sender.email}} {{url}} {{content}}", "{first_name} %FIRSTNAME% [Name] <%= x %>",
    ])
  func leavesMailMerge(_ text: String) {
    #expect(!MarkdownBody.parse(text).diagnostics.contains { $0.code == .foreignMarkup }, "\(text)")
  }

  @Test(
    "ordinary text isn't rewritten and has no findings",
    arguments: [
      "#1 in the market", "— Paul, CFO", "A – B\n\n– C", "10 % to 20 %% more", "a [link](b) and `[[c]]`",
      "a == b", "1. a\n2. b",
      "o well", "> quote", ":::", "!!! Read this", "C# and F#", "#hashtag #another", "x@y", "§ 5 of the law",
      "Issue [#12](a)",
      "# Real heading", "- a\n  - b", "[^] and [ ]", "** nothing **", "import duties from 'abroad'", "...",
    ])
  func leavesOrdinaryText(_ text: String) {
    let source = BodySource(Array(text.utf8)[...], firstLine: 1)
    let (translated, dialect) = DialectTranslator.translate(source, file: "a.md")
    #expect(translated.bytes == source.bytes, "\(text)")
    #expect(dialect.diagnostics.isEmpty, "\(text)")
  }
}
