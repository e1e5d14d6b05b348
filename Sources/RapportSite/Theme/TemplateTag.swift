/// One tag of a template.
struct TemplateTag {
  enum Kind: Hashable {
    case variable, section, inverted, close, partial, parent, block, comment

    /// Whether a closing tag must follow.
    var opens: Bool { self == .section || self == .inverted || self == .parent || self == .block }
    /// Whether its name is looked up in a view.
    var asks: Bool { self == .variable || self == .section || self == .inverted }
  }

  var kind: Kind
  /// What stands between the braces, without sign and outer white space.
  var text: String
  /// The bytes of the tag, braces included.
  var range: Range<Int>
}

/// What is wrong with a template, and where.
struct TemplateFault: Error {
  /// In bytes from the start of the file.
  var offset: Int
  var message: String
  var help: String
}
