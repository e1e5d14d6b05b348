/// How much text of one file search reads.
enum TextLimit {
  /// About forty pages.
  static let words = 20_000
  /// In bytes of UTF-8: for text without spaces, and for long strings that aren't words.
  static let bytes = 200_000
}
