import RapportBase
import RapportHub

/// The order of results for an empty query: objections by how often they are heard, then content, what can be
/// sent first, then the rest. Among equals, the browser puts what fits the chosen persona and stage first.
///
/// Places are small numbers, since one is written for each entry. Objections have those below `firstContent`,
/// content those below `firstOther`. The engine knows both limits.
struct ListOrder: Sendable {
  static let firstContent = 60
  static let firstOther = 80

  private let site: SiteHub
  private let heard: [EntryIndex: Int]

  init(_ site: SiteHub) {
    self.site = site
    heard = Dictionary(firstOf: site.signals.heardMost.enumerated().map { ($1.index, $0) })
  }

  func place(of index: EntryIndex) -> Int {
    let entry = site.hub.entries[index]
    // The last two places are for objections that are heard less often, and for those that nobody has heard.
    if entry.kind.holdsAnswers {
      return heard[index].map { min($0, Self.firstContent - 2) } ?? Self.firstContent - 1
    }
    guard entry.kind.field("buyer_url") != nil else { return Self.firstOther }
    return Self.firstContent + contentPlace(entry)
  }

  /// What can be sent, in the hub's language, comes first; what is out of date comes last.
  private func contentPlace(_ entry: Entry) -> Int {
    let isForeign = entry.text("language").map { $0 != site.hub.settings.language } ?? false
    return (isStale(site.hub.freshness(of: entry)) ? 4 : 0) + (isForeign ? 2 : 0)
      + (site.buyerURL(of: entry) == nil ? 1 : 0)
  }

  private func isStale(_ freshness: Freshness) -> Bool {
    switch freshness {
    case .overdue, .neverChecked: true
    case .fresh, .due, .exempt: false
    }
  }
}
