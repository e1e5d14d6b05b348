import RapportHub
import RapportTheme

extension ObjectionView {
  /// Objections by category, those heard most often first.
  static func list(_ views: ViewBuilder, _ indices: ArraySlice<EntryIndex>) -> TemplateContext {
    let shown = Set(indices)
    let ranked =
      indices.count == views.relations.ranked.count
      ? views.relations.ranked : views.relations.ranked.filter(shown.contains)
    return TemplateContext([
      ("unanswered", indices.startIndex == 0 ? UnansweredRow.list(views) : .list([])),
      (
        "groups",
        ListGroups.view(views, ranked[...], by: "category") {
          ObjectionRow.view($0, views, withCategory: false)
        }
      ),
    ])
  }
}
