import RapportBase

/// Works out how long deals stayed in each stage, from the days on which they entered and left it.
struct DealStays {
  private let file: String
  private let asOf: Day
  private let columns: StageColumns
  private let stages: DealStages
  private var stays = StageStays()
  /// How many stays have an unknown length.
  private(set) var skippedCount = 0

  init(_ columns: StageColumns, _ stages: DealStages, asOf: Day, file: String) {
    self.columns = columns
    self.stages = stages
    self.asOf = asOf
    self.file = file
  }

  /// - Throws: `TakeProblem` for a stage that the hub doesn't know.
  mutating func add(
    _ outcome: DealStages.Meaning, _ row: ExportRows.Row, _ cells: inout CellReader
  ) throws(TakeProblem) {
    guard !columns.pairs.isEmpty else { return }
    // Several stages of the CRM may map to one of the hub, which then lasts from
    // the first to the last of them.
    var spans: [(stage: String, entered: Int, exited: Int?)] = []
    for pair in columns.pairs {
      guard let entered = pair.entered.flatMap({ cells.day(at: $0, row) }) else { continue }
      guard let meaning = pair.meaning else {
        let name = StageColumns.plain(pair.name)
        throw TakeProblem(
          file, line: row.line, column: pair.entered.map { row.position($0) },
          "the deal was in the stage “\(name.prefix(60))”, and no stage in the hub has that CRM name",
          help: stages.help(for: name))
      }
      guard case .stage(let stage) = meaning else { continue }
      let exited = pair.exited.flatMap { cells.day(at: $0, row) }
      if let index = spans.firstIndex(where: { $0.stage == stage }) {
        spans[index].entered = min(spans[index].entered, entered)
        spans[index].exited = spans[index].exited.flatMap { known in exited.map { max(known, $0) } }
      } else {
        spans.append((stage, entered, exited))
      }
    }
    for span in spans {
      if let exited = span.exited, exited >= span.entered, exited <= asOf.number {
        stays.finish(span.stage, from: span.entered, to: exited)
      } else if outcome == .stage(span.stage) {
        stays.stay(span.stage)
      } else {
        skippedCount += 1
      }
    }
  }

  func table(minimum: Int) -> TakenTable? { stays.table(asOf: asOf, minimum: minimum) }
}
