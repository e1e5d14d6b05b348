import RapportBase
import RapportHub
import RapportTheme

/// What to make next for a persona at a stage: where it is missing, why it comes first, and two links to act
/// on it.
///
/// Everything that one cell lacks is one row, however many types that is. Otherwise the first cell would take
/// up the whole list.
enum GapRow {
  static func list(_ views: ViewBuilder, maxCount: Int) -> [TemplateContext] {
    cells(views).prefix(maxCount).map { view($0, views) }
  }

  /// How many rows there are in total.
  static func count(_ views: ViewBuilder) -> Int { cells(views).count }

  /// Gaps, grouped by cell. Those of one cell are next to each other, since the cell's score and emptiness
  /// decide their order.
  private static func cells(_ views: ViewBuilder) -> [ArraySlice<Coverage.Gap>] {
    let gaps = views.site.coverage.makeNext
    func cell(_ index: Int) -> [EntryIndex] { [gaps[index].persona, gaps[index].stage] }
    let starts = gaps.indices.filter { $0 == 0 || cell($0) != cell($0 - 1) }
    return zip(starts, starts.dropFirst() + [gaps.count]).map { gaps[$0..<$1] }
  }

  private static func view(_ gaps: ArraySlice<Coverage.Gap>, _ views: ViewBuilder) -> TemplateContext {
    guard let gap = gaps.first else { return TemplateContext() }
    let (persona, stage) = (views.hub.entries[gap.persona], views.hub.entries[gap.stage])
    let types = gaps.compactMap(\.type)
    // With several missing types, whoever plans an asset chooses one in the form.
    let type = types.count == 1 ? [("type", types[0])] : []
    let cell = [("persona", persona.slug), ("stage", stage.slug)] + type
    let labels = types.map { views.words.inSentence(views.label($0, of: "type")) }
    let title = views.words(.personaAtStage, ("persona", persona.title), ("stage", stage.title))
    return TemplateContext([
      ("title", .text(Wording.typographic(title))),
      ("type", .text(labels.isEmpty ? views.words[.somethingForThem] : labels.joined(separator: ", "))),
      ("url", CoverageView.url(gap.persona, gap.stage, views)),
      ("meta", .text(reasons(gap, views))),
      ("plan", ProposeView.link([("door", "planned")] + cell, views)),
      ("have", ProposeView.link([("door", "have")] + cell, views)),
    ])
  }

  private static func reasons(_ gap: Coverage.Gap, _ views: ViewBuilder) -> String {
    let cell = views.site.coverage.cell(persona: gap.persona, stage: gap.stage)
    let (words, days) = (views.words, ("days", String(AlignmentFacts.days)))
    let parts = [
      gap.wanted > 0 ? words(.askedForTimes, ("times", words.times(gap.wanted))) : "",
      gap.heard > 0 ? words(.objectionsHeardThere, count: gap.heard, days) : "",
      cell.assets.isEmpty ? words[.nothingThereYet] : words(.assetsThere, count: cell.assets.count),
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: " · ")
  }
}
