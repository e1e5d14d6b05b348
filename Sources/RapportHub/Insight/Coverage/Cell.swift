extension Coverage {
  /// A persona at a stage.
  public struct Cell: Sendable, Hashable {
    /// How far what is live answers a persona at a stage.
    public enum State: String, Sendable {
      case complete, stale, partly, planned, empty
      case notNeeded = "not-needed"

      /// Whether something would have to be made. What is stale has to be reviewed only.
      public var lacksSomething: Bool {
        switch self {
        case .complete, .stale, .notNeeded: false
        case .partly, .planned, .empty: true
        }
      }
    }

    public var state: State
    /// Live assets for it, best first: those that name persona and stage, then the persona alone, then the stage alone,
    /// then neither; among these a check that holds before none before one that has ended; then what may be sent
    /// before what is internal; then the hub's order.
    public var assets: [EntryIndex] = []
    /// Types that the stage needs and that nothing live covers here, in the stage's order.
    public var missing: [String] = []
    /// Planned assets and drafts for it, by due date, those without one last.
    public var planned: [EntryIndex] = []
    /// How many of `assets` are overdue. They count, and it is told.
    public var overdue = 0
    /// How many of `assets` nobody ever reviewed.
    public var neverChecked = 0
    /// `wanted` notes that name persona and stage.
    public var wanted = 0
    /// `heard` notes of the last 90 days that name both.
    public var heard = 0
  }
}
