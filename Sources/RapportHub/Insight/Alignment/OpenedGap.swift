public import RapportBase

/// What a persona lacks at a stage since content for it was retired or expired.
public struct OpenedGap: Sendable, Hashable {
  public let persona: EntryIndex
  public let stage: EntryIndex
  /// What is missing; `nil` where the stage needs nothing in particular.
  public let type: String?
  /// The content that was there.
  public let asset: EntryIndex
  public let day: Day
}

extension Coverage {
  /// The gaps that retired content left and nothing in use covers today, in the order of the changes; each once.
  func openedGaps(by changes: [RecentChanges.Item], in hub: Hub) -> [OpenedGap] {
    let (rows, columns) = (AxisSelection(personas, in: hub), AxisSelection(stages, in: hub))
    var found: [OpenedGap] = []
    var known: Set<[String]> = []
    for item in changes where item.kind == .retired && item.key.kind == Kind.asset.name {
      guard let index = item.index else { continue }
      let entry = hub.entries[index]
      let (who, when) = (rows.named(by: entry["personas"]), columns.named(by: entry["stages"]))
      // What is for everybody and at any time covers nothing.
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

  /// What the cell lacks of what an entry gave it: its type, or nothing in particular; `nil` if it has all of that.
  private func missing(
    _ persona: EntryIndex, _ stage: EntryIndex, _ entry: Entry, namesPersona: Bool, _ hub: Hub
  ) -> String? {
    let cell = cell(persona: persona, stage: stage)
    guard cell.state.lacksSomething else { return nil }
    if hub.entries[stage].texts("needs").isEmpty { return namesPersona ? "" : nil }
    return entry.text("type").flatMap { cell.missing.contains($0) ? $0 : nil }
  }
}
