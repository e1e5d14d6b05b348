import RapportBase

/// The agenda of the weekly meeting of sales and marketing, apart from open actions: facts as of the hub's
/// day. Numbers too small to mean anything are left out.
public struct WeeklyMeeting: Sendable {
  /// How many days back the page looks. The hub's day is day 0, and the last day is included.
  public static let days = 7
  /// How many days back answers are judged.
  public static let judgedDays = 30

  /// Something buyers said this week.
  public struct Heard: Sendable {
    public let topic: HeardTopic
    /// This week's notes about it, counted.
    public let count: HeardCount
    /// Whether it was never heard before this week.
    public let isNew: Bool
  }

  /// An answer that mostly worked until a month ago, and mostly doesn't any more.
  public struct StoppedAnswer: Sendable {
    public let topic: HeardTopic
    /// The last `judgedDays` days.
    public let lately: HeardCount
    /// Everything before that.
    public let before: HeardCount
  }

  /// What a team has to review, or what has no owner.
  public struct TeamReviews: Sendable {
    /// The team; `nil` for entries without an owner.
    public let team: String?
    /// How many entries have each reason, in the order of the reasons; reasons without entries are left out.
    public let counts: [(reason: ReviewItem.Reason, count: Int)]
  }

  /// What was heard this week, most heard first.
  public let heard: [Heard]
  /// Answers that stopped working.
  public let stopped: [StoppedAnswer]
  /// Assets of this week that filled gaps, newest first.
  public let filled: [GapFiller]
  /// Gaps left by assets that were retired or expired this week.
  public let opened: [OpenedGap]
  /// `wanted` notes of this week, newest first.
  public let asked: [EntryIndex]
  /// Changes of this week, newest first.
  public let changes: [RecentChanges.Item]
  /// In the hub's order of teams; entries without an owner come last.
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
    // In a hub's first week everything is new, so nothing is marked as new.
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
  /// `nil` unless the answer worked in less than half of at least `Trend.minCount` recent calls, and in at
  /// least half of at least as many earlier ones.
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
