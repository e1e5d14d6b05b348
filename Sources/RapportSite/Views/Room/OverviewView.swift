import RapportBase
import RapportHub
import RapportTheme

/// The room's front page: four numbers, each leading to its page, and what is at the top of each.
enum OverviewView {
  private static let rows = 3

  static func view(_ views: ViewBuilder) -> TemplateContext {
    TemplateContext([
      ("figures", .list(figures(views))),
      ("make_next", .list(GapRow.list(views, maxCount: rows))),
      ("is_wide", .flag(false)),
      ("coverage_url", RoomView.url(.coverage, views)),
      ("topics", .list(topics(views))),
      ("heard_url", RoomView.url(.heard, views)),
      ("reviews", .list(reviews(views))),
      ("freshness_url", RoomView.url(.freshness, views)),
    ])
  }

  private static func figures(_ views: ViewBuilder) -> [TemplateContext] {
    let figures = views.site.alignment.figures
    let list: [(room: Room, title: Word, share: Share, help: Word)] = [
      (.coverage, .covered, figures.covered, .coveredHelp),
      (.freshness, .reviewed, figures.reviewed, .reviewedHelp),
      (.heard, .answered, figures.answered, .answeredHelp),
      (.promises, .promisesKept, figures.kept, .promisesKeptHelp),
    ]
    return list.filter { views.site.has($0.room) && $0.share.of > 0 }.map { figure in
      TemplateContext([
        ("title", .text(views.words[figure.title])),
        ("count", .text(views.words.number(figure.share.count))),
        ("of", .text(views.words.number(figure.share.of))), ("help", .text(views.words[figure.help])),
        ("bar", Charts.share(figure.share)), ("url", RoomView.url(figure.room, views)),
      ])
    }
  }

  /// What needs words: heard without an answer, or answered in a way that mostly doesn't work.
  private static func topics(_ views: ViewBuilder) -> [TemplateContext] {
    let (days, words) = (AlignmentFacts.days, views.words)
    let open = views.site.alignment.topics.filter { topic in
      let count = topic.count(days: days)
      if count.total == 0 { return false }
      return HeardRow.lacksAnswer(topic, views) || count.isFailing
    }
    return open.prefix(rows).map { topic in
      let count = topic.count(days: days)
      let state =
        HeardRow.lacksAnswer(topic, views)
        ? words[.noAnswerYetBadge]
        : words(.workedOfInRow, count: count.answered, ("worked", words.number(count.worked)))
      let heard = words(.heardTimesInALine, ("times", words.times(count.total, inDays: days)))
      return HeardRow.link(topic, views).merging(
        TemplateContext([("meta", .text("\(state) · \(heard)"))]))
    }
  }

  /// Who has something to review: each team, and nobody.
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
