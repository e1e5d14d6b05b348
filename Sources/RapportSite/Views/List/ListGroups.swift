import RapportHub
import RapportTheme

/// The entries on one page of a list, grouped by the words of a vocabulary.
enum ListGroups {
  /// How many rows of a group are unfolded.
  private static let maxOpen = 24

  /// Groups of entries, in the vocabulary's order. Each has an id to jump to.
  static func view(
    _ views: ViewBuilder, _ indices: ArraySlice<EntryIndex>, by field: String,
    row: (EntryIndex) -> TemplateContext
  ) -> TemplateValue {
    var groups: [String: [EntryIndex]] = [:]
    for index in indices {
      groups[views.hub.entries[index].texts(field).first ?? "", default: []].append(index)
    }
    let values = views.hub.settings.values(of: field)
    let order = values.filter { groups[$0] != nil } + (groups[""] == nil ? [] : [""])
    return .list(
      order.map { value in
        let members = groups[value] ?? []
        // A single further row isn't worth folding.
        let open = members.count > maxOpen + 1 ? maxOpen : members.count
        return TemplateContext([
          ("id", .text(value.isEmpty ? "other" : value)),
          ("label", .text(value.isEmpty ? views.words[.other] : views.label(value, of: field))),
          ("count", .text(views.words.number(members.count))),
          ("counted", .text(views.words(.pagesCount, count: members.count))),
          ("rows", .list(members.prefix(open).map(row))),
          ("opened", .list(members.dropFirst(open).map(row))),
          ("opened_count", .text(views.words.number(members.count - open))),
        ])
      })
  }
}
