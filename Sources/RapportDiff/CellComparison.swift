import RapportBase
import RapportHub

/// Compares coverage cell by cell.
struct CellComparison {
  private struct CellKey: Hashable {
    var persona: EntryKey
    var stage: EntryKey
  }

  /// In the order of the newer hub; removed cells come last.
  let changes: [CellChange]

  /// Renamed personas and stages keep their cells.
  init(_ pairing: Pairing) {
    let (before, after) = (pairing.before, pairing.after)
    let (old, new) = (
      CellComparison.cells(before, renamed: pairing.renamedKeys), CellComparison.cells(after, renamed: [:])
    )
    let states = Dictionary(firstOf: old.map { ($0.key, $0.state) })
    let keys = Set(new.map(\.key))
    func title(_ key: EntryKey) -> String {
      (after.entry(key) ?? before.entry(key))?.title ?? key.slug
    }
    func change(_ key: CellKey, _ a: CellChange.State?, _ b: CellChange.State?) -> CellChange {
      CellChange(
        persona: key.persona, stage: key.stage, personaTitle: title(key.persona),
        stageTitle: title(key.stage), before: a, after: b)
    }
    let kept = new.filter { states[$0.key] != $0.state }.map {
      change($0.key, states[$0.key], $0.state)
    }
    let gone = old.filter { !keys.contains($0.key) }.map { change($0.key, $0.state, nil) }
    // Nothing to report if nothing was or is needed.
    changes = (kept + gone).filter { $0.before?.isNeeded ?? false || $0.after?.isNeeded ?? false }
  }

  /// If entries share a slug, which is an error, the first one counts, as in the rest of the comparison.
  ///
  /// - Parameter renamed: the keys in the newer hub of renamed personas and stages.
  private static func cells(
    _ hub: Hub, renamed: [EntryKey: EntryKey]
  ) -> [(key: CellKey, state: CellChange.State)] {
    func key(_ index: EntryIndex) -> EntryKey { renamed[hub.entries[index].key] ?? hub.entries[index].key }
    let coverage = Coverage(hub, Signals(hub))
    let types = hub.settings.vocabulary("type")
    func isFirst(_ index: EntryIndex) -> Bool { hub.index(of: hub.entries[index].key) == index }
    return coverage.personas.filter(isFirst).flatMap { persona in
      coverage.stages.filter(isFirst).map { stage in
        let cell = coverage.cell(persona: persona, stage: stage)
        let state = CellChange.State(
          state: cell.state, assets: cell.assets.map { hub.entries[$0].title },
          missing: cell.missing.map { types[$0]?.label ?? $0 }, planned: cell.planned.count,
          overdue: cell.overdue, neverChecked: cell.neverChecked)
        return (CellKey(persona: key(persona), stage: key(stage)), state)
      }
    }
  }
}
