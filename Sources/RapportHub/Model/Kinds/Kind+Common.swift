extension Kind {
  /// Who cleared something for use outside the company. Without it, nothing may be sent
  /// or quoted before its review.
  static let cleared = [
    Field("by", .line, required: true, "Who cleared it."),
    Field("date", .date, required: true, past: true, "When."),
  ]

  /// The fields that every kind has.
  package static func common(of kind: String, titleIsRequired: Bool) -> [Field] {
    [
      Field(
        "title", .line, required: titleIsRequired, ask: .first, search: .title,
        "What it is called, as a colleague would say it."),
      Field("summary", .line, ask: .more, search: .summary, "One sentence for lists and search."),
      Field("owner", .owner, ask: .never, "Who keeps it true: a team or a person."),
      Field("status", .choice("status"), ask: .never, "planned, draft, approved (if left out) or retired."),
      Field("due", .date, ask: .never, "When a planned one will be ready."),
      Field("reviewed", .date, ask: .never, past: true, "When somebody last checked that it is true."),
      Field("review_every", .period, ask: .never, "How long a check holds: 90d, 6w, 3m, 1y."),
      Field(
        "audience", .choice("audience"), ask: .never,
        "internal (if left out), or external: may go to a buyer."
      ),
      Field("tags", .list(.line), ask: .never, facet: Facet("tag", "Tag"), "Words to group it by."),
      Field("aliases", .list(.line), ask: .never, search: .name, "Other words that people search for."),
      Field(
        "was", .list(.line), ask: .never, search: .excluded, "Slugs it had before, so that old links lead on."
      ),
      Field("replaced_by", .reference(kind), ask: .never, "Slug of what to use instead, once it is retired."),
    ]
  }
}
