public import RapportDiagnostics

/// A link or an image in a body, as its author wrote it.
public struct BodyReference: Sendable, Hashable {
  public enum Kind: Sendable, Hashable { case link, image }
  /// How the destination is written.
  public enum Form: Sendable, Hashable {
    /// `[text](path)`
    case path
    /// `[[name|text]]`
    case wikilink
    /// `[[name]]`: the text is the name, until it is known what it names.
    case bareWikilink
  }
  public var kind: Kind
  public var form: Form
  /// The destination with Markdown's escapes undone: a URL, a path relative to the file, or `#heading`. Of a wikilink
  /// the name of what it leads to: a slug, a title, an alias or a path, `#heading` included.
  public var destination: String
  /// The title in quotes, or empty.
  public var title: String
  /// An image's alternative text without markup; empty for a link.
  public var alt: String
  /// Where the link's or image's text begins in the file.
  public var position: SourcePosition

  public init(
    kind: Kind, form: Form = .path, destination: String, title: String = "", alt: String = "",
    position: SourcePosition
  ) {
    self.kind = kind
    self.form = form
    self.destination = destination
    self.title = title
    self.alt = alt
    self.position = position
  }
}
