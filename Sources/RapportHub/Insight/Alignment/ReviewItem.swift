public import RapportBase

/// An entry in use that somebody has to look at, and why.
public struct ReviewItem: Sendable, Hashable {
  /// Why. An entry may have several reasons; the first case of them counts where one is needed.
  public enum Reason: String, Sendable, CaseIterable {
    /// A note reports it out of date.
    case reported
    /// An address that it leads to is dead.
    case deadLink = "dead-link"
    /// Its review has ended.
    case overdue
    /// Its review ends soon.
    case due
    /// Its last day of use is near.
    case expiring
    /// Nobody has ever reviewed it, and somebody should have.
    case never
  }

  public let index: EntryIndex
  /// In the order of `Reason`; never empty.
  public let reasons: [Reason]
  /// Until when something has to be done: the end of its review, or its last day; whichever is earlier. Where there is
  /// neither, the day since when an address of it has been dead.
  public let day: Day?
  public let responsibility: Responsibility

  public var reason: Reason { reasons[0] }
}
