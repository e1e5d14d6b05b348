/// A hub's settings for its look and its words.
public struct ThemeSettings: Sendable, Hashable {
  /// The code of the interface's language. If the theme has no table for it, the interface is in English.
  public var language: String
  /// Words that replace the theme's.
  public var words: [WordChange]
  /// The hub's own accent colour; `nil` for the theme's.
  public var accent: Accent?
  /// The file that holds the settings, for diagnostics.
  public var file: String

  public init(
    language: String = "en", words: [WordChange] = [], accent: Accent? = nil, file: String = "hub.yml"
  ) {
    (self.language, self.words, self.accent, self.file) = (language, words, accent, file)
  }
}
