public import RapportDiagnostics

/// A YAML value as text. Nothing is resolved, so that the declared type of the field
/// decides what `no` or `1.10` means.
public struct YAMLNode: Sendable, Hashable {
  /// A single value, a list, or a map.
  public enum Content: Sendable, Hashable {
    case scalar(String)
    case list([YAMLNode])
    case map([Pair])
  }

  /// A key and its value.
  public struct Pair: Sendable, Hashable {
    public var key: String
    /// Where the key begins in the file.
    public var position: SourcePosition
    /// The value of the key.
    public var value: YAMLNode

    public init(key: String, position: SourcePosition, value: YAMLNode) {
      self.key = key
      self.position = position
      self.value = value
    }
  }

  public var content: Content
  /// Where the value begins in the file.
  public var position: SourcePosition

  public init(_ content: Content, at position: SourcePosition) {
    self.content = content
    self.position = position
  }

  /// The text of a scalar; `nil` for anything else.
  public var text: String? {
    if case .scalar(let text) = content { text } else { nil }
  }

  /// The value in everyday words, for messages.
  public var describedKind: String {
    switch content {
    case .scalar(let text) where text.isEmpty: "nothing"
    case .scalar(let text) where text.utf8.dropLast().contains(10): "several lines"
    case .scalar(let text): "“\(text.prefix(60))”"
    case .list: "a list"
    case .map: "a group of fields"
    }
  }

  /// Whether it is empty. A field that is present but empty counts as left out.
  public var isBlank: Bool {
    switch content {
    case .scalar(let text): text.utf8.allSatisfy { $0 == 32 || $0 == 10 || $0 == 9 }
    case .list(let items): items.isEmpty
    case .map(let pairs): pairs.isEmpty
    }
  }
}
