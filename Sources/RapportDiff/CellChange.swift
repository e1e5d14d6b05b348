public import RapportHub

/// A coverage cell, meaning a persona at a stage, whose content changed.
public struct CellChange: Sendable, Hashable {
  public var persona: EntryKey
  public var stage: EntryKey
  public var personaTitle: String
  public var stageTitle: String
  /// `nil` if the persona or the stage wasn't live.
  public var before: State?
  /// `nil` if either is no longer live.
  public var after: State?

  /// The coverage of the cell on one side.
  public struct State: Sendable, Hashable {
    /// Whether the cell is complete, and what it lacks if not.
    public var state: Coverage.Cell.State
    /// Titles of live assets, best first.
    public var assets: [String]
    /// Labels of missing types.
    public var missing: [String]
    /// How many assets are planned or drafted for it.
    public var planned: Int
    /// How many of its live assets have an overdue review.
    public var overdue: Int
    /// How many of its live assets were never reviewed.
    public var neverChecked: Int

    var isUsable: Bool { isFull || state == .partly }
    /// Whether nothing is missing, even if reviews are.
    var isFull: Bool { state == .complete || state == .stale }
    var isNeeded: Bool { state != .notNeeded }
  }

  /// `CFO at Decision`.
  public var name: String { "\(personaTitle) at \(stageTitle)" }

  /// Types that were missing and are now covered.
  public var filled: [String] { CellChange.lacking(before, without: after) }

  /// Types that were covered and are now missing.
  public var lacking: [String] { CellChange.lacking(after, without: before) }

  /// Whether reps now have something where they had nothing, or a type that was missing.
  public var closesGap: Bool {
    guard let before, let after, before.isNeeded, after.isNeeded else { return false }
    return !before.isUsable && after.isUsable || !filled.isEmpty
      || before.state == .partly && after.isFull
  }

  /// Whether something is newly missing, or a new persona or stage starts out with something missing.
  public var opensGap: Bool {
    guard let after, after.isNeeded, !after.isFull else { return false }
    guard let before, before.isNeeded else { return true }
    return before.isUsable && !after.isUsable || !lacking.isEmpty || before.isFull
  }

  private static func lacking(_ one: State?, without other: State?) -> [String] {
    guard let one, let other, one.isNeeded, other.isNeeded else { return [] }
    return one.missing.filter { !other.missing.contains($0) }
  }
}
