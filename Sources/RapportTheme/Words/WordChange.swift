public import RapportDiagnostics

/// A text of the interface with which a hub replaces the theme's.
public struct WordChange: Sendable, Hashable {
  /// The key in the table of words, or the English text of a declaration.
  public var key: String
  /// The new text, in the form of a `Phrase`.
  public var text: String
  /// Its place in `hub.yml`.
  public var position: SourcePosition

  public init(key: String, text: String, position: SourcePosition) {
    (self.key, self.text, self.position) = (key, text, position)
  }
}
