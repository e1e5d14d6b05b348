import RapportBase
import RapportHub
import RapportTheme

/// What has to be reviewed, by team and owner; what answers nothing, and what nothing leads to.
enum FreshnessView {
  private static let rows = 50

  static func view(_ views: ViewBuilder) -> TemplateContext {
    let reviews = views.site.alignment.reviews
    return TemplateContext([
      ("lead", .text(lead(views))),
      ("share", Charts.share(reviews.reviewed)),
      ("reasons", .list(reasons(views))),
      ("teams", .list(ReviewGroups.teams(views).map { ReviewGroups.view($0, views) })),
      ("rest", .text(ReviewGroups.rest(views))),
      ("answers_nothing", .list(list(reviews.answersNothing, views))),
      ("answers_nothing_count", .text(views.words.number(reviews.answersNothing.count))),
      ("orphans", .list(list(reviews.orphans, views))),
      ("orphans_count", .text(views.words.number(reviews.orphans.count))),
      ("csv", RoomView.data("freshness.csv", views)), ("json", RoomView.data("freshness.json", views)),
    ])
  }

  static func lead(_ views: ViewBuilder) -> String {
    let reviews = views.site.alignment.reviews
    let parts = ReviewItem.Reason.allCases.compactMap { reason in
      let count = reviews.count(reason)
      return count > 0 ? views.words(counted(reason), count: count) : nil
    }
    let valid = views.words.number(reviews.reviewed.count)
    let holds = views.words(.reviewsHold, count: reviews.reviewed.of, ("valid", valid))
    return ([holds] + parts).joined(separator: " · ")
  }

  private static func reasons(_ views: ViewBuilder) -> [TemplateContext] {
    let reviews = views.site.alignment.reviews
    return ReviewItem.Reason.allCases.compactMap { reason in
      let count = reviews.count(reason)
      guard count > 0 else { return nil }
      return TemplateContext([
        ("type", .text(reason.rawValue)), ("label", .text(views.words[word(reason)])),
        ("count", .text(views.words.number(count))),
      ])
    }
  }

  static func word(_ reason: ReviewItem.Reason) -> Word {
    switch reason {
    case .reported: .reportedOutOfDate
    case .deadLink: .deadLink
    case .overdue: .overdue
    case .due: .dueSoon
    case .expiring: .expiring
    case .never: .neverReviewed
    }
  }

  /// How many there are for a reason: *3 due soon*.
  static func counted(_ reason: ReviewItem.Reason) -> Word {
    switch reason {
    case .reported: .reportedCount
    case .deadLink: .deadLinkCount
    case .overdue: .overdueCount
    case .due: .dueSoonCount
    case .expiring: .expiringCount
    case .never: .neverReviewedCount
    }
  }

  private static func list(_ indices: [EntryIndex], _ views: ViewBuilder) -> [TemplateContext] {
    indices.prefix(rows).map { RoomView.row($0, [RoomView.type(views.hub.entries[$0], views)], views) }
  }
}
