import RapportHub
import RapportTheme

extension AssetView {
  /// The library, by type.
  static func list(_ views: ViewBuilder, _ indices: ArraySlice<EntryIndex>) -> TemplateContext {
    // What is in the hub's language comes first.
    let ordered =
      indices.filter { !views.hub.isForeign(views.hub.entries[$0]) }
      + indices.filter { views.hub.isForeign(views.hub.entries[$0]) }
    let groups = ListGroups.view(views, ordered[...], by: "type") { index in
      let entry = views.hub.entries[index]
      return views.row(entry).merging(TemplateContext([("meta", .text(views.meta(entry, withType: false)))]))
    }
    let isFirstPage = indices.startIndex == 0
    let open =
      isFirstPage
      ? views.relations.coverage.placement.open.filter { views.site.isListed(views.hub.entries[$0]) } : []
    return TemplateContext([
      ("groups", groups),
      ("not_placed_count", .text(String(open.count))),
      (
        "not_placed",
        .list(
          open.prefix(maxOpen).map { index in
            let entry = views.hub.entries[index]
            return views.link(entry).merging(TemplateContext([("place", place(entry, views))]))
          })
      ),
    ])
  }

  /// The most assets that the list names as not placed; as they are placed, others follow.
  private static let maxOpen = 50

  /// Where to say who an asset is for and when it helps, if it doesn't: the file where it is edited, or the form.
  static func place(_ entry: Entry, _ views: ViewBuilder) -> TemplateValue {
    guard !views.relations.coverage.placement.missing(of: entry).isEmpty else { return .absent }
    return ProposeView.change(entry, views)
  }
}
