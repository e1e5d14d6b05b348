import RapportDiagnostics
import TestSupport
import Testing

@testable import RapportContent

/// What nobody writes in good faith: rendering ends, and gives well-formed HTML that nothing breaks out of.
struct MarkdownHostileTests {
  static let size = 100_000

  /// By name, so that a failure names the input instead of printing it.
  static let inputs: [String: String] = {
    let units = [
      "[", "]", "*", "_", "`", ">", "> ", "- ", "1. ", "*a ", "*a **a ", "[a](", "![", "![[]()", "<", "<!--",
      "<?",
      "<!A", "<![CDATA[", "[a]: b\n", "\\", "\t", "|", "|-", "~~", "~~a ", "~~a~~", "http://", "https://a) ",
      "&",
      "- a\n", "# a\n", "a|b\n-|-\n", "[a][", "<b>", "<b ", "a~~ *~~ ", "[http://a](", "- [ ] ", "> - ",
      "`a``", "\r",
      "\\~", "\\:~~", "a\n-|-\n", "|a\n|-\n", "[a] ", "*a", "**a", "é~~", "https://x;&a;",
    ]
    let dialects = [
      "[[", "[[a]]", "[[a|b]] ", "![[a.png]]", "[^a]", "[^a]: b\n", "[^a]: b\n\n    ", "%%", "%%a%% ", "%%\n",
      "==",
      "==a==", "==a ~~b ", "{{", "{% a %}", "{{<a>}}", "{{a}}", "www.", "www.a.b ", "a@b.c ", "@", "a@",
      "• a\n",
      "– a\n", "•", "\u{A0}", "-\u{A0}a\n", "> [!NOTE]\n", "> [!a] b\n> c\n", "[!", "##a\n", "#a\n\n",
      "# {#a}\n",
      "{#", ":::a\n", "[/a]", "[a b=\"\"]", "\u{B}", "\u{1}0", "[\u{1}0]", "\u{2028}", "[toc]\n",
    ]
    var inputs: [String: String] = [:]
    let tags = [
      "<div>", "<div>\n\n", "<table><tr><td>", "<table><tr><td>\n\n", "<td>", "<tr>", "<p>", "<li>", "<ul>",
      "<ul><li>",
      "<div a", "<div a=\"", "<div a='", "<b><i><u>", "<b>x\n\n", "<div><b><i>", "</b>", "</div>",
      "</div>\n\n", "<br>",
      "<a href=x>", "<a href=x>y", "<img src=x>", "<Name>", "<Name></Name>", "<x y=z>a</x>",
      "<iframe src=x></iframe>",
      "<script>", "<script></script>", "<svg>", "<h2>", "<h2>a</h2>", "<details><summary>", "<pre>",
      "<!-- -->", "<??>",
      "<b>a<i>b</b>c</i>", "<div>&amp;", "<div>&a;", "<div>\n<!--", "<dl><dt>", "<blockquote>", "&#", "<o:p>",
    ]
    for unit in tags + tags.map({ "<div>" + $0 }) {
      inputs["many tags \(unit.debugDescription)"] = String(
        repeating: unit, count: size / 4 / unit.utf8.count)
    }
    for unit in units + dialects {
      inputs["many \(unit.debugDescription)"] = String(repeating: unit, count: size / unit.utf8.count)
    }
    inputs["brackets that close"] =
      String(repeating: "[", count: size / 2) + String(repeating: "]", count: size / 2)
    inputs["definition and brackets"] = "[a]: b\n\n" + String(repeating: "[*[a", count: 20_000) + "]"
    inputs["blank lines in deep lists"] =
      String(repeating: "- ", count: 10_000) + "a" + String(repeating: "\n", count: size)
    inputs["lists deeper and deeper"] = (0..<400).map { String(repeating: "  ", count: $0) + "- a\n" }
      .joined()
    inputs["lazy lines in deep quotes"] =
      String(repeating: ">", count: 10_000) + "a\n" + String(repeating: "a\n", count: size / 2)
    inputs["runs of backticks"] = (1..<440).map { String(repeating: "`", count: $0) }.joined(separator: "a")
    inputs["a wide table with short rows"] =
      String(repeating: "|a", count: 200) + "\n" + String(repeating: "|-", count: 200) + "\n"
      + String(repeating: "a\n", count: size / 2)
    inputs["one long line"] = String(repeating: "a http://x.y [b](c) ", count: size / 20)
    inputs["bold for many paragraphs"] =
      "<div>" + String(repeating: "<b><i><u><s>", count: 20) + "\n\n"
      + String(repeating: "a\n\n", count: size / 30) + "</b></i></u></s></div>"
    inputs["tags without end"] = "<div>" + String(repeating: "<a b=\"c", count: size / 7)
    inputs["different names"] = "<div>" + (0..<size / 8).map { "<x\($0)>" }.joined()
    inputs["different references"] = "<div>" + (0..<size / 8).map { "&x\($0);" }.joined()
    inputs["the same heading"] = String(repeating: "# main\n", count: size / 7)
    return inputs
  }()

