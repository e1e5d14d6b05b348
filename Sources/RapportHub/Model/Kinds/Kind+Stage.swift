extension Kind {
  /// A step of the buyer's journey, the same for both teams.
  public static let stage = Kind(
    "stage", folder: "stages", label: "Stage", plural: "Stages",
    help: "A step of the buyer's journey.",
    fields: [
      Field("order", .number, required: true, ask: .first, "Its place in the journey: 1, 2, 3."),
      Field("question", .line, ask: .first, "What the buyer asks at this stage."),
      Field("goal", .line, ask: .first, "What we want to have reached when it ends."),
      Field("exit_criteria", .list(.line), "What must be true before the next stage begins."),
      Field("next_steps", .list(.line), "What a rep can propose next."),
      Field("target_days", .number, "How many days it should take."),
      Field("needs", .list(.choice("type")), "Types of content that each persona needs here."),
      Field("owners", .perTeam(.owner), "Who answers for the stage in each team."),
      Field("crm", .list(.line), ask: .never, search: .name, "What the CRM calls it."),
    ],
    summaryField: "goal", orderField: "order",
    facet: Facet("stage", "Stage", rank: 30, includesAnyone: true), isDimension: true)
}
