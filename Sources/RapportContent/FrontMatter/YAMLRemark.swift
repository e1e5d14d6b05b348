public import RapportDiagnostics

/// Something in the source of a value that the value doesn't show, so that its author may have meant
/// something else.
public struct YAMLRemark: Sendable, Hashable {
  /// What the value doesn't show.
  public enum Kind: Sendable, Hashable {
    /// A comment on the same line after the value, or in place of it. The text begins with `#`.
    case comment(String)
    /// Lines that begin with this mark were joined into a single text.
    case joinedLines(mark: String)
  }

  public var kind: Kind
  /// Where the comment, or the first such line, begins in the file.
  public var position: SourcePosition
}

extension YAMLRemark {
  /// Remarks by the position of the value's node.
  public typealias ByValue = [SourcePosition: YAMLRemark]
}
