public import RapportDiagnostics

/// A link or an image in a body, as its author wrote it.
public struct BodyReference: Sendable, Hashable {
  /// Whether it is a link or an image.
  public enum Kind: Sendable, Hashable { case link, image }
  /// How the destination is written.
  public enum Form: Sendable, Hashable {
    /// `[text](path)`
    case path
    /// `[[name|text]]`
    case wikilink
    /// `[[name]]`: the name serves as the text until its target is known.
    case bareWikilink
  }
  public var kind: Kind
  /// How the destination is written.
  public var form: Form
  /// The destination with Markdown's escapes resolved: a URL, a path relative to the file, or `#heading`. For
  /// a wikilink, the name of its target (a slug, a title, an alias or a path), including any `#heading`.
  public var destination: String
  /// The title in quotes; empty if there is none.
  public var title: String
  /// An image's alternative text without markup; empty for a link.
  public var alt: String
  /// Where the text of the link or image begins in the file.
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
