import RapportHub
import RapportTheme

/// Links to the form, filled in with what the page is about, for readers who find that something is missing
/// or wrong.
enum ProposeView {
  /// The path of the form's page, relative to the site's root.
  static let path = "add.html"

  /// The links on an entry's own page.
  static func view(_ entry: Entry, _ views: ViewBuilder) -> TemplateContext {
    let about = entry.key.description
    return TemplateContext([
      ("about", .text(Wording.typographic(entry.title))),
      ("suggest", HostLinks(views.hub.settings.repository).map { .text($0.edit(entry.path)) } ?? .absent),
      ("still_right", link([("door", "wrong"), ("what", "still-right"), ("about", about)], views)),
      ("out_of_date", link([("door", "wrong"), ("about", about)], views)),
      ("heard", answer("heard", entry, views)),
      ("have", answer("have", entry, views)),
      ("need", answer("need", entry, views)),
    ])
  }

  /// A link to an entry point of the form, filled in with the objection; absent for other kinds.
  private static func answer(_ door: String, _ entry: Entry, _ views: ViewBuilder) -> TemplateValue {
    entry.kind.holdsAnswers ? link([("door", door), ("objection", entry.slug)], views) : .absent
  }

  /// The address at which to change an entry: its file on the Git host, or the form for a note about what is
  /// wrong with it.
  static func change(_ entry: Entry, _ views: ViewBuilder) -> TemplateValue {
    HostLinks(views.hub.settings.repository).map { .text($0.edit(entry.path)) }
      ?? link([("door", "wrong"), ("about", entry.key.description)], views)
  }

  /// The links in an empty cell of a journey.
  static func gap(persona: Entry, stage: Entry, _ views: ViewBuilder) -> TemplateContext {
    let cell = [("persona", persona.slug), ("stage", stage.slug)]
    return TemplateContext([
      ("have", link([("door", "have")] + cell, views)), ("need", link([("door", "need")] + cell, views)),
    ])
  }

  /// A link to the form. Slugs and words need no escaping in a fragment (RFC 3986 §3.5); anything else must
  /// be passed in escaped.
  static func link(_ state: [(String, String)], _ views: ViewBuilder) -> TemplateValue {
    .text("\(views.root)\(path)#\(state.map { "\($0.0)=\($0.1)" }.joined(separator: "&"))")
  }
}
