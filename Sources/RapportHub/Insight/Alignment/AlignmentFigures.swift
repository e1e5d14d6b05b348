/// The four numbers that sales and marketing look at together, as of the hub's day.
public struct AlignmentFigures: Sendable, Hashable {
  /// Coverage cells that are complete, out of those that need something.
  public let covered: Share
  /// Entries whose review is still valid, out of those that have to be reviewed.
  public let reviewed: Share
  /// Live objections with an answer, out of all live objections plus anything heard that has no entry.
  public let answered: Share
  /// Actions done on time, out of those done or past their due date.
  public let kept: Share

  /// - Parameter unanswered: quotes that match no objection; each counts as not answered.
  public init(
    _ hub: Hub, coverage: Coverage, reviews: ReviewQueue, commitments: Commitments,
    unanswered: [UnansweredQuote]
  ) {
    covered = Share(count: coverage.completeCount, of: coverage.neededCount)
    reviewed = reviews.reviewed
    kept = commitments.kept
    let objections = hub.kinds.filter(\.holdsAnswers).flatMap { hub.live($0.name) }
    answered = Share(
      count: objections.count { $0.hasAnswer }, of: objections.count + unanswered.count)
  }
}

extension Entry {
  /// Whether an objection has an answer, whether for everyone or for particular personas or stages.
  public var hasAnswer: Bool { text("answer") != nil || answerVariants.contains { $0.text != nil } }
}
