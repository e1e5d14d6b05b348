import RapportHub
import RapportTheme

/// Links of an entry that lead nowhere, as a check of several nights found.
enum DeadLinkView {
  static func list(_ entry: Entry, _ views: ViewBuilder) -> [TemplateContext] {
    views.hub.deadLinks(of: entry).map { row in
      TemplateContext([
        ("label", .text(label([row], views.words))), ("url", .text(row.address)),
        ("found", .text(row.found)),
      ])
    }
  }

  /// *Link hasn't worked since 3 Nov 2026*, by the one that has been dead for longest.
  static func label(_ rows: [LinkTable.Row], _ words: SiteWords) -> String {
    words(.deadLinkSince, ("day", rows.map(\.since).min().map(words.date) ?? ""))
  }
}
