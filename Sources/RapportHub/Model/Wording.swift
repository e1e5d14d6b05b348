extension String {
  /// The first line, shortened for use as a title: at most 100 code points, cut between words, with an
  /// ellipsis if anything was cut. `shortTitle` in the form's scripts does the same.
  package var titleExcerpt: String {
    let line = unicodeScalars.prefix { $0 != "\n" }
    let longest = 100
    guard line.count > longest else { return String(line) }
    let start = line.prefix(longest - 1)
    // Scripts without spaces have no better place to cut.
    let words = start.lastIndex(of: " ").map { start[..<$0] } ?? start
    return String(words) + "…"
  }

  /// A noun with its indefinite article, for messages: *an asset*, *a stage*.
  package var withArticle: String {
    // *A use case*, *a unit*: a word that starts with a *you* sound takes *a*.
    let soundsLikeYou = ["use", "uni", "eu", "usa"].contains { lowercased().hasPrefix($0) }
    return ("aeiou".contains(first ?? "x") && !soundsLikeYou ? "an " : "a ") + self
  }
}
