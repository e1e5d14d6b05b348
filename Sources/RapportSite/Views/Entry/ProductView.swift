import RapportHub
import RapportTheme

/// A product: how to describe it, what it solves, what to use, what buyers say against it.
enum ProductView: SingleKindView {
  static let kind = "product"

  private static let rows = 8
  private static let lengths = [("short", Word.short), ("medium", .medium), ("long", .long)]

  static func view(_ views: ViewBuilder, _ index: EntryIndex) -> TemplateContext {
    let entry = views.hub.entries[index]
    let assets = views.relations.products.assets(of: index)
    let objections = views.relations.products.objections(of: index)
    return EntryView.head(views, index).merging(
      TemplateContext([
        ("boilerplate", .list(boilerplate(entry, views))),
        ("personas", views.chips(entry, "personas", all: views.words[.everyone])),
        ("solves", views.texts(entry, "solves")),
        ("differs", views.texts(entry, "differs")),
        ("competitors", views.chips(entry, "competitors")),
        ("other_names", .text(entry.texts("aliases").joined(separator: ", "))),
        ("assets", .list(assets.prefix(rows).map { AssetRow.view(views.hub.entries[$0], views) })),
        (
          "assets_rest",
          .text(assets.count > rows ? views.words(.moreInLibrary, count: assets.count - rows) : "")
        ),
        ("assets_url", views.listURL(AssetView.kind)),
        ("objections", ObjectionRow.list(objections.prefix(rows), views)),
        ("objections_rest", .text(objections.count > rows ? views.words[.allObjections] : "")),
        ("objections_url", views.listURL(ObjectionView.kind)),
      ]))
  }

  /// The texts to copy, the shortest first.
  private static func boilerplate(_ entry: Entry, _ views: ViewBuilder) -> [TemplateContext] {
    lengths.compactMap { key, label in
      guard let text = entry["boilerplate"]?[key]?.text else { return nil }
      return TemplateContext([
        ("id", .text("_\(key)")), ("label", .text(views.words[label])),
        ("lines", ViewBuilder.texts(Wording.lines(text))),
      ])
    }
  }
}
