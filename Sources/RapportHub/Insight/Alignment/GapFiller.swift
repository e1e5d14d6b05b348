public import RapportBase

/// An asset in use that filled gaps: it is the first of its type for a persona at a stage, and came after both. What took the
/// place of something that was in use filled none.
public struct GapFiller: Sendable, Hashable {
  /// Where something was missing.
  public struct Place: Sendable, Hashable {
    public let persona: EntryIndex
    public let stage: EntryIndex
  }

  public let asset: EntryIndex
  /// In the hub's order of personas and stages; never empty.
  public let places: [Place]
  /// The day on which it was added.
  public let day: Day
  /// Who added it, as an index in `History.authors`.
  public let author: Int
}

extension Coverage {
  /// The content that filled gaps, as far as Git knows, newest first.
  ///
  /// Content counts in a cell as it does for coverage: it names persona or stage, and the stage needs its type; at a
  /// stage that needs nothing in particular it names the persona. Nothing is said of a type if Git doesn't know when
  /// some of its content was added, nor of what came on one day with its persona or its stage: there was no gap yet.
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

/// An asset as gaps count it.
private struct AddedAsset {
  let index: EntryIndex
  let type: String?
  let namesPersona: Bool
  let namesAny: Bool
  /// `nil` where Git doesn't know it.
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

/// The first asset of each type in a cell.
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

  /// By type, empty where the stage needs nothing in particular.
  var known: [String: (index: EntryIndex, change: History.Change)] {
    firsts.filter { !unknown.contains($0.key) }
  }
}

extension History {
  /// The day from which on an entry had gaps: that on which it was added, or the first of all where it is older than
  /// history. `nil` for a file that was never committed.
  fileprivate func began(_ index: EntryIndex) -> Day? {
    if let added = addition(of: index) { return added.day }
    return lastChange(of: index) == nil ? nil : Day(number: 0)
  }
}
