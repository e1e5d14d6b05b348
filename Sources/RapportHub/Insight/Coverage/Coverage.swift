import RapportBase

/// Whether each persona at each stage has what the stage needs.
///
/// - A persona takes part at its `stages`, or at all; elsewhere nothing is needed and the cell shows no assets.
/// - A type that the stage needs is covered by a live asset (approved, neither retired nor expired) of that type for
///   persona and stage that **names at least one of the two**. One with `personas: all` and `stages: all` stands in
///   every cell, last, and covers nothing: else one deck for everybody would complete the hub.
/// - A cell is complete when assets whose review holds cover every type. At a stage that needs nothing in particular
///   one such asset that names the persona completes it. Where it takes overdue ones or ones that nobody ever reviewed,
///   the cell is stale: nothing has to be made, and nobody can say that it is complete.
/// - Otherwise it is partly covered when anything is live, planned when something is planned, else empty. A draft that
///   nobody planned is shown, but doesn't fill an empty cell: it has no day on which it will be there.
public struct Coverage: Sendable {
  /// Personas in use, as indices in `Hub.entries`, in order.
  public let personas: [EntryIndex]
  /// Stages in use, as indices in `Hub.entries`, in order.
  public let stages: [EntryIndex]
  /// How many cells are complete.
  public let completeCount: Int
  /// How many cells need something.
  public let neededCount: Int
  /// What to make next: what calls ask for first, then emptier cells, then the hub's order.
  /// What is planned or begun isn't in it.
  public let makeNext: [Gap]
  private let cells: [Cell]
  private let rows: [EntryIndex: Int]
  private let columns: [EntryIndex: Int]

  /// One pass over the hub's assets.
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

  /// What a persona has at a stage. A persona or stage that isn't in use needs nothing.
  ///
  /// - Parameters:
  ///   - persona: its index in `Hub.entries`.
  ///   - stage: its index in `Hub.entries`.
  public func cell(persona: EntryIndex, stage: EntryIndex) -> Cell {
    guard let row = rows[persona], let column = columns[stage] else { return Cell(state: .notNeeded) }
    return cells[row * stages.count + column]
  }
}
