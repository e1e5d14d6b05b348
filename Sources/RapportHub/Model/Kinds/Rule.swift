/// A condition that several fields of an entry must meet together. A closed set, so
/// that a browser can check it too.
public enum Rule: Sendable, Hashable {
  /// The first date may not be before the second.
  case notBefore(String, String)
  /// The most lines, and space-separated words, that a text may have. `list.text` means the text of each
  /// record in the list.
  case maxLength(String, lines: Int, words: Int)
  /// The first field must be filled in if the other one has one of these values.
  case needs(String, when: String, isOneOf: [String])
}
