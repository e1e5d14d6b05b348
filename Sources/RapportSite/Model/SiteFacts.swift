import RapportBase
import RapportHub

/// What a site works out once per hub from its outline and its history: lists, counts, gaps.
///
/// A class, so that it can be kept, and compared by identity, as long as the outline is the same.
final class SiteFacts: Sendable {
  let showsDrafts: Bool
  let signals: Signals
  let unanswered: [UnansweredQuote]
  let lazyCoverage: Lazy<Coverage>
  /// Which assets are in no coverage cell because they don't say where they belong.
  let placement: Placement
  /// The facts of the Alignment pages, without what depends on the words that teams agreed to.
  let alignment: AlignmentFacts
  let news: RecentChanges?
  /// How many listed entries are overdue for review, and how many must be reviewed at all.
  let overdue: (count: Int, of: Int)
  /// The entries on each kind's list, by the kind's name.
  let listed: [String: [EntryIndex]]

  var coverage: Coverage { lazyCoverage.value }

  init(_ hub: Hub, _ history: History?, showsDrafts: Bool) {
    self.showsDrafts = showsDrafts
    let signals = Signals(hub)
    self.signals = signals
    let unanswered = hub.unansweredQuotes(signals.unmatched)
    self.unanswered = unanswered
    let coverage = Lazy { Coverage(hub, signals) }
    lazyCoverage = coverage
    placement = Placement(hub)
    alignment = AlignmentFacts(hub, signals, coverage, unanswered: unanswered, history: history)
    news = history.map { RecentChanges(hub, $0) { $0.hasPage(showsDrafts: showsDrafts) } }
    var listed: [String: [EntryIndex]] = [:]
    for index in hub.indices {
      let entry = hub.entries[index]
      guard entry.hasPage(showsDrafts: showsDrafts), !hub.isRetired(entry) else { continue }
      listed[entry.kind.name, default: []].append(index)
    }
    overdue = SiteFacts.overdue(listed, hub)
    // Entries that have ended come last.
    self.listed = listed.mapValues { indices in
      indices.filter { hub.ended(hub.entries[$0]) == nil }
        + indices.filter { hub.ended(hub.entries[$0]) != nil }
    }
  }

  private static func overdue(_ listed: [String: [EntryIndex]], _ hub: Hub) -> (count: Int, of: Int) {
    var (count, all) = (0, 0)
    for kind in hub.kinds where kind.review.isRequired {
      for index in listed[kind.name] ?? [] {
        all += 1
        if case .overdue = hub.freshness(of: hub.entries[index]) { count += 1 }
      }
    }
    return (count, all)
  }
}
