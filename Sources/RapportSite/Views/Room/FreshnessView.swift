import RapportBase
import RapportHub
import RapportTheme

/// What has to be reviewed, by team and owner; also entries that answer nothing, and entries that nothing
/// links to.
enum FreshnessView {
  private static let rows = 50
  /// How many of those rows are unfolded.
  private static let maxOpen = 12

  static func view(_ views: ViewBuilder) -> TemplateContext {
    let reviews = views.site.alignment.reviews
    let shown = ReviewGroups.shown(views)
    return TemplateContext([
      ("lead", .text(lead(views))),
      ("share", Charts.share(reviews.reviewed)),
      ("reasons", .list(reasons(views))),
      ("teams", .list(ReviewGroups.teams(views).map { ReviewGroups.view($0, views, shown: shown) })),
      ("rest", .text(ReviewGroups.rest(views))),
      ("answers_nothing", .list(list(reviews.answersNothing.prefix(maxOpen), views))),
      ("answers_nothing_opened", .list(list(reviews.answersNothing.prefix(rows).dropFirst(maxOpen), views))),
      ("answers_nothing_rest", views.rest(reviews.answersNothing.count - rows)),
      ("answers_nothing_count", .text(views.words.number(reviews.answersNothing.count))),
      ("orphans", .list(list(reviews.orphans.prefix(maxOpen), views))),
      ("orphans_opened", .list(list(reviews.orphans.prefix(rows).dropFirst(maxOpen), views))),
      ("orphans_rest", views.rest(reviews.orphans.count - rows)),
      ("orphans_count", .text(views.words.number(reviews.orphans.count))),
      ("alike", .list(alike(views))),
      ("alike_rest", views.rest(views.site.lookAlikes.value.count - rows)),
      ("alike_count", .text(views.words.number(views.site.lookAlikes.value.count))),
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
        ("counted", .text(views.words(.pagesCount, count: count))),
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

  /// The words for how many items have a reason: *3 due soon*.
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

  private static func list(_ indices: ArraySlice<EntryIndex>, _ views: ViewBuilder) -> [TemplateContext] {
    indices.map { RoomView.row($0, [RoomView.type(views.hub.entries[$0], views)], views) }
  }

  /// Pairs that say nearly the same. A note has no page: its link leads to where its quote waits for an
  /// answer.
  private static func alike(_ views: ViewBuilder) -> [TemplateContext] {
    views.site.lookAlikes.value.prefix(rows).map { pair in
      let percent = views.words(.percent, ("number", views.words.number(pair.percent)))
      return TemplateContext([
        ("first", .view(views.link(views.hub.entries[pair.first]))),
        ("second", .view(views.link(views.hub.entries[pair.second]))),
        ("kinds", .text(kinds(pair, views))),
        ("share", .text(views.words(.shareTheSame, ("percent", percent)))),
        ("shared", .text(Wording.typographic(pair.shared))),
      ])
    }
  }

  /// *Objection*, or *Objection · Note*.
  private static func kinds(_ pair: LookAlike, _ views: ViewBuilder) -> String {
    let types = [pair.first, pair.second].map { RoomView.type(views.hub.entries[$0], views) }
    return types[0] == types[1] ? types[0] : types.joined(separator: " · ")
  }
}
