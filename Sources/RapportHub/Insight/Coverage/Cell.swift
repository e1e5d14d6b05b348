extension Coverage {
  /// One persona at one stage.
  public struct Cell: Sendable, Hashable {
    /// How well live assets serve a persona at a stage.
    public enum State: String, Sendable {
      case complete, stale, partly, planned, empty
      case notNeeded = "not-needed"

      /// Whether something still has to be made. A stale cell only needs reviews.
      public var lacksSomething: Bool {
        switch self {
        case .complete, .stale, .notNeeded: false
        case .partly, .planned, .empty: true
        }
      }
    }

    /// How well the cell is covered.
    public var state: State
    /// Live assets for it, best first: those in the hub's language before others; then those that
    /// name both persona and stage, then only the persona, then only the stage, then neither; then
    /// those with a valid review, without any, and overdue; then those that may be sent before
    /// internal ones; then the hub's order.
    public var assets: [EntryIndex] = []
    /// Types that the stage needs and no live asset covers here, in the stage's order.
    public var missing: [String] = []
    /// Planned assets and drafts for it, by due date, those without one last.
    public var planned: [EntryIndex] = []
    /// How many of `assets` are overdue. They count, but this is pointed out.
    public var overdue = 0
    /// How many of `assets` were never reviewed.
    public var neverChecked = 0
    /// Number of `wanted` notes that name both persona and stage.
    public var wanted = 0
    /// Number of `heard` notes from the last 90 days that name both.
    public var heard = 0
  }
}
