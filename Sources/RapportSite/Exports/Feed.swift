import RapportBase
import RapportHub

/// `feed.xml`: what changed, as an Atom feed (RFC 4287), for hubs with a `base_url`.
enum Feed {
  static let path = "feed.xml"
  /// The maximum number of entries in the feed.
  private static let maxCount = 50

  static func bytes(_ views: ViewBuilder) -> [UInt8] {
    guard let base = views.hub.settings.baseURL, let news = views.site.news, let history = views.site.history
    else { return [] }
    let name = views.hub.settings.name.xmlEscaped
    let items = news.items.prefix(maxCount)
    let updated = items.first?.seconds ?? views.hub.asOf.number * 86_400
    var xml = #"<?xml version="1.0" encoding="UTF-8"?>"# + "\n"
    xml +=
      #"<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="\#(views.hub.settings.language.xmlEscaped)">"#
      + "\n"
    xml += "<id>\(base.xmlEscaped)</id>\n<title>\(views.words(.feedTitle, ("hub", name)))</title>\n"
    xml += link("self", base + path) + link("alternate", base + SiteHub.changesPath)
    xml += "<updated>\(moment(updated))</updated>\n<author><name>\(name)</name></author>\n"
    for item in items { xml += entry(item, base, history, views) }
    return Array((xml + "</feed>\n").utf8)
  }

  /// An entry of the feed. Its id is made of the page's address and the day, so it stays the same however
  /// often the hub is built.
  private static func entry(
    _ item: RecentChanges.Item, _ base: String, _ history: History, _ views: ViewBuilder
  ) -> String {
    let entry = item.index.map { views.hub.entries[$0] }
    let folder = views.hub.kinds.first { $0.name == item.key.kind }?.folder ?? item.key.kind
    let page = "\(base)\(folder)/\(item.key.slug).html"
    let title = "\(ChangesView.word(item.kind, views.words)): \(ChangesView.title(item, views))"
    let summary = [ChangesView.type(item, views), entry?.summary.map(Wording.typographic) ?? ""].filter {
      !$0.isEmpty
    }
    var xml = "<entry>\n<id>\(page.xmlEscaped)#\(item.day)</id>\n"
    xml += "<title>\(title.xmlEscaped)</title>\n"
    xml += link("alternate", entry == nil ? base + SiteHub.changesPath : page)
    xml += "<updated>\(moment(item.seconds))</updated>\n"
    for author in item.authors.map({ history.authors[$0].name }) where !author.isEmpty {
      xml += "<author><name>\(author.xmlEscaped)</name></author>\n"
    }
    xml += "<summary>\(summary.joined(separator: " · ").xmlEscaped)</summary>\n"
    return xml + "</entry>\n"
  }

  private static func link(_ relation: String, _ address: String) -> String {
    #"<link rel="\#(relation)" href="\#(address.xmlEscaped)"/>"# + "\n"
  }

  /// A time as in RFC 3339, in UTC: `2026-11-22T14:05:00Z`.
  private static func moment(_ seconds: Int) -> String {
    let day = Day(secondsSince1970: seconds)
    let rest = ((seconds % 86_400) + 86_400) % 86_400
    let parts = [rest / 3600, rest / 60 % 60, rest % 60].map { $0 < 10 ? "0\($0)" : String($0) }
    return "\(day)T\(parts.joined(separator: ":"))Z"
  }
}
