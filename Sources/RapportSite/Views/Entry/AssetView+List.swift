import RapportHub
import RapportTheme

extension AssetView {
  /// The library, by type.
  static func list(_ views: ViewBuilder, _ indices: ArraySlice<EntryIndex>) -> TemplateContext {
    let groups = ListGroups.view(views, indices, by: "type") { index in
      let entry = views.hub.entries[index]
      return views.row(entry).merging(TemplateContext([("meta", .text(views.meta(entry, withType: false)))]))
    }
    return TemplateContext([("groups", groups)])
  }
}
