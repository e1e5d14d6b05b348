public import RapportBase

/// The four Alignment numbers on a day before the hub's.
public struct PastFigures: Sendable, Hashable {
  /// How many weeks back they are computed.
  public static let weeks = 11

  /// The day the figures are for.
  public let day: Day
  public let figures: AlignmentFigures

  /// The days they are computed for, oldest first.
  public static func days(before day: Day) -> [Day] {
    (1...weeks).reversed().map { Day(number: day.number - 7 * $0) }
  }

  /// - Parameter hub: the content of that day, linked as of that day.
  public init(_ hub: Hub) {
    day = hub.asOf
    let signals = Signals(hub)
    figures = AlignmentFigures(
      hub, coverage: Coverage(hub, signals), reviews: ReviewQueue(hub, signals),
      commitments: Commitments(hub, nil), unanswered: hub.unansweredQuotes(signals.unmatched))
  }
}
