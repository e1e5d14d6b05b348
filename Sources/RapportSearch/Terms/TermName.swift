/// What a term is called in texts.
public struct TermName: Sendable {
  public var text: String
  /// Whose name it is.
  public var term: Int
  /// Whether it is a short form, which is written in capitals wherever it has them.
  public var isAbbreviation: Bool

  public init(_ text: String, of term: Int, isAbbreviation: Bool = false) {
    self.text = text
    self.term = term
    self.isAbbreviation = isAbbreviation
  }
}
