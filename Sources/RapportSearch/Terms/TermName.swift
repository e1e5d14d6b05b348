/// A name by which texts call a term.
public struct TermName: Sendable {
  public var text: String
  /// The index of the term that has this name.
  public var term: Int
  /// Whether it is an abbreviation: if it is all capitals, texts must write it that way, too.
  public var isAbbreviation: Bool

  public init(_ text: String, of term: Int, isAbbreviation: Bool = false) {
    self.text = text
    self.term = term
    self.isAbbreviation = isAbbreviation
  }
}
