public import RapportHub

/// A persona at a stage with more, less or different content than before.
public struct CellChange: Sendable, Hashable {
  public var persona: EntryKey
  public var stage: EntryKey
  public var personaTitle: String
  public var stageTitle: String
  /// `nil` where the persona or the stage wasn't in use.
  public var before: State?
  /// `nil` where one of them is no longer in use.
  public var after: State?

  /// Its coverage.
  public struct State: Sendable, Hashable {
    public var state: Coverage.Cell.State
    /// Titles of assets in use, best first.
    public var assets: [String]
    /// Labels of types that are missing.
    public var missing: [String]
    public var planned: Int
    public var overdue: Int
    public var neverChecked: Int

    var isUsable: Bool { isFull || state == .partly }
    /// Whether nothing is missing, reviewed or not.
    var isFull: Bool { state == .complete || state == .stale }
    var isNeeded: Bool { state != .notNeeded }
  }

  /// `CFO at Decision`.
  public var name: String { "\(personaTitle) at \(stageTitle)" }

  /// Types that were missing and are covered now.
  public var filled: [String] { CellChange.lacking(before, without: after) }

  /// Types that are missing now and were covered.
  public var lacking: [String] { CellChange.lacking(after, without: before) }

  /// Whether reps have something now where they had nothing, or what the stage needs where it was missing.
  public var closesGap: Bool {
    guard let before, let after, before.isNeeded, after.isNeeded else { return false }
    return !before.isUsable && after.isUsable || !filled.isEmpty
      || before.state == .partly && after.isFull
  }

  /// Whether something is missing that wasn't, or a new persona or stage begins with something missing.
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
