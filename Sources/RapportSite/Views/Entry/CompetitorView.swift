import RapportHub
import RapportTheme

/// A competitor's page is the battle card.
enum CompetitorView: OwnKindView {
  static let kind = "competitor"

  private static let rows = 8

  static func view(_ views: ViewBuilder, _ index: EntryIndex) -> TemplateContext {
    let entry = views.hub.entries[index]
    let heard = views.signals.heard(index)
    let objections = views.relations.objections(about: index)
    let assets = views.relations.assets(about: index)
    return EntryView.head(views, index).merging(
      TemplateContext([
        ("they_say", ViewBuilder.texts(entry.texts("they_say"))),
        ("we_win_when", views.texts(entry, "we_win_when")),
        ("they_win_when", views.texts(entry, "they_win_when")),
        ("ask", ViewBuilder.texts(entry.texts("ask"))),
        ("never_say", ViewBuilder.texts(entry.texts("never_say"))),
        ("other_names", .text(entry.texts("aliases").joined(separator: ", "))),
        ("objections", ObjectionRow.list(objections.prefix(rows), views)),
        ("objections_rest", .text(objections.count > rows ? "All objections" : "")),
        ("objections_url", views.listURL("objection")),
        ("assets", .list(assets.prefix(rows).map { AssetRow.view(views.hub.entries[$0], views) })),
        ("assets_rest", .text(assets.count > rows ? "and \(assets.count - rows) more in the library" : "")),
        ("assets_url", views.listURL("asset")),
        ("field_notes", NoteView.field(heard?.notes ?? [], views, maxCount: 3)),
      ]))
  }
}
