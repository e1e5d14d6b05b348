import RapportBase

/// What sales and marketing talk about when they meet each week, beside the open actions: facts of the hub's day.
/// What is too little to say anything isn't in it.
public struct WeeklyMeeting: Sendable {
  /// How many days back the page looks; the hub's day is day 0, and the last day is included.
  public static let days = 7
  /// How many days back answers are judged.
  public static let judgedDays = 30

  /// Something that buyers said this week.
  public struct Heard: Sendable {
    public let topic: HeardTopic
    public let count: HeardCount
    /// Whether nobody had heard it before.
    public let isNew: Bool
  }

  /// An answer that mostly worked until a month ago, and mostly doesn't any more.
  public struct StoppedAnswer: Sendable {
    public let topic: HeardTopic
    /// The last `judgedDays`.
    public let lately: HeardCount
    /// All that was before.
    public let before: HeardCount
  }

  /// What a team, or nobody, has to review.
  public struct TeamReviews: Sendable {
    public let team: String?
    /// How many entries have each reason, in the order of the reasons, without those that none has.
    public let counts: [(reason: ReviewItem.Reason, count: Int)]
  }

  /// Heard most first.
  public let heard: [Heard]
  public let stopped: [StoppedAnswer]
  /// Content of this week that filled gaps, newest first.
  public let filled: [GapFiller]
  /// Gaps that were left by what was retired or expired this week.
  public let opened: [OpenedGap]
  /// `wanted` notes of this week, newest first.
  public let asked: [EntryIndex]
  /// Newest first.
  public let changes: [RecentChanges.Item]
  /// In the hub's order of teams; what nobody owns comes last.
  public let reviews: [TeamReviews]

  /// - Parameter days: how many days back it looks.
  public init(
    _ hub: Hub, _ facts: AlignmentFacts, _ signals: Signals, _ coverage: Coverage, _ news: RecentChanges?,
    days: Int = WeeklyMeeting.days
  ) {
    let since = Day(number: hub.asOf.number - days)
    heard = Heard.list(facts.topics, days: days)
    stopped = facts.topics.compactMap(StoppedAnswer.init)
    filled = facts.gapFillers.filter { $0.day >= since }
    let changes = news?.items.filter { $0.day >= since } ?? []
    opened = coverage.openedGaps(by: changes, in: hub)
    self.changes = changes
    asked = signals.wanted.filter { hub.entries[$0].date("date").map { $0 >= since } ?? false }
    let byTeam = Dictionary(grouping: facts.reviews.items) { $0.responsibility.team }
    reviews = (hub.settings.teams.map(Optional.some) + [nil]).compactMap { team in
      byTeam[team].map { TeamReviews(team, $0) }
    }
  }
}

extension WeeklyMeeting.Heard {
  fileprivate static func list(_ topics: [HeardTopic], days: Int) -> [Self] {
    // In its first week everything is new to a hub, and so nothing is.
    let isOlder = topics.contains { ($0.notes.last?.age ?? 0) > days }
    let all = topics.compactMap { topic -> Self? in
      let count = topic.count(days: days)
      guard count.total > 0 else { return nil }
      return Self(topic: topic, count: count, isNew: isOlder && count.total == topic.notes.count)
    }
    return all.enumerated().sorted { a, b in
      (b.element.count.total, a.offset) < (a.element.count.total, b.offset)
    }.map(\.element)
  }
}

extension WeeklyMeeting.StoppedAnswer {
  /// `nil` unless the answer worked in less than half of at least `Trend.minCount` calls lately, and in at least half
  /// of as many before.
  fileprivate init?(_ topic: HeardTopic) {
    guard case .objection = topic.subject else { return nil }
    let days = WeeklyMeeting.judgedDays
    let lately = topic.count(days: days)
    let before = HeardCount(topic.notes.lazy.filter { $0.age > days })
    guard lately.isFailing, before.answered >= Trend.minCount, !before.isFailing else { return nil }
    (self.topic, self.lately, self.before) = (topic, lately, before)
  }
}

extension WeeklyMeeting.TeamReviews {
  fileprivate init(_ team: String?, _ items: [ReviewItem]) {
    self.team = team
    counts = ReviewItem.Reason.allCases.compactMap { reason in
      let count = items.count { $0.reasons.contains(reason) }
      return count > 0 ? (reason, count) : nil
    }
  }
}
