public import RapportBase

/// A live asset that filled gaps: it is the first of its type for a persona at a stage, and was added after
/// both. An asset that replaced a live one filled no gap.
public struct GapFiller: Sendable, Hashable {
  /// A cell of the coverage table that lacked something.
  public struct Place: Sendable, Hashable {
    public let persona: EntryIndex
    public let stage: EntryIndex
  }

  public let asset: EntryIndex
  /// The gaps it filled, in the order of personas and stages in the hub; never empty.
  public let places: [Place]
  /// The day it was added.
  public let day: Day
  /// Who added it: an index in `History.authors`.
  public let author: Int
}

extension Coverage {
  /// The assets that filled gaps, as far as Git knows, newest first.
  ///
  /// An asset counts in a cell as it does for coverage: it names the persona or the stage, and the stage
  /// needs its type. At a stage with no particular needs, it has to name the persona. Types are skipped if
  /// Git doesn't know when some of their assets were added. So are assets added on the same day as the
  /// persona or the stage: there was no gap yet.
  func gapFillers(_ hub: Hub, _ history: History) -> [GapFiller] {
    let assets = hub.indices(of: Kind.asset.name).map { AddedAsset($0, hub, history) }
    let byIndex = Dictionary(firstOf: assets.map { ($0.index, $0) })
    let columns = stages.map {
      (index: $0, needs: Set(hub.entries[$0].texts("needs")), day: history.began($0))
    }
    let gone = GoneAssets(hub, history, personas: personas, stages: stages)
    var places: [EntryIndex: [GapFiller.Place]] = [:]
    for (row, persona) in personas.enumerated() {
      guard let day = history.began(persona) else { continue }
      for (column, stage) in columns.enumerated() {
        guard let began = stage.day.map({ max($0, day) }) else { continue }
        var firsts = FirstOfTypes(needs: stage.needs)
        for index in cell(persona: persona, stage: stage.index).assets {
          if let asset = byIndex[index] { firsts.add(asset) }
        }
        for (type, first) in firsts.known where first.change.day > began {
          if gone.covered(persona: row, stage: column, type: type, at: first.change) { continue }
          places[first.index, default: []].append(GapFiller.Place(persona: persona, stage: stage.index))
        }
      }
    }
    return assets.compactMap { asset in
      guard let places = places[asset.index], let change = asset.change else { return nil }
      return GapFiller(asset: asset.index, places: places, day: change.day, author: change.author)
    }.sorted { a, b in a.day != b.day ? a.day > b.day : a.asset < b.asset }
  }
}

/// An asset, reduced to what finding gaps needs.
private struct AddedAsset {
  let index: EntryIndex
  let type: String?
  let namesPersona: Bool
  let namesAny: Bool
  /// The commit that added it; `nil` if Git doesn't know.
  let change: History.Change?

  init(_ index: EntryIndex, _ hub: Hub, _ history: History) {
    let entry = hub.entries[index]
    self.index = index
    type = entry.text("type")
    namesPersona = entry["personas"]?.content != .all
    namesAny = namesPersona || entry["stages"]?.content != .all
    change = history.addition(of: index)
  }
}

/// Tracks the first asset of each type in a cell.
private struct FirstOfTypes {
  private let needs: Set<String>
  private var firsts: [String: (index: EntryIndex, change: History.Change)] = [:]
  private var unknown: Set<String> = []

  init(needs: Set<String>) { self.needs = needs }

  mutating func add(_ asset: AddedAsset) {
    let type = needs.isEmpty ? "" : asset.type ?? ""
    guard needs.isEmpty ? asset.namesPersona : asset.namesAny && needs.contains(type) else { return }
    guard let change = asset.change else {
      unknown.insert(type)
      return
    }
    if let first = firsts[type], (first.change.seconds, first.index) <= (change.seconds, asset.index) {
      return
    }
    firsts[type] = (asset.index, change)
  }

  /// The first assets by type; the type is empty at a stage with no particular needs.
  var known: [String: (index: EntryIndex, change: History.Change)] {
    firsts.filter { !unknown.contains($0.key) }
  }
}

extension History {
  /// The first day on which an entry could have gaps: the day it was added, or day 0 if it is older than the
  /// history. `nil` for a file that was never committed.
  fileprivate func began(_ index: EntryIndex) -> Day? {
    if let added = addition(of: index) { return added.day }
    return lastChange(of: index) == nil ? nil : Day(number: 0)
  }
}
