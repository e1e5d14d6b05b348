import RapportHub
import RapportTheme

/// A term: one meaning, what must be true, what it is not.
enum TermView {
  static func view(_ views: Views, _ place: Int) -> View {
    EntryView.head(views, place).merging(term(views.hub.entries[place], views))
  }

  static func term(_ entry: Entry, _ views: Views) -> View {
    View([
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
