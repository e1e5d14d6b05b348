/// How search reads a field. Fields of a record are read like the record, unless they say otherwise.
public enum SearchRole: Sendable {
  /// Like the title: what buyers say.
  case title
  /// Something reps hear: found in the same way as what notes quote.
  case heard
  /// What the entry is filed under: the label of a vocabulary's value, the title of the
  /// entry referred to, or the text.
  case label
  /// Another name of the entry.
  case name
  /// Another name that search treats like the title: `MQL`.
  case synonym
  /// What the entry is about, in one sentence.
  case summary
  /// Any other text written to be read.
  case text
  /// Like `text`, and excerpts are taken from it if the entry has no body.
  case prose
  /// Not searched.
  case excluded
}
