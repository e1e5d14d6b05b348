import RapportDiagnostics
import Testing

@testable import RapportContent

struct MarkdownBodyTests {
  @Test func countsLinesOfTheWholeFile() {
    let text = Array("First.\n\n[a](b)\n\n# Head\n\n<Name>\n".utf8)
    let body = MarkdownBody.parse(text[...], file: "objections/price.md", firstLine: 12)
    #expect(body.references.map(\.position) == [SourcePosition(line: 14, column: 1)])
    #expect(body.headings.map(\.position) == [SourcePosition(line: 16, column: 1)])
    #expect(body.diagnostics.map(\.position) == [SourcePosition(line: 18, column: 1)])
    #expect(body.diagnostics.map(\.file) == ["objections/price.md"])
  }

  @Test func takesASliceThatDoesNotBeginAtZero() {
    let file = Array("---\ntitle: a\n---\nBody [x](y)\n".utf8)
    let body = MarkdownBody.parse(file[17...], file: "a.md", firstLine: 4)
    #expect(body.renderedToOwnDestinations == "<p>Body <a href=\"y\">x</a></p>\n")
    #expect(body.references.map(\.position) == [SourcePosition(line: 4, column: 6)])
  }

  @Test(arguments: ["", "\n", "  \n\t\n", "<!-- nothing -->\n", "[a]: b\n"])
  func isEmptyWithoutContent(_ text: String) {
    #expect(MarkdownBody.parse(text).isEmpty)
  }

  @Test func showsTheTextOfWhatLeadsNowhere() {
    let body = MarkdownBody.parse("See [the *sheet*](gone.md) and ![a \"b\" \\<c>](gone.png).")
    let html = String(decoding: body.rendered { _, _ in .text }, as: UTF8.self)
    #expect(html == "<p>See the <em>sheet</em> and a &quot;b&quot; &lt;c&gt;.</p>\n")
  }

  @Test func asksForEachReferenceOnceInReadingOrder() {
    let body = MarkdownBody.parse("[a](1) ![b](2) [![c](4)](3) http://5.x\n\n|x|\n|-|\n|[y](6)|\n\n[z](7)")
    var asked: [String] = []
    _ = body.rendered { index, reference in
      #expect(index == asked.count)
      asked.append(reference.destination)
      return .text
    }
    #expect(asked == ["1", "2", "3", "4", "http://5.x", "6", "7"])
  }

  @Test func escapesWhatTheHubResolves() {
    let body = MarkdownBody.parse("[a](b \"x\\\"y\")")
    let html = String(
      decoding: body.rendered { _, _ in .url("a\" onclick='x&y <é>", external: true) }, as: UTF8.self)
    #expect(
      html
        == "<p><a href=\"a%22%20onclick=&#39;x&amp;y%20%3Cé%3E\" rel=\"noopener noreferrer\" title=\"x&quot;y\">a</a></p>\n"
    )
  }

  @Test func tellsHeadingsWithoutMarkup() {
    let body = MarkdownBody.parse(
      "# A *b* `c` [d](e) ~~f~~ ![g](h)\n\nTwo\nlines\n---\n\n# \n\n# ÄÖ 東京 Cafe\u{301}")
    #expect(body.headings.map(\.text) == ["A b c d f g", "Two lines", "", "ÄÖ 東京 Cafe\u{301}"])
    #expect(body.headings.map(\.id) == ["a-b-c-d-f-g", "two-lines", "section", "äö-東京-cafe\u{301}"])
    #expect(body.headings.map(\.level) == [2, 3, 2, 2])
  }

  @Test func givesNoHeadingTheIDOfAnotherOrOfThePage() {
    let body = MarkdownBody.parse("# Main\n# Main\n# a\n# a-2\n# a\n# A!\n# Search\n# !\n# ?")
    #expect(
      body.headings.map(\.id)
        == ["main-2", "main-3", "a", "a-2", "a-3", "a-4", "search-2", "section", "section-2"])
  }
}

extension MarkdownBodyTests {
  @Test func keepsIDsThatBeginLikeThePagesIcons() {
    let body = MarkdownBody.parse("# I search\n# I want to buy\n# Say 1\n# Text\n# On pricing")
    #expect(body.headings.map(\.id) == ["i-search-2", "i-want-to-buy", "say-1", "text", "on-pricing"])
    #expect(body.anchors.keys.sorted() == body.headings.map(\.id).sorted())
  }

  @Test func parsesManyAtOnceAsOneAlone() async {
    let text = "# A\n\n[b](c) ~~d~~ http://e.f\n\n| g |\n|---|\n| [h](i) |\n\n- [x] j \\~~k\n"
    let alone = MarkdownBody.parse(text).renderedToOwnDestinations
    await withTaskGroup(of: String.self) { group in
      for _ in 0..<64 { group.addTask { MarkdownBody.parse(text).renderedToOwnDestinations } }
      for await html in group { #expect(html == alone) }
    }
  }
}
