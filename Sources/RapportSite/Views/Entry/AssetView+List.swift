import RapportBase
import RapportHub
import RapportTheme

extension AssetView {
  /// All assets as one table, by type.
  static func list(_ views: ViewBuilder, _ indices: ArraySlice<EntryIndex>) -> TemplateContext {
    // What is in the hub's language comes first.
    let ordered =
      indices.filter { !views.hub.isForeign(views.hub.entries[$0]) }
      + indices.filter { views.hub.isForeign(views.hub.entries[$0]) }
    let types = views.hub.settings.values(of: "type")
    let places = Dictionary(firstOf: types.enumerated().map { ($1, $0) })
    func order(_ index: EntryIndex) -> Int {
      views.hub.entries[index].text("type").flatMap { places[$0] } ?? types.count
    }
    let sorted = ordered.enumerated().sorted { a, b in
      (order(a.element), a.offset) < (order(b.element), b.offset)
    }
    let isFirstPage = indices.startIndex == 0
    let open =
      isFirstPage
      ? views.site.placement.open.filter { views.site.isListed(views.hub.entries[$0]) } : []
    return TemplateContext([
      ("types", .list(typeChips(ordered.count, types, views))),
      ("rows", .list(sorted.map { row($0.element, views) })),
      ("not_placed_count", .text(views.words.number(open.count))),
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

  /// The types, each with its number of assets. On a page that shows only a part of the list, they lead to
  /// search instead of hiding rows.
  private static func typeChips(_ shown: Int, _ types: [String], _ views: ViewBuilder) -> [TemplateContext] {
    let indices = views.site.listed(kind)
    var counts: [String: Int] = [:]
    for index in indices { counts[views.hub.entries[index].text("type") ?? "", default: 0] += 1 }
    return types.compactMap { type in
      counts[type].map { count in
        TemplateContext([
          ("type", .text(type)), ("label", .text(views.label(type, of: "type"))),
          ("count", .text(views.words.number(count))),
          ("counted", .text(views.words(.assets, count: count))),
          (
            "find_url",
            shown < indices.count
              ? .text("\(views.root)find.html#kind=\(kind)&type=\(SitePath.escaped(type))") : .absent
          ),
        ])
      }
    }
  }

  private static func row(_ index: EntryIndex, _ views: ViewBuilder) -> TemplateContext {
    let entry = views.hub.entries[index]
    let link = AssetRow.link(entry, views)
    return views.row(entry).merging(
      TemplateContext([
        (
          "badges",
          .list(views.badges(entry, saysInternal: !MessageView.isText(entry), saysSendable: link == nil))
        ),
        ("type", .text(entry.text("type") ?? "")),
        ("meta", .text(AssetRow.kind(entry, views))),
        ("is_text", .flag(MessageView.isText(entry))),
        ("for", .text(views.names(entry, "personas", all: views.words[.everyone]))),
        ("when", .text(views.names(entry, "stages", all: views.words[.anyStage]))),
        ("copy_link", link.map { .text($0) } ?? .absent),
      ]))
  }

  /// The maximum number of assets that the list shows as not placed; as they are placed, others follow.
  private static let maxOpen = 50

  /// For an asset that doesn't say who it is for and when it helps, the address to say so: the file on the
  /// Git host, or the form.
  static func place(_ entry: Entry, _ views: ViewBuilder) -> TemplateValue {
    guard !views.site.placement.missing(of: entry).isEmpty else { return .absent }
    return ProposeView.change(entry, views)
  }
}
