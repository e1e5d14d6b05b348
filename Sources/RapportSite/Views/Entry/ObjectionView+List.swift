import RapportHub
import RapportTheme

extension ObjectionView {
  /// Objections, by category.
  static func list(_ views: ViewBuilder, _ indices: ArraySlice<EntryIndex>) -> TemplateContext {
    TemplateContext([
      (
        "groups",
        ListGroups.view(views, indices, by: "category") { ObjectionRow.view($0, views, withCategory: false) }
      )
    ])
  }
}
