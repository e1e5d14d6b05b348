public import RapportDiagnostics

/// A word of the interface that a hub puts in place of the theme's.
public struct WordChange: Sendable, Hashable {
  public var key: String
  public var text: String
  /// Where `hub.yml` says so.
  public var position: SourcePosition

  public init(key: String, text: String, position: SourcePosition) {
    (self.key, self.text, self.position) = (key, text, position)
  }
}
