import RapportBase

/// Whether each persona has what it needs at each stage.
///
/// - A persona takes part at the stages listed in its `stages`, or at all of them. Elsewhere nothing is
///   needed, and the cell shows no assets.
/// - A type that the stage needs is covered by a live asset (approved, neither retired nor expired) of that
///   type for persona and stage that **names at least one of the two**. An asset with `personas: all` and
///   `stages: all` appears in every cell, last, and covers nothing: otherwise one deck for everybody would
///   complete the hub.
/// - A cell is complete when assets with a valid review cover every type. At a stage with no particular
///   needs, one such asset that names the persona completes it. If it takes overdue or never reviewed assets
///   as well, the cell is stale: nothing has to be made, but nobody can say that it is complete.
/// - Otherwise it is partly covered if anything is live, planned if anything is planned, and
///   empty if not. A draft that nobody planned is shown but doesn't fill an empty cell: it has no
///   date by which it will be ready.
public struct Coverage: Sendable {
  /// Live personas, as indices in `Hub.entries`, in order.
  public let personas: [EntryIndex]
  /// Live stages, as indices in `Hub.entries`, in order.
  public let stages: [EntryIndex]
  /// How many cells are complete.
  public let completeCount: Int
  /// How many cells need something, including complete ones.
  public let neededCount: Int
  /// What to make next: what calls ask for most, then emptier cells, then the hub's order. Anything planned
  /// or begun is left out.
  public let makeNext: [Gap]
  private let cells: [Cell]
  private let rows: [EntryIndex: Int]
  private let columns: [EntryIndex: Int]

  /// Goes through the hub's assets once.
  public init(_ hub: Hub, _ signals: Signals) {
    let count = CoverageBuilder(hub)
    let cells = count.cells(hub, signals)
    personas = count.personas
    stages = count.stages
    completeCount = cells.count { $0.state == .complete }
    neededCount = cells.count { $0.state != .notNeeded }
    makeNext = count.gaps(cells)
    self.cells = cells
    rows = Dictionary(firstOf: personas.enumerated().map { ($1, $0) })
    columns = Dictionary(firstOf: stages.enumerated().map { ($1, $0) })
  }

  /// What a persona has at a stage. Personas and stages that aren't live need nothing.
  ///
  /// - Parameters:
  ///   - persona: an index in `Hub.entries`.
  ///   - stage: an index in `Hub.entries`.
  public func cell(persona: EntryIndex, stage: EntryIndex) -> Cell {
    guard let row = rows[persona], let column = columns[stage] else { return Cell(state: .notNeeded) }
    return cells[row * stages.count + column]
  }
}
