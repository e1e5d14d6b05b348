import RapportBase
import RapportHub

/// `sitemap.xml` (sitemaps.org, protocol 0.9), for hubs with a `base_url`.
enum Sitemap {
  /// The maximum number of addresses that the protocol allows in one file.
  private static let maxCount = 50_000

  /// `nil` without a `base_url`.
  static func file(_ site: SiteHub, _ pages: [Page]) -> OutputFile? {
    guard let base = site.hub.settings.baseURL else { return nil }
    var xml = #"<?xml version="1.0" encoding="UTF-8"?>"# + "\n"
    xml += #"<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">"# + "\n"
    let shown = pages.lazy.filter { page in
      switch page.content {
      case .home, .find, .start, .list, .changes, .scorecard, .room: true
      case .entry(let index): site.isListed(site.hub.entries[index])
      case .moved, .notFound, .add, .manifest, .feed: false
      }
    }
    for page in shown.prefix(maxCount) {
      xml += "<url><loc>\((base + SitePath.escaped(page.path)).xmlEscaped)</loc></url>\n"
    }
    return OutputFile(path: "sitemap.xml", bytes: Array((xml + "</urlset>\n").utf8))
  }
}
