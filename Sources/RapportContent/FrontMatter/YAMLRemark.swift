public import RapportDiagnostics

/// What the source shows of a value and the value itself doesn't: its writer may have meant something else.
public struct YAMLRemark: Sendable, Hashable {
  public enum Kind: Sendable, Hashable {
    /// A comment follows the value in its line, or is in the value's place. The text begins with `#`.
    case comment(String)
    /// Lines that begin with this mark were joined into one text.
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
