extension Kind {
  /// What the two teams promised each other.
  public static let agreement = Kind(
    "agreement", folder: "agreements", label: "Agreement", plural: "Agreements",
    help: "What the two teams promised each other.",
    fields: [
      Field("goals", .list(.line), ask: .first, search: .prose, "What both want to reach."),
      Field("commitments", .list(.record(commitment)), ask: .first, "Who does what within what time."),
      Field("agreed", .list(.record(signatures)), ask: .never, "Who agreed, for which team, and when."),
      Field("approval", .url, "Where the approval can be seen."),
      Field("valid_until", .date, "Its last day."),
    ], endField: "valid_until")

  private static let commitment = [
    Field("team", .choice("team"), required: true, "Who commits."),
    Field("does", .line, required: true, "To what."),
    Field("within", .line, "In what time."),
    Field("measure", .line, "How it is measured."),
    Field("target", .line, "What counts as kept."),
    Field("metric", .reference("metric"), "The metric that shows whether it is kept."),
  ]

  private static let signatures = [
    Field("name", .line, required: true, "Who agreed."),
    Field("team", .choice("team"), required: true, "For which team."),
    Field("date", .date, required: true, past: true, "When."),
  ]
}
