/// What a hub says about its look and its words.
public struct ThemeSettings: Sendable, Hashable {
  /// The language of the interface, as a code. Where the theme has no table for it, the interface is in English.
  public var language: String
  /// Words in place of the theme's.
  public var words: [WordChange]
  /// The file that says so, for diagnostics.
  public var file: String

  public init(language: String = "en", words: [WordChange] = [], file: String = "hub.yml") {
    (self.language, self.words, self.file) = (language, words, file)
  }
}
