import RapportHub
import RapportTheme

/// A term: one meaning, what must be true, what it is not.
enum TermView {
  static func view(_ views: ViewBuilder, _ index: EntryIndex) -> TemplateContext {
    EntryView.head(views, index).merging(term(views.hub.entries[index], views))
  }

  static func term(_ entry: Entry, _ views: ViewBuilder) -> TemplateContext {
    TemplateContext([
      ("slug", .text(entry.slug)),
      ("title", .text(Wording.said(entry.title))),
      ("url", views.url(entry)), ("href", views.href(entry)),
      ("abbreviation", .text(entry.text("abbreviation") ?? "")),
      ("definition", .text(entry.text("definition") ?? "")),
      ("criteria", views.texts(entry, "criteria")),
      ("not", views.texts(entry, "not")),
    ])
  }
}
