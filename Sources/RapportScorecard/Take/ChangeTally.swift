import RapportBase

/// Works out how long opportunities stayed in each stage, from the history of their changes.
struct ChangeTally: RowTally {
  private struct Change {
    let day: Int
    let from: String
    let to: String
  }

  private let context: TakeContext
  private let stages: DealStages
  /// Changes by a hash of the deal's id.
  private var changes: [Int: [Change]] = [:]
  private var created: [Int: Int] = [:]
  private(set) var leftOut: [String: Int] = [:]
  private var gaps = 0

  init(_ context: TakeContext) {
    self.context = context
    stages = DealStages(context.names)
  }

  mutating func add(_ row: ExportRows.Row, _ cells: inout CellReader) throws(TakeProblem) {
    let id = cells.text(.id, row)
    guard !id.isEmpty else {
      throw cells.problem(
        .id, row, "the row doesn't say which opportunity it belongs to", "Export it with “Opportunity ID”.")
    }
    guard let day = cells.day(.changed, row) else {
      throw cells.problem(.changed, row, "the change has no date", "Export it with “Last Modified”.")
    }
    guard day <= context.asOf.number else {
      leftOut["after \(context.asOf)", default: 0] += 1
      return
    }
    let from = try slug(.fromStage, row, cells)
    let to = try slug(.toStage, row, cells)
    if let first = cells.day(.created, row) { created[id.hashValue] = first }
    guard from != to else {
      leftOut["a change of something other than the stage", default: 0] += 1
      return
    }
    changes[id.hashValue, default: []].append(Change(day: day, from: from, to: to))
  }

  /// The slug of a stage in the hub; empty for a stage that is none, such as won.
  private func slug(
    _ role: ExportRole, _ row: ExportRows.Row, _ cells: CellReader
  ) throws(TakeProblem) -> String {
    let name = cells.text(role, row)
    guard !name.isEmpty else { return "" }
    guard let meaning = stages.meaning(of: name) else {
      throw cells.problem(
        role, row, "no stage in the hub has the CRM name “\(name.prefix(60))”", stages.help(for: name))
    }
    if case .stage(let slug) = meaning { return slug }
    return ""
  }

  var notes: [String] {
    gaps == 0
      ? []
      : [
        "\(counted(gaps, "change doesn't", "changes don't")) begin where the one before ended: that time isn't counted"
      ]
  }

  mutating func tables(_ guardian: NameGuard) throws(TakeProblem) -> [TakenTable] {
    var stays = StageStays()
    for (deal, changes) in changes {
      var rest = changes.sorted { $0.day < $1.day }[...]
      var entered = created[deal]
      var stage = rest.first?.from ?? ""
      while let day = rest.first?.day {
        // Of several changes on one day, the next is the one that starts from the current stage.
        let ofDay = rest.prefix { $0.day == day }
        let index = ofDay.firstIndex { $0.from == stage } ?? rest.startIndex
        let change = rest.remove(at: index)
        if change.from != stage {
          // The history has a gap, so the length of either stay is unknown.
          gaps += 1
        } else if let entered, !stage.isEmpty {
          stays.finish(stage, from: entered, to: max(entered, day))
        }
        (stage, entered) = (change.to, day)
      }
      if !stage.isEmpty { stays.stay(stage) }
    }
    return [stays.table(asOf: context.asOf, minimum: context.settings.minimum)].compactMap(\.self)
  }
}
