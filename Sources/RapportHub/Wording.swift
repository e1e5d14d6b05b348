extension String {
  /// A noun with its article, for messages: *an asset*, *a stage*.
  var withArticle: String {
    ("aeiou".contains(first ?? "x") ? "an " : "a ") + self
  }
}
