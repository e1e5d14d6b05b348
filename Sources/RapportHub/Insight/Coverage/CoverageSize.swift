/// How large a coverage table would be, computed without building it.
struct CoverageSize: Sendable {
  /// The most cells: more than anyone reads. Each costs a few hundred bytes in memory and on pages.
  static let maxCells = 50_000
  /// The most assets in all cells together. Each costs about 24 bytes.
  static let maxPlacements = 4_000_000

  let personas: Int
  let stages: Int
  /// How many assets all cells hold together, assuming that every persona takes part at every stage.
  let placements: Int

  init(_ hub: Hub, personas: [EntryIndex], stages: [EntryIndex]) {
    self.personas = personas.count
    self.stages = stages.count
    func count(_ value: FieldValue?, _ all: Int) -> Int {
      guard let value else { return 0 }
      return value.content == .all ? all : min(all, value.items.count)
    }
    placements = hub.entries[CoverageBuilder.assets(hub)].reduce(0) { sum, asset in
      let cells = count(asset["personas"], personas.count).multipliedReportingOverflow(
        by: count(asset["stages"], stages.count))
      return sum.addingReportingOverflow(cells.partialValue).partialValue
    }
  }

  var cells: Int { personas * stages }

  var isTooLarge: Bool { cells > CoverageSize.maxCells || placements > CoverageSize.maxPlacements }
}
