extension Kind {
  /// A competitor that buyers compare us with. Its page is the battle card.
  public static let competitor = Kind(
    "competitor", folder: "competitors", label: "Competitor", plural: "Competitors",
    help: "A competitor that buyers compare us with. Its page is the battle card.",
    fields: [
      Field("they_say", .list(.line), ask: .first, search: .prose, "What they say about us."),
      Field("we_win_when", .list(.line), ask: .first, search: .prose, "When we win."),
      Field("they_win_when", .list(.line), ask: .first, search: .prose, "When they win."),
      Field("ask", .list(.line), ask: .first, "Questions that show the difference."),
      Field("never_say", .list(.line), "What not to say."),
    ],
    review: .required, facet: Facet("competitor", "Against", rank: 70), isDimension: true, isForAnyone: true)
}
