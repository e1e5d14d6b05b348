extension Kind {
  /// What marketing runs towards a sales goal, for a limited time.
  public static let campaign = Kind(
    "campaign", folder: "campaigns", label: "Campaign", plural: "Campaigns",
    help: "What marketing runs for a sales goal, and until when.",
    fields: [
      Field("goal", .line, required: true, ask: .first, "The sales goal that it serves."),
      Field("starts", .date, ask: .first, "Its first day."),
      Field("ends", .date, ask: .first, "Its last day."),
      Field(
        "personas", .list(.reference("persona")), allowsAll: true, ask: .first, search: .label,
        "Who it is for."),
      Field(
        "stages", .list(.reference("stage")), allowsAll: true, ask: .first, search: .label,
        "The stages at which it helps."),
      Field("assets", .list(.reference("asset")), ask: .first, "The content that it uses, best first."),
      Field("agreed", .perTeam(.record(signature)), ask: .never, "Who agreed to it for each team, and when."),
      Field("crm", .list(.line), search: .name, label: "In the CRM", "What the CRM calls it."),
      Field("budget", .line, search: .excluded, "What it may cost: 12,000 EUR."),
    ],
    rules: [.notBefore("ends", "starts")], summaryField: "goal", orderField: "starts", endField: "ends",
    review: .exempt)

  private static let signature = [
    Field("name", .line, required: true, "Who agreed."),
    Field("date", .date, required: true, past: true, "When."),
  ]
}
