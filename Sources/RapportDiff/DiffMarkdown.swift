import RapportBase

/// A comparison in Markdown, for a comment on a pull request or the summary of a job.
///
/// Content is escaped so that it stays plain text: no markup, no links, no @mentions. The length is limited,
/// because hosts reject longer texts.
public struct DiffMarkdown {
  /// The longest output, in bytes. GitHub accepts 65,536 characters.
  public static let maxBytes = 60_000
  private static let ending = "\n*The rest is left out: it would be too long here.*\n"

  private let report: DiffReport

  public init(_ diff: HubDiff, _ context: DiffContext) {
    report = DiffReport(diff, context)
  }

  /// The Markdown text, at most `maxBytes` long.
  public func render() -> String {
    var out = "## \(MarkdownText.escaped(report.headline))\n\n"
    out += report.lead.map { MarkdownText.escaped($0) + "\n" }.joined(separator: "\n")
    for piece in pieces {
      guard out.utf8.count + piece.utf8.count <= DiffMarkdown.maxBytes - DiffMarkdown.ending.utf8.count else {
        return out + DiffMarkdown.ending
      }
      out += piece
    }
    return out
  }

  /// Headings, rows and endings, each of which is shown in full or not at all.
  private var pieces: [String] {
    report.sections.flatMap { section -> [String] in
      let rows = section.rows.map(row)
      let rest = section.rest > 0 ? ["- and \(section.rest) more\n"] : []
      return ["\n### \(section.title)\n\n" + (rows.first ?? "")] + rows.dropFirst() + rest
    }
  }

  private func row(_ row: DiffReport.Row) -> String {
    let lead = row.isCode ? MarkdownText.code(row.lead) : MarkdownText.escaped(row.lead)
    let text = row.text.isEmpty ? nil : MarkdownText.escaped(row.text)
    let words = ["**\(lead)**", row.place.map(MarkdownText.code), text].compactMap(\.self)
    let head = "- \(words.joined(separator: ": "))\n"
    guard !row.block.isEmpty else { return head }
    // Unchanged lines begin with a space, and a fence may be indented, so a line of
    // backticks could end the block.
    let longest = row.block.map { DiffMarkdown.longestRun($0.text) }.max() ?? 0
    let fence = String(repeating: "`", count: max(3, longest + 1))
    let lines = row.block.map { "  \($0.mark.rawValue) \($0.text)\n" }
    return head + "\n  \(fence)diff\n" + lines.joined() + "  \(fence)\n"
  }

  /// The length of the longest run of backticks.
  private static func longestRun(_ text: String) -> Int {
    var (run, longest) = (0, 0)
    for byte in text.utf8 {
      run = byte == UInt8(ascii: "`") ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }
}
