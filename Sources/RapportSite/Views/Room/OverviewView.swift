import RapportBase
import RapportHub
import RapportTheme

/// The room's front page: four numbers, each leading to its page, and what is at the top of each.
enum OverviewView {
  private static let rows = 3

  static func view(_ views: ViewBuilder) -> TemplateContext {
    TemplateContext([
      ("figures", .list(figures(views))),
      ("metric", MetricRows.furthest(views)),
      ("make_next", .list(GapRow.list(views, maxCount: rows))),
      ("is_wide", .flag(false)),
      ("coverage_url", RoomView.url(.coverage, views)),
      ("topics", .list(topics(views))), ("heard_most", .list(heardMost(views))),
      ("heard_url", RoomView.url(.heard, views)),
      ("reviews", .list(reviews(views))),
      ("freshness_url", RoomView.url(.freshness, views)),
    ])
  }

  private static func figures(_ views: ViewBuilder) -> [TemplateContext] {
    let figures = views.site.alignment.figures
    let list: [(room: Room, title: Word, share: KeyPath<AlignmentFigures, Share>, help: Word)] = [
      (.coverage, .covered, \.covered, .coveredHelp),
      (.freshness, .reviewed, \.reviewed, .reviewedHelp),
      (.heard, .answered, \.answered, .answeredHelp),
      (.promises, .promisesKept, \.kept, .promisesKeptHelp),
    ]
    return list.filter { views.site.has($0.room) && figures[keyPath: $0.share].of > 0 }.map { figure in
      let share = figures[keyPath: figure.share]
      return TemplateContext([
        ("title", .text(views.words[figure.title])),
        ("count", .text(views.words.number(share.count))),
        ("of", .text(views.words.number(share.of))), ("help", .text(views.words[figure.help])),
        ("bar", Charts.share(share)), ("url", RoomView.url(figure.room, views)),
      ]).merging(trend(figure.share, now: share, views))
    }
  }

  /// What the figure was in earlier weeks, if Git knows at least one of them.
  private static func trend(
    _ path: KeyPath<AlignmentFigures, Share>, now: Share, _ views: ViewBuilder
  ) -> TemplateContext {
    let words = views.words
    let past = views.site.trend.map { (day: $0.day, share: $0.figures[keyPath: path]) }.filter {
      $0.share.of > 0
    }
    guard let first = past.first else { return TemplateContext([("trend", .absent), ("before", .text(""))]) }
    func text(_ day: Day, _ share: Share) -> String {
      words(
        .shareOnDay, count: share.count, ("all", words.number(share.of)), ("day", words.date(day)))
    }
    let all = past + [(views.hub.asOf, now)]
    return TemplateContext([
      (
        "trend",
        Charts.shares(all.map(\.share), label: all.map { text($0.day, $0.share) }.joined(separator: "; "))
      ),
      ("before", .text(text(first.day, first.share))),
    ])
  }

  /// What needs a better answer: heard without an answer, or with one that mostly doesn't work.
  private static func topics(_ views: ViewBuilder) -> [TemplateContext] {
    let (days, words) = (AlignmentFacts.days, views.words)
    let open = views.site.alignment.topics.filter { topic in
      let count = topic.count(days: days)
      if count.total == 0 { return false }
      return HeardRow.lacksAnswer(topic, views) || count.isFailing
    }
    return open.prefix(rows).map { topic in
      let count = topic.count(days: days)
      let state = HeardRow.lacksAnswer(topic, views) ? words[.noAnswerYetBadge] : worked(count, views)
      let heard = words(.heardTimesInALine, ("times", words.times(count.total, inDays: days)))
      return HeardRow.link(topic, views).merging(
        TemplateContext([("meta", .text("\(state) · \(heard)"))]))
    }
  }

  /// What buyers said most, and in how many of the calls whose outcome is noted the answer worked.
  private static func heardMost(_ views: ViewBuilder) -> [TemplateContext] {
    let days = AlignmentFacts.days
    let counted = views.site.alignment.topics.map { (topic: $0, count: $0.count(days: days)) }
    let ranked = counted.enumerated().filter { $0.element.count.total > 0 }.sorted { a, b in
      (b.element.count.total, a.offset) < (a.element.count.total, b.offset)
    }
    return ranked.prefix(rows).map { _, heard in
      let times = views.words(.heardTimes, ("times", views.words.times(heard.count.total, inDays: days)))
      let parts = heard.count.answered > 0 ? [times, worked(heard.count, views)] : [times]
      return HeardRow.link(heard.topic, views).merging(
        TemplateContext([("meta", .text(parts.joined(separator: " · ")))]))
    }
  }

  private static func worked(_ count: HeardCount, _ views: ViewBuilder) -> String {
    views.words(.workedOfInRow, count: count.answered, ("worked", views.words.number(count.worked)))
  }

  /// Who has something to review: each team, and what nobody owns.
  private static func reviews(_ views: ViewBuilder) -> [TemplateContext] {
    ReviewGroups.teams(views).map { team in
      TemplateContext([
        ("title", .text(team.label)), ("url", .text("\(views.root)\(Room.freshness.path)#\(team.id)")),
        (
          "meta",
          .text(
            ReviewItem.Reason.allCases.compactMap { reason in
              let count = team.items.count { $0.reasons.contains(reason) }
              return count > 0 ? views.words(FreshnessView.counted(reason), count: count) : nil
            }.joined(separator: " · "))
        ),
      ])
    }
  }
}
