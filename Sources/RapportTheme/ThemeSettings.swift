/// What a hub says about its look and its words.
public struct ThemeSettings: Sendable, Hashable {
  /// The language of the interface, as a code. Where the theme has no table for it, the interface is in English.
  public var language: String
  /// Words in place of the theme's.
  public var words: [WordChange]
  /// The hub's own colour; nil for the theme's.
  public var accent: Accent?
  /// The file that says so, for diagnostics.
  public var file: String

  public init(
    language: String = "en", words: [WordChange] = [], accent: Accent? = nil, file: String = "hub.yml"
  ) {
    (self.language, self.words, self.accent, self.file) = (language, words, accent, file)
  }
}
