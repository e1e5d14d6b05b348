extension Kind {
  /// A reason that buyers give for not buying, and how to answer it.
  public static let objection = Kind(
    "objection", folder: "objections", label: "Objection", plural: "Objections",
    help: "What buyers say, and what works as an answer.",
    fields: [
      Field(
        "category", .list(.choice("category")), required: true, ask: .first, search: .label,
        "What it is about."),
      Field(
        "says", .list(.line), required: true, ask: .first, search: .title,
        "What did they say? Their words, not ours."),
      Field("answer", .text, ask: .first, search: .text, "Three lines: agree, turn, prove."),
      Field("ask", .line, ask: .first, "The question to ask back."),
      Field(
        "answers", .list(.record(variant)), countsBothWays: true,
        "Where the answer differs by persona or stage."),
      Field("means", .text, search: .prose, "What they mean by it."),
      Field(
        "personas", .list(.reference("persona")), allowsAll: true, ask: .first, search: .label, "Who says it."
      ),
      Field(
        "stages", .list(.reference("stage")), allowsAll: true, ask: .first, search: .label,
        "When they say it."),
      Field(
        "proof", .list(.referenceAmong(["asset", "proof"])), countsBothWays: true,
        "Content and proof points that prove the answer, best first."),
      Field(
        "competitors", .list(.reference("competitor")), search: .label, "The competitors it comes up against."
      ),
    ],
    rules: [
      .maxLength("answer", lines: 3, words: spokenWords),
      .maxLength("answers.answer", lines: 3, words: spokenWords),
    ],
    summaryField: "answer", review: .required, facet: Facet("objection", "Objection", rank: 200),
    isForAnyone: true, holdsAnswers: true, entryPoints: [.answer])

  /// Half a minute of speech at 150 words a minute. After that, the buyer stops listening.
  private static let spokenWords = 75

  private static let variant = [
    Field("persona", .reference("persona"), "Who this answer is for."),
    Field("stage", .reference("stage"), "At which stage it differs."),
    Field("answer", .text, "Three lines: agree, turn, prove."),
    Field("ask", .line, "The question to ask back."),
    Field("proof", .list(.referenceAmong(["asset", "proof"])), "Content and proof points that prove it."),
  ]
}
