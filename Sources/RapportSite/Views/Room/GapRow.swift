import RapportBase
import RapportHub
import RapportTheme

/// Something to make next: where it is missing, why it comes first, and the two ways on.
enum GapRow {
  static func list(_ views: ViewBuilder, maxCount: Int) -> [TemplateContext] {
    views.site.coverage.makeNext.prefix(maxCount).map { view($0, views) }
  }

  private static func view(_ gap: Coverage.Gap, _ views: ViewBuilder) -> TemplateContext {
    let (persona, stage) = (views.hub.entries[gap.persona], views.hub.entries[gap.stage])
    let cell = [("persona", persona.slug), ("stage", stage.slug)] + (gap.type.map { [("type", $0)] } ?? [])
    let type =
      gap.type.map { views.words.inSentence(views.label($0, of: "type")) } ?? views.words[.somethingForThem]
    let title = views.words(.personaAtStage, ("persona", persona.title), ("stage", stage.title))
    return TemplateContext([
      ("title", .text(Wording.typographic(title))),
      ("type", .text(type)), ("url", CoverageView.url(gap.persona, gap.stage, views)),
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
