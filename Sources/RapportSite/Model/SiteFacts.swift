import RapportBase
import RapportHub

/// What a site finds out once about a hub, from its outline and its history: lists, counts, what is missing.
///
/// An object, so that it can be kept as long as the outline is the same.
final class SiteFacts: Sendable {
  let showsDrafts: Bool
  let signals: Signals
  let unanswered: [UnansweredQuote]
  let lazyCoverage: Lazy<Coverage>
  /// Which assets are in no cell of coverage, since they don't say where they belong.
  let placement: Placement
  /// What sales and marketing look at together, as long as nobody knows which words they agreed to.
  let alignment: AlignmentFacts
  let news: RecentChanges?
  let overdue: (count: Int, of: Int)
  /// What the lists of kinds show, by the kind's name.
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
    // What is over comes last.
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
