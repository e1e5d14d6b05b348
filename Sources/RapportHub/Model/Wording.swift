extension String {
  /// The first line as a title: at most 100 code points, cut between two words, with an ellipsis where something is
  /// left out. `shortTitle` in the form's scripts does the same.
  package var titleExcerpt: String {
    let line = unicodeScalars.prefix { $0 != "\n" }
    let longest = 100
    guard line.count > longest else { return String(line) }
    let start = line.prefix(longest - 1)
    // Scripts without spaces have no better place.
    let words = start.lastIndex(of: " ").map { start[..<$0] } ?? start
    return String(words) + "…"
  }

  /// A noun with its article, for messages: *an asset*, *a stage*.
  package var withArticle: String {
    // *A use case*, *a unit*: what sounds like *you* takes *a*.
    let soundsLikeYou = ["use", "uni", "eu", "usa"].contains { lowercased().hasPrefix($0) }
    return ("aeiou".contains(first ?? "x") && !soundsLikeYou ? "an " : "a ") + self
  }
}
