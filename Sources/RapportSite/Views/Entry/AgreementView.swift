import RapportBase
import RapportHub
import RapportTheme

/// An agreement: what the teams promised each other, who signed it, and how long it is valid.
enum AgreementView: SingleKindView {
  static let kind = "agreement"

  static func view(_ views: ViewBuilder, _ index: EntryIndex) -> TemplateContext {
    let entry = views.hub.entries[index]
    return EntryView.head(views, index).merging(
      TemplateContext([
        ("agreement", .view(AgreementState.view(entry, index, views))),
        (
          "valid_until",
          .text(views.hub.ended(entry) == nil ? entry.date("valid_until").map(views.words.date) ?? "" : "")
        ),
        ("approval", entry.text("approval").map { .text($0) } ?? .absent),
        ("next_review", .text(nextReview(entry, views))),
        ("goals", views.texts(entry, "goals")),
        ("commitments", commitments(entry, views)),
      ]))
  }

  /// `Next review 6 Apr 2027`; empty if there was no review yet, and if it is due or overdue, which a badge
  /// says.
  static func nextReview(_ entry: Entry, _ views: ViewBuilder) -> String {
    guard case .fresh(_, let until) = views.hub.freshness(of: entry), views.hub.ended(entry) == nil else {
      return ""
    }
    return views.words(.nextReview, ("day", views.words.date(until)))
  }

  /// What each team promises.
  static func commitments(_ entry: Entry, _ views: ViewBuilder) -> TemplateValue {
    .list((entry["commitments"]?.items ?? []).map { commitment($0, views) })
  }

  private static func commitment(_ item: FieldValue, _ views: ViewBuilder) -> TemplateContext {
    let metric = item["metric"]?.reference.flatMap { views.hub.entry($0) }
    let reading = metric.map { metric in
      MetricRows.row(
        metric, views.hub.reading(of: metric, in: views.relations.scorecard), views, ScorecardText(views))
    }
    return TemplateContext([
      ("metric", reading.map { .view($0) } ?? .absent),
      ("team", .text(item["team"]?.text.map(views.owner) ?? "")),
      ("does", .text(item["does"]?.text ?? "")),
      ("within", .text(item["within"]?.text.map(views.words.period) ?? "")),
      ("measure", .text(item["measure"]?.text ?? "")),
      ("target", .text(item["target"]?.text ?? "")),
    ])
  }
}
