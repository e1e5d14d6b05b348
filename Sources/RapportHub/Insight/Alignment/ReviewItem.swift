public import RapportBase

/// A live entry that somebody has to look at, and why.
public struct ReviewItem: Sendable, Hashable {
  /// Why it needs attention. An entry may have several reasons; where only one is
  /// needed, the first case counts.
  public enum Reason: String, Sendable, CaseIterable {
    /// A note reports it as out of date.
    case reported
    /// A URL it links to is dead.
    case deadLink = "dead-link"
    /// Its review has expired.
    case overdue
    /// Its review expires soon.
    case due
    /// Its last day of use is near.
    case expiring
    /// It was never reviewed, and should have been.
    case never
  }

  public let index: EntryIndex
  /// In the order of `Reason`; never empty.
  public let reasons: [Reason]
  /// The deadline: the end of its review or its last day, whichever is earlier. If it has neither, the day
  /// since when a URL of it has been dead.
  public let day: Day?
  /// Who has to look at it.
  public let responsibility: Responsibility

  /// The most important reason.
  public var reason: Reason { reasons[0] }
}
