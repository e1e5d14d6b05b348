import Foundation
import RapportDiagnostics
import TestSupport
import Testing

@testable import RapportContent

/// Pages exported from wikis, note apps and word processors: every word of the source is on the page, or in
/// lines that a diagnostic names.
struct ExportTests {
  private static let folder = Checkout.fixtures.appending(path: "exports")

  @Test(arguments: try Checkout.fixtureNames(in: "exports", suffix: ".md"))
  func losesNoWord(_ name: String) throws {
    let source = try String(contentsOf: Self.folder.appending(path: "\(name).md"), encoding: .utf8)
    let body = MarkdownBody.parse(source)
    let words = SourceWords.all(in: source)
    #expect(words.count > 20)

    let page = body.renderedToOwnDestinations
    #expect(MarkdownTags.fault(in: page) == nil)
    let lines = Self.reportedLines(body.diagnostics)
    let written = SourceWords.counts(words.filter { !lines.contains($0.line) }.map(\.text))
    // A word that occurs twice must be found twice: one occurrence doesn't make up for the loss of the other.
    let found = SourceWords.counts(
      SourceWords.all(in: page).map(\.text)
        + SourceWords.letters(body.diagnostics.map(\.message).joined(separator: " ")))
    let lost = written.filter { $0.value > found[$0.key, default: 0] }
    #expect(lost.isEmpty, "\(lost.keys.sorted())")
  }

  @Test func areTen() throws {
    #expect(try Checkout.fixtureNames(in: "exports", suffix: ".md").count >= 10)
  }

  /// The test above can fail: words that are hidden without a report count as lost.
  @Test func noticesLostWords() {
    let body = MarkdownBody.parse("<script>\nonly here\n</script>\n")
    #expect(body.plainText().all.isEmpty)
    #expect(SourceWords.all(in: "<p>only <b title=\"tip\">here</b>").map(\.text) == ["only", "tip", "here"])
    #expect(Self.reportedLines(body.diagnostics) == [1, 2, 3])
  }

  /// The lines of "12 words in lines 40–44 are not shown".
  private static func reportedLines(_ diagnostics: [Diagnostic]) -> Set<Int> {
    var lines: Set<Int> = []
    for message in diagnostics.map(\.message) where message.contains("not shown") {
      guard let match = message.firstMatch(of: #/lines? (\d+)(?:–(\d+))?/#), let first = Int(match.1) else {
        continue
      }
      lines.formUnion(first...(match.2.flatMap { Int($0) } ?? first))
    }
    return lines
  }
}

/// The words meant for readers: those of text, and of attributes that say something.
private enum SourceWords {
  static func all(in source: String) -> [(line: Int, text: String)] {
    var words: [(line: Int, text: String)] = []
    for (number, line) in masked(source).split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      words += letters(String(line)).map { (number + 1, $0) }
    }
    return words
  }

  static func counts(_ words: [String]) -> [String: Int] {
    words.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }

  static func letters(_ text: String) -> [String] {
    text.split { !$0.isLetter && !$0.isNumber }.map { $0.lowercased() }
  }

  private static var attribute: Regex<(Substring, Substring, Substring)> { /\s([a-z-]+)="([^"]*)"/ }

  /// The source without markup, with the same lines.
  private static func masked(_ source: String) -> String {
    var text = source.replacing("&eacute;", with: "é")
    for (pattern, kept) in markup {
      text = text.replacing(pattern) { match in
        let whole = String(match.0)
        let words = kept.flatMap { name in
          whole.matches(of: attribute).filter { $0.output.1 == name }.map { String($0.output.2) }
        }
        return " " + words.joined(separator: " ") + " "
          + String(repeating: "\n", count: whole.count { $0 == "\n" })
      }
    }
    return text
  }

  private static var markup: [(Regex<Substring>, kept: [String])] {
    [
      (#/<!--(?s:.*?)-->/#, []),
      (#/<\/?[A-Za-z](?:[^>"']|"[^"]*"|'[^']*')*>/#, ["title", "alt", "label"]),
      (#/<[!?][^>]*>/#, []),
      // The browser writes a list item's number.
      (#/\n\d+\. /#, []),
      (#/&#?[A-Za-z0-9]+;/#, []),
      (#/\]\([^)\s]*/#, []),
      (#/\{%[^%]*%\}/#, []),
    ]
  }
}
