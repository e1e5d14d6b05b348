/// What several fields of an entry must hold together. A closed set, so that a browser can check it as well.
public enum Rule: Sendable, Hashable {
  /// The first date may not lie before the second.
  case notBefore(String, String)
  /// A text may have so many lines, and so many words separated by spaces. `list.text` means the text of each of the
  /// list's records.
  case maxLength(String, lines: Int, words: Int)
  /// A field that must be filled in when another has one of these values.
  case needs(String, when: String, isOneOf: [String])
}
