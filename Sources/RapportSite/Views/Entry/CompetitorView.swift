import RapportHub
import RapportTheme

/// A competitor's page is the battle card.
enum CompetitorView: SingleKindView {
  static let kind = "competitor"

  private static let rows = 8

  static func view(_ views: ViewBuilder, _ index: EntryIndex) -> TemplateContext {
    let entry = views.hub.entries[index]
    let heard = views.signals.heard(index)
    let objections = views.relations.objections(about: index)
    let assets = views.relations.assets(about: index)
    return EntryView.head(views, index).merging(
      TemplateContext([
        ("is_card", .flag(isCard(entry))),
        ("when_you_hear", views.texts(entry, "when_you_hear")),
        ("lead_with", .text(Wording.typographic(entry.text("lead_with") ?? ""))),
        ("claims", .list(entry.claims.map { claim($0, entry, views) })),
        ("they_say", ViewBuilder.texts(otherClaims(entry))),
        ("we_win_when", views.texts(entry, "we_win_when")),
        ("they_win_when", views.texts(entry, "they_win_when")),
        ("ask", ViewBuilder.texts(entry.texts("ask"))),
        ("never_say", ViewBuilder.texts(entry.texts("never_say"))),
        ("deals", views.signals.winLoss(index).map { .view(WinLossView.view($0, views)) } ?? .absent),
        ("won_url", ProposeView.link([("door", "won"), ("competitor", entry.slug)], views)),
        ("lost_url", ProposeView.link([("door", "lost"), ("competitor", entry.slug)], views)),
        ("other_names", .text(entry.texts("aliases").joined(separator: ", "))),
        ("objections", ObjectionRow.list(objections.prefix(rows), views)),
        ("objections_rest", .text(objections.count > rows ? views.words[.allObjections] : "")),
        ("objections_url", views.listURL("objection")),
        ("assets", .list(assets.prefix(rows).map { AssetRow.view(views.hub.entries[$0], views) })),
        (
          "assets_rest",
          .text(assets.count > rows ? views.words(.moreInLibrary, count: assets.count - rows) : "")
        ),
        ("assets_url", views.listURL("asset")),
        ("field_notes", NoteView.field(heard?.notes ?? [], views, maxCount: 3)),
      ]))
  }

  /// Competitors, with how often we win if there are enough deals to say.
  static func list(_ views: ViewBuilder, _ indices: ArraySlice<EntryIndex>) -> TemplateContext {
    views.list(indices) { index, _ in
      [views.signals.winLoss(index).flatMap { $0.isEnough ? WinLossView.result($0, views) : nil } ?? ""]
    }
  }

  /// Whether it has what a rep needs first in a call. If not, the page begins with a description of the
  /// competitor.
  private static func isCard(_ entry: Entry) -> Bool {
    ["when_you_hear", "lead_with", "claims"].contains { entry[$0] != nil }
  }

  private static func claim(_ claim: Claim, _ entry: Entry, _ views: ViewBuilder) -> TemplateContext {
    let proof = claim.proof.compactMap { views.hub.entry($0) }.filter(views.site.isListed)
    return TemplateContext([
      ("they_say", .text(Wording.typographic(claim.theySay))),
      ("we_say", ViewBuilder.texts(Wording.lines(claim.weSay ?? ""))),
      ("change_url", claim.weSay == nil ? ProposeView.change(entry, views) : .absent),
      ("proof", .list(proof.map { ProofRow.view($0, views) })),
    ])
  }

  /// What the competitor says, without what `claims` repeat.
  private static func otherClaims(_ entry: Entry) -> [String] {
    let claimed = Set(entry.claims.map(\.theySay))
    return entry.texts("they_say").filter { !claimed.contains($0) }
  }
}
