import RapportBase

/// Assets that were retired or have expired. While they were live, there was no gap where they counted.
struct GoneAssets {
  private struct Gone {
    let type: String
    let personas: AxisSelection.Named
    let stages: AxisSelection.Named
    /// When it was added, in Unix time; 0 if Git doesn't know.
    let added: Int
    /// The last day on which it may have been live.
    let last: Day
  }

  private let all: [Gone]
  private let byType: [String: [Gone]]

  init(_ hub: Hub, _ history: History, personas: [EntryIndex], stages: [EntryIndex]) {
    let (rows, columns) = (AxisSelection(personas, in: hub), AxisSelection(stages, in: hub))
    all = hub.indices(of: Kind.asset.name).compactMap { index in
      let entry = hub.entries[index]
      guard !entry.isBroken, hub.isRetired(entry) else { return nil }
      // Git doesn't say what a commit changed, so the last commit is the latest that can have retired it.
      let last = entry.status == .retired ? history.lastChange(of: index)?.day : entry.expires
      guard let last else { return nil }
      return Gone(
        type: entry.text("type") ?? "", personas: rows.named(by: entry["personas"]),
        stages: columns.named(by: entry["stages"]), added: history.addition(of: index)?.seconds ?? 0,
        last: last)
    }
    byType = Dictionary(grouping: all, by: \.type)
  }

  /// Whether an asset that is now gone was live in a cell when a change added another one.
  ///
  /// - Parameters:
  ///   - persona: index of a row of the coverage table.
  ///   - stage: index of a column.
  ///   - type: the type the stage needs; empty for a stage with no particular needs, where assets count that
  ///     name the persona.
  func covered(persona: Int, stage: Int, type: String, at change: History.Change) -> Bool {
    (type.isEmpty ? all : byType[type] ?? []).contains { gone in
      let counts = !gone.personas.isAll || !type.isEmpty && !gone.stages.isAll
      return counts && gone.last >= change.day && gone.added <= change.seconds
        && gone.personas.numbers.contains(persona) && gone.stages.numbers.contains(stage)
    }
  }
}
