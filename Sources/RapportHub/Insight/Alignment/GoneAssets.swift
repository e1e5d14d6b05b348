import RapportBase

/// Content that was retired or expired: while it was in use there was no gap where it counted.
struct GoneAssets {
  private struct Gone {
    let type: String
    let personas: AxisSelection.Named
    let stages: AxisSelection.Named
    /// When it was added, since 1970 in UTC; 0 where Git doesn't know.
    let added: Int
    /// The last day on which it may have been in use.
    let last: Day
  }

  private let all: [Gone]
  private let byType: [String: [Gone]]

  init(_ hub: Hub, _ history: History, personas: [EntryIndex], stages: [EntryIndex]) {
    let (rows, columns) = (AxisSelection(personas, in: hub), AxisSelection(stages, in: hub))
    all = hub.indices(of: Kind.asset.name).compactMap { index in
      let entry = hub.entries[index]
      guard !entry.isBroken, hub.isRetired(entry) else { return nil }
      // Git doesn't say what a commit changed, so its last change is the latest that can have retired it.
      let last = entry.status == .retired ? history.lastChange(of: index)?.day : entry.expires
      guard let last else { return nil }
      return Gone(
        type: entry.text("type") ?? "", personas: rows.named(by: entry["personas"]),
        stages: columns.named(by: entry["stages"]), added: history.addition(of: index)?.seconds ?? 0,
        last: last)
    }
    byType = Dictionary(grouping: all, by: \.type)
  }

  /// Whether something that is gone was there when a change added content.
  ///
  /// - Parameters:
  ///   - persona: the number of a row of coverage.
  ///   - stage: the number of a column.
  ///   - type: what the stage needs; empty where it needs nothing in particular, and content counts that names the persona.
  func covered(persona: Int, stage: Int, type: String, at change: History.Change) -> Bool {
    (type.isEmpty ? all : byType[type] ?? []).contains { gone in
      let counts = !gone.personas.isAll || !type.isEmpty && !gone.stages.isAll
      return counts && gone.last >= change.day && gone.added <= change.seconds
        && gone.personas.numbers.contains(persona) && gone.stages.numbers.contains(stage)
    }
  }
}
