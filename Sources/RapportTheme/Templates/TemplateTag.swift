/// One tag of a template.
struct TemplateTag: Sendable {
  enum Kind: Hashable, Sendable {
    case variable, section, inverted, close, partial, parent, block, comment

    /// Whether a closing tag must follow.
    var opens: Bool { self == .section || self == .inverted || self == .parent || self == .block }
    /// Whether its name is looked up in a view.
    var asks: Bool { self == .variable || self == .section || self == .inverted }
  }

  var kind: Kind
  /// The text between the braces, without the leading sign and surrounding white space.
  var text: String
  /// The range of the tag in bytes, braces included.
  var range: Range<Int>
  /// The range of bytes that don't appear in the page: the tag, and its whole line if the tag is alone on it.
  var cut: Range<Int> = 0..<0
  /// The index of the tag that closes it; its own if it opens nothing.
  var end = 0
}

/// What is wrong with a template, and where.
struct TemplateFault: Error {
  /// In bytes from the start of the file.
  var offset: Int
  var message: String
  var help: String
}
