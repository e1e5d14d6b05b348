import RapportBase
import RapportHub
import RapportTheme

/// What a persona can be given at a stage, and what is missing: one line of a journey table.
enum JourneyCell {
  /// - Parameters:
  ///   - maxCount: the maximum number of assets that are shown.
  ///   - more: the address of the list with the others.
  ///   - opens: the maximum number of the others that unfold in place.
  static func view(
    persona: EntryIndex, stage: EntryIndex, _ views: ViewBuilder, maxCount: Int, more: TemplateValue,
    opens: Int = 0
  ) -> TemplateContext {
    let cell = views.site.coverage.cell(persona: persona, stage: stage)
    let opened = cell.assets.dropFirst(maxCount).prefix(opens)
    let rest = cell.assets.count - maxCount - opened.count
    return TemplateContext([
      ("plays", .list(plays(persona, stage, views))),
      ("state", .text(cell.state.rawValue)),
      ("assets", .list(cell.assets.prefix(maxCount).map { asset(views.hub.entries[$0], views) })),
      ("opened", .list(opened.map { asset(views.hub.entries[$0], views) })),
      ("opened_count", .text(views.words.number(opened.count))),
      (
        "more",
        rest > 0
          ? .view(TemplateContext([("count", .text(views.words.number(rest))), ("url", more)])) : .absent
      ),
      ("gap", .text(gap(cell, views))),
      (
        "gap_links",
        cell.state == .empty
          ? .view(
            ProposeView.gap(persona: views.hub.entries[persona], stage: views.hub.entries[stage], views))
          : .absent
      ),
      ("planned", .list(cell.state == .empty ? [] : cell.planned.prefix(2).map { planned($0, views) })),
      (
        "asked",
        .text(cell.wanted > 0 ? views.words(.requested, ("times", views.words.times(cell.wanted))) : "")
      ),
      ("overdue", .text(late(cell, views))),
    ])
  }

  private static func plays(_ persona: EntryIndex, _ stage: EntryIndex, _ views: ViewBuilder)
    -> [TemplateContext]
  {
    let entries = views.hub.entries
    return views.relations.plays(entries[persona], at: entries[stage]).map { views.link(entries[$0]) }
  }

  /// `2 overdue, 1 never checked`.
  private static func late(_ cell: Coverage.Cell, _ views: ViewBuilder) -> String {
    let parts = [(cell.overdue, Word.overdueCount), (cell.neverChecked, .neverCheckedCount)]
    return parts.filter { $0.0 > 0 }.map { views.words($0.1, count: $0.0) }.joined(separator: ", ")
  }

  /// Assets in use for a persona if the hub has no stages, or for a stage if it has no personas: those that
  /// name it come first.
  static func assets(for entry: EntryIndex, _ views: ViewBuilder, most: Int) -> TemplateContext {
    let all = views.relations.assetsWithoutJourney(for: entry, in: views.hub)
    return TemplateContext([
      ("assets", .list(all.prefix(most).map { asset(views.hub.entries[$0], views) })),
      (
        "more",
        all.count > most
          ? .view(
            TemplateContext([
              ("count", .text(views.words.number(all.count - most))), ("url", views.listURL(AssetView.kind)),
            ])) : .absent
      ),
    ])
  }

  private static func asset(_ entry: Entry, _ views: ViewBuilder) -> TemplateContext {
    let link = AssetRow.link(entry, views)
    return TemplateContext([
      ("title", .text(Wording.typographic(entry.title))), ("url", views.url(entry)),
      ("href", views.href(entry)),
      ("meta", .text(entry.text("type").map { views.label($0, of: "type") } ?? "")),
      (
        "badges",
        .list(views.badges(entry, saysInternal: !MessageView.isText(entry), saysSendable: link == nil))
      ),
      ("copy_link", link.map { .text($0) } ?? .absent),
    ])
  }

  /// What the stage needs and nothing covers, in a sentence.
  private static func gap(_ cell: Coverage.Cell, _ views: ViewBuilder) -> String {
    switch cell.state {
    case .complete, .stale, .notNeeded, .planned: return ""
    case .empty: return views.words[.nothingYet]
    case .partly:
      let types = cell.missing.map { views.words.inSentence(views.label($0, of: "type")) }
      return types.enumerated().map { views.words($0 == 0 ? .noType : .noTypeEither, ("type", $1)) }.joined()
    }
  }

  private static func planned(_ index: EntryIndex, _ views: ViewBuilder) -> TemplateContext {
    let entry = views.hub.entries[index]
    let isPlanned = entry.status == .planned
    let due = entry.date("due").map {
      views.words(isPlanned ? .plannedFor : .draftUntil, ("day", views.words.date($0)))
    }
    return TemplateContext([
      ("title", .text(Wording.typographic(entry.title))), ("url", views.url(entry)),
      ("href", views.href(entry)),
      ("due", .text(due ?? views.words[isPlanned ? .planned : .draft])),
    ])
  }
}
