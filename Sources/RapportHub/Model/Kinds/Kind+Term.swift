extension Kind {
  /// A word that both teams use, with one meaning.
  public static let term = Kind(
    "term", folder: "terms", label: "Term", plural: "Terms",
    help: "A word that both teams use with one meaning.",
    fields: [
      Field("abbreviation", .line, ask: .first, search: .synonym, "Its short form: MQL."),
      Field("definition", .line, ask: .first, "What it means, in one sentence."),
      Field("criteria", .list(.line), ask: .first, search: .prose, "What must be true for it to apply."),
      Field("not", .list(.line), "What it is mistaken for."),
    ],
    summaryField: "definition")
}
