/// Goes through a hub's assets once and adds each to the cells it is for.
struct CoverageBuilder {
  let personas: [EntryIndex]
  let stages: [EntryIndex]
  /// By stage: the types it needs, each once.
  private let needs: [[String]]
  /// Whether the persona takes part at the stage; by persona, then stage, like `counts`.
  private var takesPart: [Bool]
  private var counts: [CellBuilder]

  /// Live personas and stages, in order.
  static func axes(_ hub: Hub) -> (personas: [EntryIndex], stages: [EntryIndex]) {
    func live(_ kind: String) -> [EntryIndex] {
      hub.indices(of: kind).filter { hub.isLive(hub.entries[$0]) }
    }
    return (live("persona"), live("stage"))
  }

  /// The assets of the hub, whether live or not.
  static func assets(_ hub: Hub) -> Range<EntryIndex> { hub.indices(of: "asset") }

  init(_ hub: Hub) {
    // A table that the check rejects as too large must not be built for a comparison either.
    let axes = CoverageBuilder.axes(hub)
    let isTooLarge = CoverageSize(hub, personas: axes.personas, stages: axes.stages).isTooLarge
    let (personas, stages) = isTooLarge ? ([], []) : axes
    (self.personas, self.stages) = (personas, stages)
    needs = stages.map { stage in
      hub.entries[stage].texts("needs").reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
    let rows = AxisSelection(personas, in: hub)
    let columns = AxisSelection(stages, in: hub)
    takesPart = []
    for persona in personas {
      let part = columns.named(by: hub.entries[persona]["stages"], orAll: true)
      takesPart += stages.indices.map { part.isAll || part.numbers.contains($0) }
    }
    let row = needs.map { CellBuilder(needs: $0.count) }
    counts = personas.flatMap { _ in row }
    for index in CoverageBuilder.assets(hub) {
      guard let asset = AssetSummary(index, in: hub) else { continue }
      let entry = hub.entries[index]
      add(asset, rows.named(by: entry["personas"]), columns.named(by: entry["stages"]))
    }
  }

  private mutating func add(
    _ asset: AssetSummary, _ personas: AxisSelection.Named, _ stages: AxisSelection.Named
  ) {
    for stage in stages.numbers {
      let need = asset.type.flatMap { needs[stage].firstIndex(of: $0) }
      for persona in personas.numbers {
        let number = persona * needs.count + stage
        guard takesPart[number] else { continue }
        counts[number].add(asset, need: need, namesPersona: !personas.isAll, namesStage: !stages.isAll)
      }
    }
  }

  /// The cells by persona, then by stage.
  func cells(_ hub: Hub, _ signals: Signals) -> [Coverage.Cell] {
    counts.indices.map { number in
      let count = counts[number]
      let (persona, stage) = indices(of: number)
      let (personaKey, stageKey) = (hub.entries[persona].key, hub.entries[stage].key)
      var cell = Coverage.Cell(state: state(number))
      cell.assets = count.assets
      if takesPart[number] { cell.missing = types(number) { !count.covered[$0] } }
      cell.planned = count.planned
      cell.overdue = count.overdue
      cell.neverChecked = count.neverChecked
      cell.wanted = signals.wanted(persona: personaKey, stage: stageKey).count
      cell.heard = signals.heardCalls(persona: personaKey, stage: stageKey)
      return cell
    }
  }

  /// What would fill the cells and isn't planned yet, in the order in which to make it.
  func gaps(_ cells: [Coverage.Cell]) -> [Coverage.Gap] {
    var found: [(gap: Coverage.Gap, emptiness: Int, number: Int)] = []
    for (number, cell) in cells.enumerated() where cell.state.lacksSomething {
      let count = counts[number]
      let open: [String?] =
        count.covered.isEmpty
        ? (count.hasPlannedForPersona ? [] : [nil])
        : types(number) { !count.covered[$0] && !count.promised[$0] }
      let (persona, stage) = indices(of: number)
      for type in open {
        let gap = Coverage.Gap(
          persona: persona, stage: stage, type: type, heard: cell.heard, wanted: cell.wanted)
        found.append((gap, emptiness(cell), found.count))
      }
    }
    return found.sorted { a, b in
      (b.gap.score, a.emptiness, a.number) < (a.gap.score, b.emptiness, b.number)
    }.map(\.gap)
  }

  /// Lower means emptier: nothing at all, then only something planned, then by the number of live assets.
  private func emptiness(_ cell: Coverage.Cell) -> Int {
    cell.state == .empty ? 0 : 1 + cell.assets.count
  }

  private func state(_ number: Int) -> Coverage.Cell.State {
    guard takesPart[number] else { return .notNeeded }
    let count = counts[number]
    if count.covered.isEmpty ? count.hasReliableNamed : count.reliable.allSatisfy({ $0 }) { return .complete }
    if count.covered.isEmpty ? count.hasNamed : count.covered.allSatisfy({ $0 }) { return .stale }
    if count.isLive { return .partly }
    return count.isPlanned ? .planned : .empty
  }

  private func types(_ number: Int, where isWanted: (Int) -> Bool) -> [String] {
    let all = needs[number % stages.count]
    return all.indices.filter(isWanted).map { all[$0] }
  }

  private func indices(of number: Int) -> (persona: EntryIndex, stage: EntryIndex) {
    (personas[number / stages.count], stages[number % stages.count])
  }
}
