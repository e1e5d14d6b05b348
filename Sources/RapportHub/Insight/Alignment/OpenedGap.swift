public import RapportBase

/// Something a persona lacks at a stage because an asset for it was retired or expired.
public struct OpenedGap: Sendable, Hashable {
  public let persona: EntryIndex
  public let stage: EntryIndex
  /// The missing type; `nil` if the stage has no particular needs.
  public let type: String?
  /// The asset that used to be there.
  public let asset: EntryIndex
  /// The day of the change.
  public let day: Day
}

extension Coverage {
  /// The gaps that retired assets left and that no live asset covers today, in the
  /// order of the changes; each once.
  func openedGaps(by changes: [RecentChanges.Item], in hub: Hub) -> [OpenedGap] {
    let (rows, columns) = (AxisSelection(personas, in: hub), AxisSelection(stages, in: hub))
    var found: [OpenedGap] = []
    var known: Set<[String]> = []
    for item in changes where item.kind == .retired && item.key.kind == Kind.asset.name {
      guard let index = item.index else { continue }
      let entry = hub.entries[index]
      let (who, when) = (rows.named(by: entry["personas"]), columns.named(by: entry["stages"]))
      // An asset for all personas and all stages covers nothing.
      if who.isAll, when.isAll { continue }
      for persona in who.numbers.map({ personas[$0] }) {
        for stage in when.numbers.map({ stages[$0] }) {
          guard let type = missing(persona, stage, entry, namesPersona: !who.isAll, hub) else { continue }
          let key = [hub.entries[persona].slug, hub.entries[stage].slug, type]
          guard known.insert(key).inserted else { continue }
          found.append(
            OpenedGap(
              persona: persona, stage: stage, type: type.isEmpty ? nil : type, asset: index, day: item.day))
        }
      }
    }
    return found
  }

  /// What the cell now lacks that the entry gave it: its type, or an empty string at a stage with no
  /// particular needs; `nil` if nothing is missing.
  private func missing(
    _ persona: EntryIndex, _ stage: EntryIndex, _ entry: Entry, namesPersona: Bool, _ hub: Hub
  ) -> String? {
    let cell = cell(persona: persona, stage: stage)
    guard cell.state.lacksSomething else { return nil }
    if hub.entries[stage].texts("needs").isEmpty { return namesPersona ? "" : nil }
    return entry.text("type").flatMap { cell.missing.contains($0) ? $0 : nil }
  }
}
