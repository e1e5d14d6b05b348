import RapportBase
import RapportHub
import RapportTheme

extension AssetView {
  /// The original that an asset translates, and by how many changes it is behind, if Git knows.
  static func original(of entry: Entry, _ index: EntryIndex, _ views: ViewBuilder) -> TemplateValue {
    guard let key = entry["translates"]?.reference, let original = views.hub.index(of: key), original != index
    else { return .absent }
    let there = views.hub.entries[original]
    return .view(
      views.link(there).merging(
        TemplateContext([
          ("behind", .text(behind(index, original, views, .changesBehindOriginal))),
          ("lang", views.lang(code(there, views))),
        ])))
  }

  /// Its translations that are in use, with their languages, and by how many changes they are behind.
  static func translations(of index: EntryIndex, _ views: ViewBuilder) -> [TemplateContext] {
    let links = views.hub.incoming(to: index).filter { $0.field == "translates" && $0.source != index }
    return links.map(\.source).filter { views.site.isListed(views.hub.entries[$0]) }.map { source in
      let entry = views.hub.entries[source]
      let code = code(entry, views)
      return views.link(entry).merging(
        TemplateContext([
          ("language", .text(views.words.language(code))), ("lang", views.lang(code)),
          ("behind", .text(behind(source, index, views, .changesBehind))),
        ]))
    }
  }

  private static func code(_ entry: Entry, _ views: ViewBuilder) -> String {
    entry.text("language") ?? views.hub.settings.language
  }

  /// `3 changes behind the original`; empty if it is up to date or Git doesn't know.
  private static func behind(
    _ translation: EntryIndex, _ original: EntryIndex, _ views: ViewBuilder, _ words: Word
  ) -> String {
    let count = views.site.history?.changes(of: original, sinceLastOf: translation) ?? 0
    return count > 0 ? views.words(words, count: count) : ""
  }
}
