/// How much text of one file search reads.
enum TextLimit {
  /// About forty pages.
  static let words = 20_000
  /// In bytes of UTF-8: for text that has no spaces, and for words that are none.
  static let bytes = 200_000
}
