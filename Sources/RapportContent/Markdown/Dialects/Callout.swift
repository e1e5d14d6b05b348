import RapportBase

/// The first line of a quotation that is a callout: `> [!NOTE]` as on GitHub, `>
/// [!tip]- Title` as in Obsidian.
///
/// Types: docs.github.com, "Basic writing and formatting syntax", *Alerts*; help.obsidian.md, *Callouts*.
struct Callout {
  /// Which of the five styles it has: the name of a class.
  let look: StaticString
  /// Its title if the author gave none.
  let label: String
  /// The length of the marker in bytes.
  let length: Int
  private static let maxTypeLength = 30

  /// - Parameter quote: a quotation, which may be a callout.
  init?(of quote: CMarkNode) {
    guard let paragraph = quote.firstChild, paragraph.type == .paragraph || paragraph.type == .heading,
      let text = paragraph.firstChild, text.type == .text
    else { return nil }
    self.init(text.literal)
  }

  private init?(_ text: UnsafeRawBufferPointer) {
    guard text.starts(with: "[!".utf8) else { return nil }
    let word = text.dropFirst(2).prefix(Self.maxTypeLength).prefix {
      $0.isASCIILetterOrDigit || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
    }
    guard let first = word.first, (first | 0x20) &- UInt8(ascii: "a") < 26 else { return nil }
    // `[!note|right]`
    var end = word.endIndex
    if end < text.count, text[end] == UInt8(ascii: "|") {
      end = text[end...].firstIndex(of: UInt8(ascii: "]")) ?? text.count
    }
    guard end < text.count, text[end] == UInt8(ascii: "]") else { return nil }
    end += 1
    // Foldable callouts are shown unfolded, so that nothing is missing on paper.
    if end < text.count, text[end] == UInt8(ascii: "-") || text[end] == UInt8(ascii: "+") { end += 1 }
    while end < text.count, BodySource.isBlank(text[end]) { end += 1 }
    length = end
    let type = String(decoding: word, as: UTF8.self).lowercased()
    look = Self.look(type)
    label = type.prefix(1).uppercased() + type.dropFirst().map { $0 == "-" || $0 == "_" ? " " : $0 }
  }

  private static func look(_ type: String) -> StaticString {
    switch type {
    case "tip", "hint", "success", "check", "done": "tip"
    case "important", "question", "help", "faq", "example": "important"
    case "warning", "attention", "todo": "warning"
    case "caution", "danger", "error", "failure", "fail", "missing", "bug": "caution"
    default: "note"
    }
  }
}

/// The title of a callout while it is being written.
struct CalloutTitle {
  /// Offset in the HTML at which its text begins.
  var start: Int
  var label: String
}

extension BodyWriter {
  mutating func openQuote(_ node: CMarkNode) {
    guard let found = Callout(of: node) else { return html.append("<blockquote>\n") }
    callout = found
    html.append("<div class=\"callout callout-")
    html.append(found.look)
    html.append("\" role=\"note\">\n")
  }

  /// Begins the first paragraph of a callout, whose first line is the title.
  mutating func openCalloutTitle(_ callout: Callout, in block: Range<Int>) {
    self.callout = nil
    html.endLine()
    html.append("<p class=\"callout-title\">")
    calloutTitle = CalloutTitle(start: html.count, label: callout.label)
    openMarkdown(.phrases)
    beginInlines(in: block)
    skippedText = callout.length
  }

  /// Ends the title of a callout at the end of its line. The rest of the paragraph
  /// becomes a paragraph of its own.
  mutating func endCalloutTitle(at lineEnd: CMarkNode) -> Bool {
    guard calloutTitle != nil, image == nil,
      lineEnd.parent.map({ $0.type == .paragraph || $0.type == .heading }) ?? false
    else { return false }
    closeCalloutTitle()
    openMarkdown(.paragraphs)
    skippedText = 0
    return true
  }

  mutating func closeCalloutTitle() {
    guard let title = calloutTitle else { return }
    calloutTitle = nil
    closeMarkdownBlock()
    let isEmpty = html.count == title.start && body.slots.last?.offset ?? -1 < title.start
    if isEmpty { html.append(contentsOf: title.label.utf8) }
    html.append("</p>\n")
  }
}
