import RapportHub
import RapportTheme

/// Entries of a list's page, grouped by the words of a vocabulary.
enum ListGroups {
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
        return TemplateContext([
          ("id", .text(value.isEmpty ? "other" : value)),
          ("label", .text(value.isEmpty ? "Other" : views.label(value, of: field))),
          ("count", .text(String(members.count))),
          ("rows", .list(members.map(row))),
        ])
      })
  }
}

/// Objections, by category.
enum ObjectionList {
  static func view(_ views: ViewBuilder, _ indices: ArraySlice<EntryIndex>) -> TemplateContext {
    TemplateContext([
      (
        "groups",
        ListGroups.view(views, indices, by: "category") { ObjectionRow.view($0, views, withCategory: false) }
      )
    ])
  }
}

/// The library, by type.
enum LibraryList {
  static func view(_ views: ViewBuilder, _ indices: ArraySlice<EntryIndex>) -> TemplateContext {
    let groups = ListGroups.view(views, indices, by: "type") { index in
      let entry = views.hub.entries[index]
      return views.row(entry).merging(TemplateContext([("meta", .text(views.meta(entry, withType: false)))]))
    }
    return TemplateContext([("groups", groups)])
  }
}

/// Personas, each with the stages at which they take part.
enum PersonaList {
  static func view(_ views: ViewBuilder, _ indices: ArraySlice<EntryIndex>) -> TemplateContext {
    let coverage = views.relations.coverage
    return TemplateContext([
      (
        "personas",
        .list(
          indices.map { index in
            let entry = views.hub.entries[index]
            let stages = coverage.stages.filter {
              coverage.cell(persona: index, stage: $0).state != .notNeeded
            }
            return TemplateContext([
              ("title", .text(Wording.said(entry.title))), ("url", views.url(entry)),
              ("href", views.href(entry)),
              ("role", .text(views.labels(entry, "buying_role"))),
              ("summary", .text(Wording.said(entry.summary ?? ""))),
              ("badges", .list(views.badges(entry))),
              (
                "stages",
                .list(
                  stages.map { stage in
                    let there = views.hub.entries[stage]
                    var chip = views.chip(there)
                    let url = "\(views.root)\(views.site.path(of: entry))#\(views.rowID(there))"
                    chip["url"] = .text(url)
                    chip["href"] = .html(" href=\"\(url)\"")
                    return chip
                  })
              ),
            ])
          })
      )
    ])
  }
}
