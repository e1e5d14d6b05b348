public import RapportDiagnostics

/// A link or an image in a body, as its author wrote it.
public struct BodyReference: Sendable, Hashable {
  public enum Kind: Sendable, Hashable { case link, image }
  public var kind: Kind
  /// The destination with Markdown's escapes undone: a URL, a path relative to the file, or `#heading`.
  public var destination: String
  /// The title in quotes, or empty.
  public var title: String
  /// An image's alternative text without markup; empty for a link.
  public var alt: String
  /// Where the link's or image's text begins in the file.
  public var position: SourcePosition

  public init(
    kind: Kind, destination: String, title: String = "", alt: String = "", position: SourcePosition
  ) {
    self.kind = kind
    self.destination = destination
    self.title = title
    self.alt = alt
    self.position = position
  }
}
