extension String {
  /// A noun with its article, for messages: *an asset*, *a stage*.
  package var withArticle: String {
    // *A use case*, *a unit*: what sounds like *you* takes *a*.
    let soundsLikeYou = ["use", "uni", "eu", "usa"].contains { lowercased().hasPrefix($0) }
    return ("aeiou".contains(first ?? "x") && !soundsLikeYou ? "an " : "a ") + self
  }
}
