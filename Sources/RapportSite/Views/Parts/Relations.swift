import RapportBase
import RapportHub
import RapportScorecard

/// Relations between entries: which objections, assets and plays belong together. They are worked out once
/// for all pages, when a page first asks. All values are indices into `Hub.entries`.
struct Relations: Sendable {
  let scorecard: ScorecardTables
  /// How often assets were used in the last twelve months, by slug.
  let contentUses: [String: ContentRows.Use]
  /// All listed objections, those heard most often first.
  let ranked: [EntryIndex]
  private let lazyProducts: Lazy<ProductRelations>
  /// Plays by the persona and the stage that they are for, in the hub's order.
  private let plays: Lazy<[[EntryKey]: [EntryIndex]]>
  /// Objections by the persona, stage or competitor that they name, those heard most often first.
  private let objections: Lazy<[EntryIndex: [EntryIndex]]>
  /// Assets by the objection or competitor that they name, in the hub's order.
  private let assets: Lazy<[EntryIndex: [EntryIndex]]>
  private let unplaced: Lazy<Unplaced>
  /// Assets by tag, in the hub's order.
  private let tagged: Lazy<[String: [EntryIndex]]>
  /// How many neighbours on each side are looked at in a list that assets share.
  private static let reach = 4

  /// Assets in use that are in no coverage cell.
  private struct Unplaced {
    /// By the persona or the stage that they name, if they name only one of the two.
    var named: [EntryIndex: [EntryIndex]]
    /// By field, the assets for all, in hubs without stages or without personas, and so without a journey.
    var forAll: [String: [EntryIndex]]

    init(_ site: SiteHub) {
      let hub = site.hub
      let hasJourney = site.placement.hasJourney
      let usable = site.listed(AssetView.kind).filter { index in
        let asset = hub.entries[index]
        return hasJourney ? !site.placement.missing(of: asset).isEmpty : hub.isLive(asset)
      }
      // What is in the hub's language comes first.
      let inOrder =
        usable.filter { !hub.isForeign(hub.entries[$0]) } + usable.filter { hub.isForeign(hub.entries[$0]) }
      named = Relations.lists(inOrder, by: ["personas", "stages"], hub)
      forAll = Dictionary(
        uniqueKeysWithValues: ["personas", "stages"].map { field in
          (field, hasJourney ? [] : inOrder.filter { hub.entries[$0][field]?.content == .all })
        })
    }
  }

  init(_ site: SiteHub) {
    let hub = site.hub
    scorecard = hub.scorecardTables
    contentUses = ContentRows.uses(scorecard)?.uses ?? [:]
    let heard = site.signals.heardMost.map(\.index).filter { site.isListed(hub.entries[$0]) }
    let known = Set(heard)
    let ranked = heard + site.listed(ObjectionView.kind).filter { !known.contains($0) }
    self.ranked = ranked
    let listed = site.listed(AssetView.kind)
    lazyProducts = Lazy { ProductRelations(site, ranked: ranked) }
    plays = Lazy {
      Dictionary(grouping: site.listed(PlayView.kind)) { index in
        hub.entries[index].keys("persona") + hub.entries[index].keys("stage")
      }
    }
    objections = Lazy { Relations.lists(ranked, by: ["personas", "stages", "competitors"], hub) }
    assets = Lazy { Relations.lists(listed, by: ["objections", "competitors"], hub) }
    unplaced = Lazy { Unplaced(site) }
    tagged = Lazy {
      var tagged: [String: [EntryIndex]] = [:]
      for index in listed {
        for tag in hub.entries[index].texts("tags") { tagged[tag, default: []].append(index) }
      }
      return tagged
    }
  }

  var products: ProductRelations { lazyProducts.value }

  /// Objections that a persona raises, that come up at a stage, or against a competitor.
  func objections(about index: EntryIndex) -> [EntryIndex] { objections.value[index] ?? [] }

  /// What to do with a persona at a stage.
  func plays(_ persona: Entry, at stage: Entry) -> [EntryIndex] {
    plays.value[[persona.key, stage.key]] ?? []
  }

  /// Assets that answer an objection or help against a competitor.
  func assets(about index: EntryIndex) -> [EntryIndex] { assets.value[index] ?? [] }

  /// Assets for a persona or a stage in a hub without a journey: those that name it, then those for all.
  func assetsWithoutJourney(for index: EntryIndex, in hub: Hub) -> [EntryIndex] {
    (unplaced.value.named[index] ?? []) + (unplaced.value.forAll[hub.entries[index].kind.folder] ?? [])
  }

  /// The assets that have most in common with an asset: objections and competitors count most, then tags.
  func related(to index: EntryIndex, in hub: Hub, maxCount: Int) -> [EntryIndex] {
    let entry = hub.entries[index]
    var weights: [EntryIndex: Int] = [:]
    for field in ["objections", "competitors"] {
      for key in entry.keys(field) {
        guard let shared = hub.index(of: key) else { continue }
        for other in neighbours(of: index, in: assets(about: shared)) { weights[other, default: 0] += 2 }
      }
    }
    for tag in entry.texts("tags") {
      for other in neighbours(of: index, in: tagged.value[tag] ?? []) { weights[other, default: 0] += 1 }
    }
    let best = weights.sorted { a, b in a.value != b.value ? a.value > b.value : a.key < b.key }
    return best.prefix(maxCount).map(\.key)
  }

  /// The neighbours of an index in a sorted list, so that a long list costs no more than a short one.
  private func neighbours(of index: EntryIndex, in list: [EntryIndex]) -> [EntryIndex] {
    var low = 0
    var high = list.count
    while low < high {
      let middle = (low + high) / 2
      if list[middle] < index { low = middle + 1 } else { high = middle }
    }
    return list[max(0, low - Relations.reach)..<min(list.count, low + Relations.reach + 1)].filter {
      $0 != index
    }
  }

  private static func lists(_ indices: [EntryIndex], by fields: [String], _ hub: Hub) -> [EntryIndex:
    [EntryIndex]]
  {
    var lists: [EntryIndex: [EntryIndex]] = [:]
    for index in indices {
      for field in fields {
        for key in hub.entries[index].keys(field) {
          guard let target = hub.index(of: key), lists[target]?.last != index else { continue }
          lists[target, default: []].append(index)
        }
      }
    }
    return lists
  }
}
