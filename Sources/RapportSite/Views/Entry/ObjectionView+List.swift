import RapportHub
import RapportTheme

extension ObjectionView {
  /// Objections, by category.
  static func list(_ views: ViewBuilder, _ indices: ArraySlice<EntryIndex>) -> TemplateContext {
    TemplateContext([
      ("unanswered", indices.startIndex == 0 ? UnansweredRow.list(views) : .list([])),
      (
        "groups",
        ListGroups.view(views, indices, by: "category") { ObjectionRow.view($0, views, withCategory: false) }
      ),
    ])
  }
}
