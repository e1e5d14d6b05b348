/// The four numbers that sales and marketing look at together, as of the hub's day.
public struct AlignmentFigures: Sendable, Hashable {
  /// Cells of personas and stages that are complete, of those that need something.
  public let covered: Share
  /// Entries whose review holds, of those that have to be reviewed.
  public let reviewed: Share
  /// Objections in use with words to say, of these and of what was heard and has no entry.
  public let answered: Share
  /// Actions that are done, of those that are done or whose day has passed.
  public let kept: Share

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
  /// Whether an objection has words to say, for anyone or for somebody.
  public var hasAnswer: Bool { text("answer") != nil || answerVariants.contains { $0.text != nil } }
}
