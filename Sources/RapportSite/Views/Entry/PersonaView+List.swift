import RapportHub
import RapportTheme

extension PersonaView {
  /// Personas, each with the stages in which they take part.
  static func list(_ views: ViewBuilder, _ indices: ArraySlice<EntryIndex>) -> TemplateContext {
    let coverage = views.site.coverage
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
              ("title", .text(Wording.typographic(entry.title))), ("url", views.url(entry)),
              ("href", views.href(entry)),
              ("role", .text(views.labels(entry, "buying_role"))),
              ("summary", .text(Wording.typographic(entry.summary ?? ""))),
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
