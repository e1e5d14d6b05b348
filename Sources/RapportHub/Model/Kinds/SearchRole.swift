/// How search reads a field. Fields of a record are read like the record where they don't say otherwise.
public enum SearchRole: Sendable {
  /// As the title itself: what buyers say.
  case title
  /// What reps hear: found like what notes wrote down.
  case heard
  /// What the entry is filed under: a vocabulary's label, the title of what it refers to, or the text.
  case label
  /// Another name of the entry.
  case name
  /// Another name that searching treats as the title itself: `MQL`.
  case synonym
  /// What the entry is about, in a sentence.
  case summary
  /// Anything else that people wrote to be read.
  case text
  /// The same, and excerpts are cut from it where an entry has no body.
  case prose
  /// Not at all.
  case excluded
}
