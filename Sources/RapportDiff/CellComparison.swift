import RapportBase
import RapportHub

/// Compares the coverage of personas at stages, cell by cell.
struct CellComparison {
  private struct CellKey: Hashable {
    var persona: EntryKey
    var stage: EntryKey
  }

  /// In the newer hub's order; cells that are gone come last.
  let changes: [CellChange]

  init(before: Hub, after: Hub) {
    let (old, new) = (CellComparison.cells(before), CellComparison.cells(after))
    let states = Dictionary(firstOf: old.map { ($0.key, $0.state) })
    let keys = Set(new.map(\.key))
    func change(_ key: CellKey, _ hub: Hub, _ a: CellChange.State?, _ b: CellChange.State?) -> CellChange {
      CellChange(
        persona: key.persona, stage: key.stage,
        personaTitle: hub.entry(key.persona)?.title ?? key.persona.slug,
        stageTitle: hub.entry(key.stage)?.title ?? key.stage.slug, before: a, after: b)
    }
    let kept = new.filter { states[$0.key] != $0.state }.map {
      change($0.key, after, states[$0.key], $0.state)
    }
    let gone = old.filter { !keys.contains($0.key) }.map { change($0.key, before, $0.state, nil) }
    // Where nothing was needed and nothing is needed now, there is nothing to report.
    changes = (kept + gone).filter { $0.before?.isNeeded ?? false || $0.after?.isNeeded ?? false }
  }

  private static func cells(_ hub: Hub) -> [(key: CellKey, state: CellChange.State)] {
    let coverage = Coverage(hub, Signals(hub))
    let types = hub.settings.vocabulary("type")
    return coverage.personas.flatMap { persona in
      coverage.stages.map { stage in
        let cell = coverage.cell(persona: persona, stage: stage)
        let state = CellChange.State(
          state: cell.state, assets: cell.assets.map { hub.entries[$0].title },
          missing: cell.missing.map { types[$0]?.label ?? $0 }, planned: cell.planned.count,
          overdue: cell.overdue)
        return (CellKey(persona: hub.entries[persona].key, stage: hub.entries[stage].key), state)
      }
    }
  }
}
