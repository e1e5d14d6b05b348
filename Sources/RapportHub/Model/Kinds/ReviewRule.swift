/// When entries of a kind have to be reviewed.
public struct ReviewRule: Sendable, Hashable {
  /// Whether one that was never reviewed is reported: what a rep says or sends must have been checked once. Others are
  /// asked for a review only where an interval was set for them: stages and terms change when the two teams meet, not
  /// by the calendar.
  public let isRequired: Bool
  /// How long a review holds where `hub.yml` has no interval for the kind; `nil` for the hub's default.
  public let interval: Period?

  public init(isRequired: Bool, every interval: Period? = nil) {
    self.isRequired = isRequired
    self.interval = interval
  }

  /// Reviewed once it was reviewed, as often as the hub's default says.
  public static let optional = ReviewRule(isRequired: false)
  /// Reviewed from the start, as often as the hub's default says.
  public static let required = ReviewRule(isRequired: true)
}
