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
    let type = gap.type.map { Wording.inSentence(views.label($0, of: "type")) } ?? "something made for them"
    return TemplateContext([
      ("title", .text(Wording.typographic("\(persona.title) at \(stage.title)"))),
      ("type", .text(type)), ("url", CoverageView.url(gap.persona, gap.stage, views)),
      ("meta", .text(reasons(gap, views))),
      ("plan", ProposeView.link([("door", "planned")] + cell, views)),
      ("have", ProposeView.link([("door", "have")] + cell, views)),
    ])
  }

  private static func reasons(_ gap: Coverage.Gap, _ views: ViewBuilder) -> String {
    let cell = views.site.coverage.cell(persona: gap.persona, stage: gap.stage)
    let parts = [
      gap.wanted > 0 ? "Asked for \(Wording.times(gap.wanted))" : "",
      gap.heard > 0
        ? "\(counted(gap.heard, "objection", "objections")) heard there in \(AlignmentFacts.days) days" : "",
      cell.assets.isEmpty ? "Nothing there yet" : "\(counted(cell.assets.count, "asset", "assets")) there",
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: " · ")
  }
}
