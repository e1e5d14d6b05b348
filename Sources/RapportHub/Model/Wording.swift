extension String {
  /// A noun with its article, for messages: *an asset*, *a stage*.
  package var withArticle: String {
    ("aeiou".contains(first ?? "x") ? "an " : "a ") + self
  }
}
