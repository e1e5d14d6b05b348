import RapportDiagnostics
import TestSupport
import Testing

@testable import RapportContent

/// What nobody writes in good faith: it ends, it stays whole HTML, and nothing gets out of its place.
struct MarkdownHostileTests {
  static let size = 100_000

  /// By name, so that a failure names the input and does not print it.
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
    var inputs: [String: String] = [:]
    for unit in units {
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
    ]
    for _ in 0..<100 {
      let length = Int.random(in: 1...40, using: &random)
      let text = (0..<length).map { _ in random.pick(tokens) }.joined()
      let body = MarkdownBody.parse(text)
      expectWhole(body, text)
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
