import RapportHub
import RapportTheme

/// An entry's dead links, as found by checks on several nights.
enum DeadLinkView {
  static func list(_ entry: Entry, _ views: ViewBuilder) -> [TemplateContext] {
    views.hub.deadLinks(of: entry).map { row in
      TemplateContext([
        ("label", .text(label([row], views.words))), ("url", .text(row.address)),
        ("found", .text(row.found)),
      ])
    }
  }

  /// *Link hasn't worked since 3 Nov 2026*, for the one that has been dead the longest.
  static func label(_ rows: [LinkTable.Row], _ words: SiteWords) -> String {
    words(.deadLinkSince, ("day", rows.map(\.since).min().map(words.date) ?? ""))
  }
}
