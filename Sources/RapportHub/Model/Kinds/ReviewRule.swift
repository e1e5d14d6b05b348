public import RapportBase

/// When the entries of a kind have to be reviewed.
public struct ReviewRule: Sendable, Hashable {
  /// Whether an entry that was never reviewed is reported: what a rep says or sends must have been checked at
  /// least once. Entries of other kinds need a review only if an interval is set for them, since stages and
  /// terms change when the two teams meet, not by the calendar.
  public let isRequired: Bool
  /// How long a review is valid if `hub.yml` sets no interval for the kind; `nil` for the hub's default.
  public let interval: Period?

  /// Whether there is nothing to review, because a record of what happened stays true.
  public let isExempt: Bool

  /// - Parameter interval: how long a review is valid; `nil` for the hub's default.
  public init(isRequired: Bool, every interval: Period? = nil, isExempt: Bool = false) {
    self.isRequired = isRequired
    self.isExempt = isExempt
    self.interval = interval
  }

  /// No first review needed. Once reviewed, it is due again after the hub's default interval.
  public static let optional = ReviewRule(isRequired: false)
  /// Never reviewed: it records what was decided or done.
  public static let exempt = ReviewRule(isRequired: false, isExempt: true)
  /// Must be reviewed from the start, and again after the hub's default interval.
  public static let required = ReviewRule(isRequired: true)
}
