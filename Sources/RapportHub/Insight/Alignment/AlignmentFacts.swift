/// What sales and marketing look at together, found out once for pages, exports and reports.
public struct AlignmentFacts: Sendable {
  /// How many days back the pages count where nobody chose.
  public static let days = 90

  public let figures: AlignmentFigures
  /// Everything that buyers say, heard most first.
  public let topics: [HeardTopic]
  public let reviews: ReviewQueue
  public let commitments: Commitments
  /// What proves each objection in use, in the hub's order.
  public let proofs: [ProofCoverage]
  /// What filled gaps, newest first; nothing without Git.
  public let gapFillers: [GapFiller]
  public let contributions: Contributions

  public init(
    _ hub: Hub, _ signals: Signals, _ coverage: Coverage, unanswered: [UnansweredQuote], history: History?
  ) {
    topics = hub.heardTopics(signals, unanswered, days: AlignmentFacts.days)
    reviews = ReviewQueue(hub, signals)
    commitments = Commitments(hub, history)
    proofs = hub.proofCoverage
    gapFillers = history.map { coverage.gapFillers(hub, $0) } ?? []
    contributions = Contributions(hub, history, gapFillers)
    figures = AlignmentFigures(
      hub, coverage: coverage, reviews: reviews, commitments: commitments, unanswered: unanswered)
  }

  /// The same, once it is known what changed since teams agreed to it.
  public init(
    _ other: AlignmentFacts, _ hub: Hub, _ coverage: Coverage, unanswered: [UnansweredQuote],
    history: History?, agreedWords: AgreedWords
  ) {
    (topics, reviews, proofs) = (other.topics, other.reviews, other.proofs)
    (gapFillers, contributions) = (other.gapFillers, other.contributions)
    commitments = Commitments(hub, history, agreedWords)
    figures = AlignmentFigures(
      hub, coverage: coverage, reviews: reviews, commitments: commitments, unanswered: unanswered)
  }
}
