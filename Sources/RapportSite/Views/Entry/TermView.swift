import RapportHub
import RapportTheme

/// A term: one meaning, what must be true, what it is not.
enum TermView: SingleKindView {
  static let kind = "term"

  static func view(_ views: ViewBuilder, _ index: EntryIndex) -> TemplateContext {
    EntryView.head(views, index).merging(term(views.hub.entries[index], views))
  }

  static func list(_ views: ViewBuilder, _ indices: ArraySlice<EntryIndex>) -> TemplateContext {
    TemplateContext([("terms", .list(indices.map { term(views.hub.entries[$0], views) }))])
  }

  static func term(_ entry: Entry, _ views: ViewBuilder) -> TemplateContext {
    TemplateContext([
      ("slug", .text(entry.slug)),
      ("title", .text(Wording.typographic(entry.title))),
      ("url", views.url(entry)), ("href", views.href(entry)),
      ("abbreviation", .text(entry.text("abbreviation") ?? "")),
      ("definition", .text(entry.text("definition") ?? "")),
      ("has_criteria", .flag(entry["criteria"] != nil || entry["not"] != nil)),
      ("criteria", views.texts(entry, "criteria")),
      ("not", views.texts(entry, "not")),
    ])
  }
}
