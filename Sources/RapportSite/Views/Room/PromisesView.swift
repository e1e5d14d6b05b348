import RapportBase
import RapportHub
import RapportTheme

/// What both teams promised each other, and what became of it.
enum PromisesView {
  private static let rows = 100

  static func view(_ views: ViewBuilder) -> TemplateContext {
    let commitments = views.site.alignment.commitments
    return TemplateContext([
      ("lead", .text(lead(commitments, views.words))),
      ("share", commitments.kept.of > 0 ? Charts.share(commitments.kept) : .absent),
      ("agreements", .list(commitments.agreements.map { agreement($0, views) })),
      ("actions", .list(commitments.open.prefix(rows).map { action($0, views) })),
      ("actions_count", .text(views.words.number(commitments.open.count))),
    ])
  }

  private static func lead(_ commitments: Commitments, _ words: SiteWords) -> String {
    let holds = commitments.agreements.count { $0.state == .holds }
    let late = commitments.open.count { $0.isLate }
    let (all, kept) = (commitments.agreements.count, commitments.kept)
    let parts = [
      // What the bar next to it shows comes first.
      kept.of > 0 ? words(.actionsDone, count: kept.of, ("done", words.number(kept.count))) : "",
      late > 0 ? words(.overdueCount, count: late) : "",
      all > 0 ? words(.agreementsInForce, count: all, ("valid", words.number(holds))) : "",
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: " · ")
  }

  private static func agreement(_ agreement: Commitments.Agreement, _ views: ViewBuilder) -> TemplateContext {
    let entry = views.hub.entries[agreement.index]
    let (state, style) = state(agreement.state, entry, views)
    return views.link(entry).merging(
      TemplateContext([
        ("state", .text(state)), ("style", .text(style)),
        ("commitments", AgreementView.commitments(entry, views)),
        ("next_review", .text(AgreementView.nextReview(entry, views))),
        ("review_badges", .list(reviewBadges(entry, views))),
        ("changed_words", AgreementState.changedWords(entry, views)),
      ]))
  }

  /// What is due for an agreement: its review, or a new version before it ends.
  private static func reviewBadges(_ entry: Entry, _ views: ViewBuilder) -> [TemplateContext] {
    let (hub, words) = (views.hub, views.words)
    // Nobody reviews an agreement that has ended.
    if hub.ended(entry) != nil { return [] }
    var badges: [(label: String, style: String)] = []
    switch hub.freshness(of: entry) {
    case .due(_, let until): badges.append((words(.reviewDue, ("day", words.date(until))), "warn"))
    case .overdue(let checked, _):
      badges.append((words(.lastReviewedOverdue, ("day", words.date(checked))), "bad"))
    case .neverChecked where hub.lacksReview(entry): badges.append((words[.neverReviewed], "warn"))
    default: break
    }
    let soon = Day(number: hub.asOf.number + ReviewQueue.expiringDays)
    if let last = entry.date("valid_until"), last <= soon {
      badges.append((words(.endsOn, ("day", words.date(last))), "warn"))
    }
    return badges.map { TemplateContext([("label", .text($0.label)), ("style", .text($0.style))]) }
  }

  private static func state(_ state: Commitments.Agreement.State, _ entry: Entry, _ views: ViewBuilder)
    -> (label: String, style: String)
  {
    let words = views.words
    switch state {
    case .lapsed(let day): return (words(.lapsedOn, ("day", words.date(day))), "bad")
    case .changed: return (words[.changedSinceAgreed], "warn")
    case .notAgreed(let teams):
      return (words(.notAgreedBy, ("teams", words.joined(teams.map(views.owner)))), "warn")
    case .holds:
      let until = entry.date("valid_until").map { words(.inForceUntil, ("day", words.date($0))) }
      return (until ?? words[.inForce], "ok")
    }
  }

  private static func action(_ action: Commitments.Action, _ views: ViewBuilder) -> TemplateContext {
    let value = action.action.value
    return views.link(views.hub.entries[action.meeting]).merging(
      TemplateContext([
        ("what", .text(Wording.typographic(value["what"]?.text ?? ""))),
        ("who", .text(value["who"]?.text.map(views.owner) ?? "")),
        ("due", .text(value["due"]?.date.map(views.words.date) ?? "")),
        ("state", .text(views.words[action.isLate ? .actionOverdue : .actionOpen])),
        ("style", .text(action.isLate ? "bad" : "")),
      ]))
  }
}