  @Test(arguments: inputs.keys.sorted())
  func ends(_ name: String) throws {
    let body = MarkdownBody.parse(try #require(Self.inputs[name]))
    expectWhole(body)
  }

  @Test(arguments: 0..<20)
  func keepsNoiseWhole(_ seed: Int) {
    var random = SplitMix(seed: UInt64(seed) + 1)
    let tokens = [
      "*", "**", "_", "~~", "~", "`", "``", "[", "]", "](", "![", ")", "(", "<", ">", "\n", "\n\n", "\n> ",
      "\n- ",
      "\n1. ", "|", "\n|-|-|\n", "\n---\n", "# ", "\\", " ", " ", "a", "b", "é", "\u{301}", "http://a.b",
      "https://x/(",
      "<script>", "</script>", "<b>", "<!--", "-->", "\"", "'", "&lt;", "&", "[ ] ", "- [x] ", "[a]: x\n",
      "[a]",
      "\t", "\r\n", "    ", "```", "=", "javascript:", "\u{10A50}", "\\~", "\\|", "\\:", "x ",
      "[[a", "[[a|", "]]", "[^a]", "\n[^a]: ", "%%", "==", "{{<", ">}}", "{%", "%}", "www.a.b", "@b.c",
      "\n• ",
      "\n> [!NOTE] ", "{#a}", "\u{B}", "\u{1}0", "\\[\u{1}0\\]", "(<\u{1}0>)", "\n##a", "[TOC]", "<div>",
    ]
    for _ in 0..<100 {
      let length = Int.random(in: 1...40, using: &random)
      let text = (0..<length).map { _ in random.pick(tokens) }.joined()
      let body = MarkdownBody.parse(text)
      expectWhole(body, text)
    }
  }

  /// Tags of every kind, in any order, open and closed, inline and in blocks.
  @Test(arguments: 0..<40)
  func keepsTagsWhole(_ seed: Int) {
    var random = SplitMix(seed: UInt64(seed) + 1000)
    let names = [
      "div", "p", "b", "i", "a href=x", "a", "table", "tr", "td", "th", "tbody", "caption", "ul", "ol", "li",
      "dl", "dt",
      "dd", "h1", "h2", "details", "summary", "aside", "blockquote", "pre", "code", "figure", "figcaption",
      "script",
      "style", "svg", "iframe src=//x.y", "video", "br", "hr", "img src=y alt=z", "Card title=t", "Name",
      "title", "span",
      "td colspan=3 id=x class=y style=z", "main", "q", "sub", "input", "o:p",
    ]
    let others = [
      "\n", "\n\n", "\n\n", "\n> ", "\n- ", "\n\n  ", "a", "b ", "*", "**", "~~", "[", "](u)", "`", "# ", "|",
      "\n|-|-|\n",
      "<!--", "-->", "<", ">", "\"", "'", "&lt;", "&#60;", "<?", "?>", "<![CDATA[", "]]>", "http://a.b ",
      "![", "- [ ] ",
    ]
    for _ in 0..<150 {
      let length = Int.random(in: 1...50, using: &random)
      let text = (0..<length).map { _ in
        guard Bool.random(using: &random) else { return random.pick(others) }
        let name = random.pick(names)
        return Int.random(in: 0..<3, using: &random) == 0 ? "</\(name.prefix { $0 != " " })>" : "<\(name)>"
      }.joined()
      expectWhole(MarkdownBody.parse(text), text)
    }
  }

  private func expectWhole(_ body: MarkdownBody, _ text: String? = nil) {
    let about = Comment(rawValue: text?.debugDescription ?? "")
    let html = body.renderedToOwnDestinations
    #expect(!html.contains("<script"), about)
    #expect(MarkdownTags.fault(in: html) == nil, about)
    var last = 0
    var open: Int?
    for slot in body.slots {
      guard slot.offset >= last, slot.offset <= body.html.count, slot.reference < body.references.count else {
        Issue.record("slot \(slot) is out of place")
        return
      }
      last = slot.offset
      switch slot.tag {
      case .linkStart where open == nil: open = slot.reference
      case .linkEnd where open == slot.reference: open = nil
      case .image: break
      default: Issue.record("slot \(slot) is not paired")
      }
    }
    #expect(open == nil, about)
    #expect(Set(body.headings.map(\.id)).count == body.headings.count, about)
  }

  @Test func saysOnceThatNestingIsTooDeep() {
    let body = MarkdownBody.parse(String(repeating: "> ", count: 300) + "deep\n\n" + "[a](b)")
    #expect(body.diagnostics.map(\.code) == [.nestedTooDeep])
    #expect(body.renderedToOwnDestinations.contains("deep"))
    #expect(body.references.map(\.destination) == ["b"])
  }

  @Test func flattensEmphasisBeyondTheBound() {
    let text = String(repeating: "*a **b ", count: 200) + "c" + String(repeating: "** d*", count: 200)
    let body = MarkdownBody.parse(text)
    #expect(body.diagnostics.map(\.code) == [.nestedTooDeep])
    #expect(body.renderedToOwnDestinations.components("<em>") == 50)
  }
}

extension String {
  /// How often a text occurs.
  fileprivate func components(_ part: String) -> Int { ranges(of: part).count }
}
