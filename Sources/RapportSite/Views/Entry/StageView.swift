import RapportBase
import RapportContent
import RapportHub
import RapportScorecard
import RapportTheme

/// A stage: what buyers ask, what to use with which persona, what buyers object to.
enum StageView: SingleKindView {
  static let kind = "stage"

  /// The maximum number of assets if there are no personas, and so only one list.
  private static let assetsWithoutPersonas = 12
  private static let assets = 3
  /// The maximum number of further assets that unfold in place; the library has all.
  private static let moreAssets = 20
  private static let objections = 5

  static func view(_ views: ViewBuilder, _ index: EntryIndex) -> TemplateContext {
    let entry = views.hub.entries[index]
    let stages = views.site.listed("stage")
    let at = stages.firstIndex(of: index)
    let objections = views.relations.objections(about: index)
    let (lead, rest) = entry.body.lead()
    return EntryView.head(views, index).merging(
      TemplateContext([
        ("number", views.stageNumber(entry)),
        ("stage_count", .text(String(stages.count))),
        ("question", .text(Wording.typographic(entry.text("question") ?? ""))),
        ("goal", .text(Wording.typographic(entry.text("goal") ?? ""))),
        ("lead", .html(EntryView.html(lead, of: entry, views))),
        ("body", .html(EntryView.html(rest, of: entry, views))),
        ("exit_criteria", views.texts(entry, "exit_criteria")),
        ("next_steps", views.texts(entry, "next_steps")),
        ("target", .text(entry["target_days"]?.number.map { views.words(.days, count: Int($0)) } ?? "")),
        ("days", days(entry, views)),
        ("needs", .text(needs(entry, views))),
        ("owners", .list(owners(entry, views))),
        ("uses", .view(JourneyCell.assets(for: index, views, most: assetsWithoutPersonas))),
        ("personas", .list(personas(index, views))),
        ("not_involved", .text(notInvolved(index, views))),
        ("objections", ObjectionRow.list(objections.prefix(StageView.objections), views)),
        (
          "objections_rest",
          .text(
            objections.count > StageView.objections ? views.words(.allCount, count: objections.count) : "")
        ),
        ("objections_url", views.listURL("objection")),
        ("unanswered", UnansweredRow.list(views, of: entry)),
        ("previous", neighbour(at.map { $0 - 1 }, in: stages, views)),
        ("next", neighbour(at.map { $0 + 1 }, in: stages, views)),
      ]))
  }

  static func list(_ views: ViewBuilder, _ indices: ArraySlice<EntryIndex>) -> TemplateContext {
    TemplateContext([("stages", .list(indices.map { step(views.hub.entries[$0], $0, views) }))])
  }

  /// A stage as a step of the journey.
  static func step(_ entry: Entry, _ index: EntryIndex, _ views: ViewBuilder) -> TemplateContext {
    let coverage = views.site.coverage
    var assets = Set(views.relations.assetsWithoutJourney(for: index, in: views.hub))
    let cells = coverage.personas.map { coverage.cell(persona: $0, stage: index) }
    for cell in cells { assets.formUnion(cell.assets) }
    let gaps = cells.count { $0.state == .empty }
    return TemplateContext([
      ("title", .text(Wording.typographic(entry.title))),
      ("url", views.url(entry)), ("href", views.href(entry)),
      ("number", views.stageNumber(entry)),
      ("question", .text(Wording.typographic(entry.text("question") ?? ""))),
      ("goal", .text(entry.text("goal") ?? "")),
      ("summary", .text(entry.text("summary") ?? "")),
      ("coverage", Charts.coverage(cells.map(\.state))),
      ("coverage_text", .text(cells.isEmpty ? "" : Charts.text(cells.map(\.state), views.words))),
      ("count", .text(views.words(.assets, count: assets.count))),
      ("gaps", .text(gaps > 0 ? views.words(.nothingForPersonas, count: gaps) : "")),
    ])
  }

  /// How long deals stay in the stage, as on the scorecard.
  private static func days(_ entry: Entry, _ views: ViewBuilder) -> TemplateValue {
    let tables = views.relations.scorecard
    guard let series = tables.series(.stageDays, stage: entry.slug), let point = series.points.last else {
      return .absent
    }
    let text = ScorecardText(views)
    let longest: Double = point.high ?? point.value ?? 0
    let most = max(longest, entry["target_days"]?.number ?? 0)
    let url = TemplateContext([("scorecard_url", .text(views.root + ScorecardView.path))])
    return .view(StageRows.facts(entry, series, text, most: most * 1.1).merging(url))
  }

  private static func personas(_ index: EntryIndex, _ views: ViewBuilder) -> [TemplateContext] {
    let coverage = views.site.coverage
    let involved = coverage.personas.filter { coverage.cell(persona: $0, stage: index).state != .notNeeded }
    return involved.map { persona in
      let entry = views.hub.entries[persona]
      let cell = JourneyCell.view(
        persona: persona, stage: index, views, maxCount: assets, more: views.listURL("asset"),
        opens: moreAssets)
      return cell.merging(
        TemplateContext([
          ("id", .text(views.rowID(entry))), ("title", .text(Wording.typographic(entry.title))),
          ("url", views.url(entry)),
          ("href", views.href(entry)),
        ]))
    }
  }

  private static func notInvolved(_ index: EntryIndex, _ views: ViewBuilder) -> String {
    let coverage = views.site.coverage
    let personas = coverage.personas.filter { coverage.cell(persona: $0, stage: index).state == .notNeeded }
    return personas.map { Wording.typographic(views.hub.entries[$0].title) }.joined(separator: ", ")
  }

  private static func needs(_ entry: Entry, _ views: ViewBuilder) -> String {
    let labels = entry.texts("needs").map { views.label($0, of: "type") }
    return views.words.joined(labels.prefix(1) + labels.dropFirst().map(views.words.inSentence))
  }

  private static func owners(_ entry: Entry, _ views: ViewBuilder) -> [TemplateContext] {
    (entry["owners"]?.members ?? []).map { member in
      TemplateContext([
        ("team", .text(views.owner(member.key))), ("name", .text(member.value.text.map(views.owner) ?? "")),
      ])
    }
  }

  private static func neighbour(_ position: Int?, in stages: [EntryIndex], _ views: ViewBuilder)
    -> TemplateValue
  {
    guard let position, stages.indices.contains(position) else { return .absent }
    return .view(views.chip(views.hub.entries[stages[position]]))
  }
}
