import RapportBase
import RapportHub
import RapportTheme

/// What each persona has at each stage, what proves each answer, and what to make next.
enum CoverageView {
  /// How much of a large hub the page shows; `data/coverage.csv` has all of it.
  private static let maxPersonas = 60
  private static let maxStages = 24
  private static let gaps = 10
  private static let rows = 50

  static func view(_ views: ViewBuilder) -> TemplateContext {
    let coverage = views.site.coverage
    let stages = coverage.stages.prefix(maxStages)
    let isCut = coverage.stages.count > maxStages || coverage.personas.count > maxPersonas
    return TemplateContext([
      ("lead", .text(lead(views))),
      ("share", Charts.share(views.site.alignment.figures.covered)),
      ("stages", .list(stages.map { views.chip(views.hub.entries[$0]) })),
      ("personas", .list(coverage.personas.prefix(maxPersonas).map { row($0, stages, views) })),
      ("is_cut", .flag(isCut)), ("has_stale", .flag(cells(coverage).contains { $0.state == .stale })),
      ("make_next", .list(GapRow.list(views, maxCount: gaps))),
      ("make_next_rest", views.rest(GapRow.count(views) - gaps)),
      ("is_wide", .flag(true)),
      ("gaps_count", .text(views.words.number(GapRow.count(views)))),
      ("wanted", .list(wanted(views))),
      ("not_placed", .list(notPlaced(views))),
      ("not_placed_rest", views.rest(views.site.placement.open.count - rows)),
      ("not_placed_count", .text(views.words.number(views.site.placement.open.count))),
      ("proofs", .list(ProofTable.rows(views, maxCount: rows))),
      ("proofs_rest", views.rest(views.site.alignment.proofs.count - rows)),
      ("proofs_lead", .text(ProofTable.lead(views))),
      ("csv", RoomView.data("coverage.csv", views)), ("json", RoomView.data("coverage.json", views)),
    ])
  }

  /// `21 of 30 complete · 4 with overdue content · 4 gaps that calls asked for`
  static func lead(_ views: ViewBuilder) -> String {
    let coverage = views.site.coverage
    let cells = cells(coverage)
    let overdue = cells.count { $0.overdue + $0.neverChecked > 0 && $0.state != .notNeeded }
    let asked = cells.count { $0.state.lacksSomething && $0.wanted > 0 }
    let open = views.site.placement.open.count
    let complete = views.words.number(coverage.completeCount)
    let parts = [
      views.words(.completeOf, count: coverage.neededCount, ("complete", complete)),
      overdue > 0 ? views.words(.withOverdueContent, count: overdue) : "",
      asked > 0 ? views.words(.gapsAskedFor, count: asked) : "",
      open > 0 ? views.words(.assetsNotPlaced, count: open) : "",
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: " · ")
  }

  private static func cells(_ coverage: Coverage) -> [Coverage.Cell] {
    coverage.personas.flatMap { persona in
      coverage.stages.map { coverage.cell(persona: persona, stage: $0) }
    }
  }

  private static func row(_ persona: EntryIndex, _ stages: ArraySlice<EntryIndex>, _ views: ViewBuilder)
    -> TemplateContext
  {
    views.link(views.hub.entries[persona]).merging(
      TemplateContext([("cells", .list(stages.map { MatrixCell.view(persona, $0, views) }))]))
  }

  /// The place on a stage's page that shows what a persona has there.
  static func url(_ persona: EntryIndex, _ stage: EntryIndex, _ views: ViewBuilder) -> TemplateValue {
    let (persona, stage) = (views.hub.entries[persona], views.hub.entries[stage])
    guard views.site.hasPage(stage) else { return .absent }
    return .text("\(views.root)\(views.site.path(of: stage))#\(views.rowID(persona))")
  }

  /// What was asked for and names no cell, so that the table doesn't show it.
  private static func wanted(_ views: ViewBuilder) -> [TemplateContext] {
    let notes = views.signals.wanted.map { views.hub.entries[$0] }.filter { note in
      ["persona", "stage"].contains { note[$0]?.reference == nil }
    }
    return notes.prefix(rows).map { note in
      let who = ["persona", "stage"].compactMap { note[$0]?.reference.flatMap { views.hub.entry($0) }?.title }
      let facts = who + [note.date("date").map(views.words.date) ?? ""]
      return TemplateContext([
        ("title", .text(Wording.typographic(note.title))), ("url", .absent), ("href", .absent),
        ("meta", .text(facts.filter { !$0.isEmpty }.joined(separator: " · "))),
        ("have", ProposeView.link([("door", "have")], views)),
      ])
    }
  }

  private static func notPlaced(_ views: ViewBuilder) -> [TemplateContext] {
    views.site.placement.open.prefix(rows).map { index in
      let entry = views.hub.entries[index]
      let missing = views.site.placement.missing(of: entry).map { field in
        views.words[field == "personas" ? .whoItIsFor : .whenItHelps]
      }
      let lacks = views.words(.doesNotSay, ("what", views.words.joined(missing)))
      return RoomView.row(index, [RoomView.type(entry, views), lacks], views)
        .merging(TemplateContext([("place", ProposeView.change(entry, views))]))
    }
  }
}
