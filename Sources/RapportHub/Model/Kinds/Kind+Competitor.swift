extension Kind {
  /// A competitor that buyers compare us with. Its page is the battle card.
  public static let competitor = Kind(
    "competitor", folder: "competitors", label: "Competitor", plural: "Competitors",
    help: "A competitor that buyers compare us with. Its page is the battle card.",
    fields: [
      Field(
        "when_you_hear", .list(.line), ask: .first, search: .heard,
        "What buyers say when this competitor is in the deal. Their words, not ours."),
      Field("lead_with", .line, ask: .first, search: .text, "What to say first, in one line."),
      Field(
        "claims", .list(.record(claim)), ask: .first, "What they say about us or themselves, and our answer."),
      Field("they_say", .list(.line), ask: .first, search: .prose, "What they say about us."),
      Field("we_win_when", .list(.line), ask: .first, search: .prose, "When we win."),
      Field("they_win_when", .list(.line), ask: .first, search: .prose, "When they win."),
      Field("ask", .list(.line), ask: .first, "Questions that show the difference."),
      Field("never_say", .list(.line), "What not to say."),
    ],
    review: .required, facet: Facet("competitor", "Competitor", rank: 70), isDimension: true,
    isForAnyone: true)

  private static let claim = [
    Field("they_say", .line, required: true, search: .heard, "What they claim, as buyers repeat it."),
    Field("we_say", .text, search: .text, "What to say to it."),
    Field(
      "proof", .list(.referenceAmong(["asset", "proof"])),
      "Content and proof points that proves it, best first."),
  ]
}
