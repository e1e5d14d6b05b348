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
      ("answers_nothing_count", .text(String(reviews.answersNothing.count))),
      ("orphans", .list(list(reviews.orphans, views))),
      ("orphans_count", .text(String(reviews.orphans.count))),
      ("csv", RoomView.data("freshness.csv", views)), ("json", RoomView.data("freshness.json", views)),
    ])
  }

  static func lead(_ views: ViewBuilder) -> String {
    let reviews = views.site.alignment.reviews
    let parts = ReviewItem.Reason.allCases.compactMap { reason in
      let count = reviews.count(reason)
      return count > 0 ? "\(count) \(word(reason).lowercased())" : nil
    }
    let holds = "\(RoomView.words(reviews.reviewed)) reviews hold"
    return ([holds] + parts).joined(separator: " · ")
  }

  private static func reasons(_ views: ViewBuilder) -> [TemplateContext] {
    let reviews = views.site.alignment.reviews
    return ReviewItem.Reason.allCases.compactMap { reason in
      let count = reviews.count(reason)
      guard count > 0 else { return nil }
      return TemplateContext([
        ("type", .text(reason.rawValue)), ("label", .text(word(reason))), ("count", .text(String(count))),
      ])
    }
  }

  static func word(_ reason: ReviewItem.Reason) -> String {
    switch reason {
    case .reported: "Reported out of date"
    case .overdue: "Overdue"
    case .due: "Due soon"
    case .expiring: "Expiring"
    case .never: "Never reviewed"
    }
  }

  private static func list(_ indices: [EntryIndex], _ views: ViewBuilder) -> [TemplateContext] {
    indices.prefix(rows).map { RoomView.row($0, [RoomView.type(views.hub.entries[$0], views)], views) }
  }
}
