/// An element that is open while a body is written: one of HTML, or what Markdown opened, which no end tag closes.
struct OpenElement {
  /// As its end tag names it; empty for Markdown's.
  let name: String
  /// Nil for Markdown's.
  let role: HTMLElement.Role?
  /// The tag that is written; nil if none is.
  let tag: String?
  let content: HTMLElement.Content
  /// An inline element is written when it gets text, and closed and written again where a block begins.
  var isWritten = false
  /// Whether text opened it that was where only rows or items may be.
  var isImplied = false
  /// The link's index in `references`.
  var reference: Int?
  /// Bytes of its attributes, ready to be written.
  var attributes: [UInt8] = []
  /// Offset in the HTML of its tag, and of what follows the tag.
  var start = 0
  var contentStart = 0
  /// Offset in the source of the last end tag of its name, or -1.
  var lastEndTag = -1
  /// What `BodyWriter.floor` was before; for Markdown's.
  var previousFloor = 0

  var isInline: Bool { role == .inline || role == .link }
  /// Whether it leaves no trace: what can't be a block where it is.
  var isHollow: Bool { tag == nil && content == .phrases }
}
