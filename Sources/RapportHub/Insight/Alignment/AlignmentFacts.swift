public import RapportBase

/// What sales and marketing review together. Each part is computed once, when a page, an
/// export or a report needs it.
public struct AlignmentFacts: Sendable {
  /// How many days back pages count by default.
  public static let days = 90

  private let lazyFigures: Lazy<AlignmentFigures>
  private let lazyTopics: Lazy<[HeardTopic]>
  private let lazyReviews: Lazy<ReviewQueue>
  private let lazyCommitments: Lazy<Commitments>
  private let lazyProofs: Lazy<[ProofCoverage]>
  private let lazyGapFillers: Lazy<[GapFiller]>
  private let lazyContributions: Lazy<Contributions>

  /// The four numbers at the top of the Alignment page.
  public var figures: AlignmentFigures { lazyFigures.value }
  /// Everything that buyers say, most heard first.
  public var topics: [HeardTopic] { lazyTopics.value }
  /// What has to be reviewed.
  public var reviews: ReviewQueue { lazyReviews.value }
  /// What the teams have promised, and whether they keep it.
  public var commitments: Commitments { lazyCommitments.value }
  /// The proof for each live objection, in the order of the hub's entries.
  public var proofs: [ProofCoverage] { lazyProofs.value }
  /// Assets that filled gaps, newest first; empty without Git.
  public var gapFillers: [GapFiller] { lazyGapFillers.value }
  /// Who did what for the hub, by quarter.
  public var contributions: Contributions { lazyContributions.value }

  /// - Parameters:
  ///   - unanswered: quotes that match no objection, from `Hub.unansweredQuotes`.
  ///   - history: what Git knows about the hub's entries; `nil` without Git.
  public init(
    _ hub: Hub, _ signals: Signals, _ coverage: Lazy<Coverage>, unanswered: [UnansweredQuote],
    history: History?
  ) {
    let reviews = Lazy { ReviewQueue(hub, signals) }
    let commitments = Lazy { Commitments(hub, history) }
    let gapFillers = Lazy { history.map { coverage.value.gapFillers(hub, $0) } ?? [] }
    lazyTopics = Lazy { hub.heardTopics(signals, unanswered, days: AlignmentFacts.days) }
    lazyReviews = reviews
    lazyCommitments = commitments
    lazyProofs = Lazy { hub.proofCoverage }
    lazyGapFillers = gapFillers
    lazyContributions = Lazy { Contributions(hub, history, gapFillers.value) }
    lazyFigures = AlignmentFacts.figures(hub, coverage, reviews, commitments, unanswered)
  }

  /// The same facts, once it is known what changed after teams agreed to it.
  public init(
    _ other: AlignmentFacts, _ hub: Hub, _ coverage: Lazy<Coverage>, unanswered: [UnansweredQuote],
    history: History?, agreedWords: Lazy<AgreedWords>
  ) {
    let commitments = Lazy { Commitments(hub, history, agreedWords.value) }
    (lazyTopics, lazyReviews, lazyProofs) = (other.lazyTopics, other.lazyReviews, other.lazyProofs)
    (lazyGapFillers, lazyContributions) = (other.lazyGapFillers, other.lazyContributions)
    lazyCommitments = commitments
    lazyFigures = AlignmentFacts.figures(hub, coverage, other.lazyReviews, commitments, unanswered)
  }

  private static func figures(
    _ hub: Hub, _ coverage: Lazy<Coverage>, _ reviews: Lazy<ReviewQueue>,
    _ commitments: Lazy<Commitments>, _ unanswered: [UnansweredQuote]
  ) -> Lazy<AlignmentFigures> {
    Lazy {
      AlignmentFigures(
        hub, coverage: coverage.value, reviews: reviews.value, commitments: commitments.value,
        unanswered: unanswered)
    }
  }
}
