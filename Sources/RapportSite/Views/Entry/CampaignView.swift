import RapportBase
import RapportHub
import RapportTheme

/// A campaign: the sales goal, whether it runs today, who it is for, what it uses, and who agreed.
enum CampaignView: SingleKindView {
  static let kind = "campaign"

  static func view(_ views: ViewBuilder, _ index: EntryIndex) -> TemplateContext {
    let entry = views.hub.entries[index]
    let assets = entry.keys("assets").compactMap { views.hub.entry($0) }
    let isOver = views.hub.ended(entry) != nil
    return EntryView.head(views, index).merging(
      TemplateContext([
        ("state", .text(isOver ? "" : state(entry, views))),
        ("goal", .text(Wording.typographic(entry.text("goal") ?? ""))),
        ("dates", .text(dates(entry, views))),
        ("personas", views.chips(entry, "personas", all: views.words[.everyone])),
        ("stages", views.chips(entry, "stages", all: views.words[.anyStage])),
        ("assets", .list(assets.map { AssetRow.view($0, views) })),
        (
          "agreement",
          isOver && entry.signatures.isEmpty ? .absent : .view(AgreementState.view(entry, index, views))
        ),
        ("crm", .text(entry.texts("crm").joined(separator: ", "))),
        (
          "money",
          CampaignRows.facts(of: entry.slug, views.relations.scorecard, ScorecardText(views))
            .map { .view($0) } ?? .absent
        ),
        ("budget", .text(entry.text("budget") ?? "")),
      ]))
  }

  static func list(_ views: ViewBuilder, _ indices: ArraySlice<EntryIndex>) -> TemplateContext {
    views.list(indices) { _, entry in
      [views.hub.ended(entry) == nil ? state(entry, views) : "", views.meta(entry)]
    }
  }

  /// Whether it runs on the day of the build, by its dates alone.
  private static func state(_ entry: Entry, _ views: ViewBuilder) -> String {
    let today = views.hub.asOf
    let words = views.words
    if let first = entry.date("starts"), today < first { return words(.startsOn, ("day", words.date(first))) }
    if let last = entry.date("ends") {
      return words(last < today ? .ranUntil : .runsUntil, ("day", words.date(last)))
    }
    return entry.date("starts").map { words(.runsSince, ("day", words.date($0))) } ?? ""
  }

  private static func dates(_ entry: Entry, _ views: ViewBuilder) -> String {
    let days = [entry.date("starts"), entry.date("ends")].compactMap { $0.map(views.words.date) }
    return days.count == 2
      ? views.words(.dateRange, ("first", days[0]), ("last", days[1])) : days.first ?? ""
  }
}
