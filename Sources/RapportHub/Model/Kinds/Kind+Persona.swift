extension Kind {
  /// A person involved in buying, as both teams agreed to describe them.
  public static let persona = Kind(
    "persona", folder: "personas", label: "Persona", plural: "Personas",
    help: "A person who takes part in buying.",
    fields: [
      Field("role", .line, required: true, ask: .first, "What this person answers for."),
      Field("titles", .list(.line), ask: .first, search: .name, "Job titles, also as the CRM has them."),
      Field("buying_role", .list(.choice("buying_role")), ask: .first, "The part played in buying."),
      Field("goals", .list(.line), ask: .first, search: .prose, "What this person wants to reach."),
      Field("pains", .list(.line), ask: .first, search: .prose, "What hurts today."),
      Field("triggers", .list(.line), "What makes them look for something new."),
      Field("kpis", .list(.line), "The numbers they are measured by."),
      Field("decision_criteria", .list(.line), "What they decide on."),
      Field("questions", .list(.line), "Questions worth asking them."),
      Field(
        "stages", .list(.reference("stage")), allowsAll: true, search: .label,
        "Where they take part; everywhere if left out."
      ),
      Field("evidence", .list(.record(evidence)), "What this is based on."),
      Field("agreed", .perTeam(.record(signature)), ask: .never, "Who agreed to it for each team, and when."),
    ],
    summaryField: "role", review: .required,
    facet: Facet("persona", "Talking to", rank: 20, includesAnyone: true), isDimension: true,
    isForAnyone: true)

  private static let evidence = [
    Field("kind", .choice("evidence"), required: true, "interview, survey, data or win-loss."),
    Field("date", .date, required: true, past: true, "When it was gathered."),
    Field("sample", .number, "How many people or deals."),
    Field("note", .text, "What was learned."),
  ]

  private static let signature = [
    Field("name", .line, required: true, "Who agreed."),
    Field("date", .date, required: true, past: true, "When."),
  ]
}
