import CCMark
import Foundation
import TestSupport
import Testing

@testable import RapportContent

/// Without our extensions, links, headings and HTML, our output is the same as libcmark's.
struct MarkdownReferenceTests {
  @Test func writesWhatTheReferenceWrites() {
    expectSame(
      (0..<1000).map { (seed: UInt64) in
        var random = SplitMix(seed: seed)
        return blocks(depth: 0, &random).joined(separator: "\n\n") + "\n"
      })
  }

  @Test func writesWhatTheReferenceWritesForNoise() {
    let alphabet = Array("**__``>-+1.) \n\n  \\&;\"'ab~é\t")
    expectSame(
      (0..<2000).map { (seed: UInt64) in
        var random = SplitMix(seed: seed)
        let length = Int.random(in: 1...60, using: &random)
        return String((0..<length).map { _ in random.pick(alphabet) })
      })
  }

  /// Compares the texts for which we want libcmark's output, which must be most of them.
  private func expectSame(_ texts: [String]) {
    var judged = 0
    for text in texts {
      let reference = Self.reference(text)
      if Self.differs(reference) { continue }
      judged += 1
      #expect(MarkdownBody.parse(text).renderedToOwnDestinations == reference, "\(text.debugDescription)")
    }
    #expect(judged >= texts.count * 9 / 10, "only \(judged) of \(texts.count) were compared")
  }

  /// Where we differ on purpose: headings, `~~`, and which words name a code block's language.
  private static func differs(_ reference: String) -> Bool {
    let known = reference.replacing("language-swift", with: "")
    return ["<h1>", "<h2>", "~~", "language-"].contains { known.contains($0) }
  }

  private static func reference(_ markdown: String) -> String {
    guard let html = cmark_markdown_to_html(markdown, markdown.utf8.count, CMARK_OPT_DEFAULT) else {
      return ""
    }
    defer { free(html) }
    return String(cString: html).replacing("<br />", with: "<br>").replacing("<hr />", with: "<hr>")
  }

  // MARK: Bodies

  private func blocks(depth: Int, _ random: inout SplitMix) -> [String] {
    (0..<Int.random(in: 1...4, using: &random)).map { _ in block(depth: depth, &random) }
  }

  private func block(depth: Int, _ random: inout SplitMix) -> String {
    switch Int.random(in: 0..<(depth < 3 ? 9 : 5), using: &random) {
    case 0...2: return paragraph(&random)
    case 3: return Bool.random(using: &random) ? "***" : "    code  <\n\n    & \"more\""
    case 4: return "```\(Bool.random(using: &random) ? "swift" : "")\nlet a = \"<&>\"\n\n  b\\~\n```"
    case 5, 6: return quote(blocks(depth: depth + 1, &random).joined(separator: "\n\n"))
    default: return list(depth: depth, &random)
    }
  }

  private func paragraph(_ random: inout SplitMix) -> String {
    let words = [
      "plain", "*em*", "**strong**", "***both***", "`co<de`", "``a`b``", "&amp;", "&copy;", "\\*", "a*b*c",
      "_under_",
      "__two__", "in_word_s", "\"quoted\"", "it's", "5 > 3", "**open", "*", "höhe", "\\", "\\:", "a\\~b",
      "*a\\~*b",
    ]
    let lines = (0..<Int.random(in: 1...3, using: &random)).map { _ in
      (0..<Int.random(in: 1...8, using: &random)).map { _ in random.pick(words) }
        .joined(separator: " ")
    }
    return "Word " + lines.joined(separator: random.pick(["\n", "  \n", "\\\n"]) + "and ")
  }

  private func quote(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? ">" : "> \($0)" }
      .joined(separator: "\n")
  }

  private func list(depth: Int, _ random: inout SplitMix) -> String {
    let ordered = Bool.random(using: &random)
    let loose = Bool.random(using: &random)
    let first = Int.random(in: 0...3, using: &random)
    let items = (0..<Int.random(in: 1...4, using: &random)).map { index in
      let marker = ordered ? "\(first + index). " : "- "
      let text = Bool.random(using: &random) ? paragraph(&random) : block(depth: depth + 1, &random)
      let indent = String(repeating: " ", count: marker.count)
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      return marker + lines.joined(separator: "\n" + indent)
    }
    return items.joined(separator: loose ? "\n\n" : "\n")
  }
}
