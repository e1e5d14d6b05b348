public import RapportBase

/// When entries of a kind have to be reviewed.
public struct ReviewRule: Sendable, Hashable {
  /// Whether one that was never reviewed is reported: what a rep says or sends must have been checked once. Others are
  /// asked for a review only where an interval was set for them: stages and terms change when the two teams meet, not
  /// by the calendar.
  public let isRequired: Bool
  /// How long a review holds where `hub.yml` has no interval for the kind; `nil` for the hub's default.
  public let interval: Period?

  /// Whether there is nothing to review: what happened stays true.
  public let isExempt: Bool

  public init(isRequired: Bool, every interval: Period? = nil, isExempt: Bool = false) {
    self.isRequired = isRequired
    self.isExempt = isExempt
    self.interval = interval
  }

  /// Reviewed once it was reviewed, as often as the hub's default says.
  public static let optional = ReviewRule(isRequired: false)
  /// Never reviewed: it says what was decided or done.
  public static let exempt = ReviewRule(isRequired: false, isExempt: true)
  /// Reviewed from the start, as often as the hub's default says.
  public static let required = ReviewRule(isRequired: true)
}
