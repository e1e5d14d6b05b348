import RapportHub
import RapportTheme

/// A play: what a rep follows in a call, from background knowledge to the next step.
enum PlayView: SingleKindView {
  static let kind = "play"

  static func view(_ views: ViewBuilder, _ index: EntryIndex) -> TemplateContext {
    let entry = views.hub.entries[index]
    let shown = entry.keys("show").compactMap { views.hub.entry($0) }
    return EntryView.head(views, index).merging(
      TemplateContext([
        ("personas", views.chips(entry, "persona")),
        ("stages", views.chips(entry, "stage")),
        ("trigger", .text(Wording.typographic(entry.text("trigger") ?? ""))),
        ("know", views.texts(entry, "know")),
        ("ask", views.texts(entry, "ask")),
        ("say", ViewBuilder.texts(Wording.lines(entry.text("say") ?? ""))),
        ("show", .list(shown.map { AssetRow.view($0, views) })),
        ("next", views.texts(entry, "do")),
      ]))
  }

  static func list(_ views: ViewBuilder, _ indices: ArraySlice<EntryIndex>) -> TemplateContext {
    views.list(indices) { _, entry in
      ["persona", "stage"].flatMap { entry.keys($0) }.compactMap { views.hub.entry($0)?.title }
        .map(Wording.typographic)
    }
  }
}
