/// An element that is open while a body is written: an HTML element, or one from
/// Markdown, which no end tag closes.
struct OpenElement {
  /// The name in its end tag; empty for Markdown.
  let name: String
  /// `nil` for Markdown.
  let role: HTMLElement.Role?
  /// The tag to write; `nil` if none is.
  let tag: String?
  let content: HTMLElement.Content
  /// Inline elements are written when text follows, and closed and reopened where a block begins.
  var isWritten = false
  /// Whether it was opened for text in a place that allows only rows or items.
  var isImplied = false
  /// The index of a link in `references`.
  var reference: Int?
  /// The bytes of its attributes, ready to be written.
  var attributes: [UInt8] = []
  /// Offset of its tag in the HTML.
  var start = 0
  /// Offset in the HTML of what follows the tag.
  var contentStart = 0
  /// Offset in the source of the last end tag with its name, or -1.
  var lastEndTag = -1
  /// For Markdown, the previous value of `BodyWriter.floor`.
  var previousFloor = 0

  var isInline: Bool { role == .inline || role == .link }
  /// Whether it leaves no trace, because it can't be a block where it is.
  var isHollow: Bool { tag == nil && content == .phrases }
}
