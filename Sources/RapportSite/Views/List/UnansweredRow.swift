import RapportBase
import RapportHub
import RapportTheme

/// What buyers said and nobody has answered yet: the quote, how often and when it was heard, and two links to
/// act on it.
enum UnansweredRow {
  /// The maximum number of rows, the most recently heard first; search finds all.
  private static let maxShown = 50

  static func list(_ views: ViewBuilder) -> TemplateValue {
    .list(views.site.unanswered.prefix(maxShown).compactMap { quote in view(quote, views) })
  }

  /// The maximum number of rows on the page of a persona or a stage.
  private static let maxOnPage = 5

  /// What a persona said, or what was said at a stage.
  static func list(_ views: ViewBuilder, of entry: Entry) -> TemplateValue {
    let field = entry.kind.name
    let quotes = views.site.unanswered.lazy.filter { quote in
      quote.notes.contains { views.hub.entries[$0][field]?.reference == entry.key }
    }
    return .list(quotes.prefix(maxOnPage).compactMap { view($0, views) })
  }

  private static func view(_ quote: UnansweredQuote, _ views: ViewBuilder) -> TemplateContext? {
    guard let newest = quote.notes.first.map({ views.hub.entries[$0] }) else { return nil }
    let count = quote.notes.count
    let times = ("times", views.words.times(count))
    let heard = newest.date("date").map {
      views.words(count == 1 ? .heardOnDay : .heardLastOn, times, ("day", views.words.date($0)))
    }
    return TemplateContext([
      ("id", .text(SiteHub.unansweredID(newest))),
      ("quote", .text(Wording.typographic(quote.said))),
      ("meta", .text(heard ?? views.words(.heardTimes, times))),
      ("answer_url", ProposeView.link([("door", "answer"), ("q", SitePath.escaped(quote.said))], views)),
      ("heard_url", ProposeView.link([("door", "heard"), ("q", SitePath.escaped(quote.said))], views)),
    ])
  }
}
