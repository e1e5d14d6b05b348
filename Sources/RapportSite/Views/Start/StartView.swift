import RapportBase
import RapportHub
import RapportTheme

/// What a new colleague reads first: who buys, the journey, what buyers say as flash cards, and our words.
enum StartView {
  static let path = "start.html"

  private static let maxPersonas = 12
  /// More than ten cards are too many for a first hour.
  private static let maxCards = 10
  private static let maxTerms = 40
  /// The maximum number of a persona's goals, and of their pains.
  private static let maxLines = 3

  static func view(_ views: ViewBuilder) -> TemplateContext {
    let personas = views.site.listed(PersonaView.kind)
    let terms = views.site.listed(TermView.kind)
    let cards = cards(views)
    return TemplateContext([
      ("pages", .list(pages(views))),
      ("personas", .list(personas.prefix(maxPersonas).map { persona(views.hub.entries[$0], views) })),
      ("personas_all", all(PersonaView.kind, more: personas.count > maxPersonas, views)),
      ("personas_url", views.listURL(PersonaView.kind)),
      (
        "journey",
        .list(
          views.site.listed(StageView.kind).map { StageView.step(views.hub.entries[$0], $0, views) })
      ),
      ("journey_url", views.listURL(StageView.kind)),
      ("cards", .list(cards)),
      ("objections_all", all(ObjectionView.kind, more: !cards.isEmpty, views)),
      ("objections_url", views.listURL(ObjectionView.kind)),
      ("terms", .list(terms.prefix(maxTerms).map { TermView.term(views.hub.entries[$0], views) })),
      ("terms_all", all(TermView.kind, more: terms.count > maxTerms, views)),
      ("terms_url", views.listURL(TermView.kind)),
    ])
  }

  /// *All 24*, if the page shows only some.
  private static func all(_ kind: String, more: Bool, _ views: ViewBuilder) -> TemplateValue {
    .text(more ? views.words(.allCount, count: views.site.listed(kind).count) : "")
  }

  /// What the team wrote for newcomers: the pages of the menu.
  private static func pages(_ views: ViewBuilder) -> [TemplateContext] {
    views.site.listed("page").map { views.hub.entries[$0] }.filter { $0.text("menu") == "true" }.map { page in
      views.link(page).merging(TemplateContext([("meta", .text(Wording.typographic(page.summary ?? "")))]))
    }
  }

  private static func persona(_ entry: Entry, _ views: ViewBuilder) -> TemplateContext {
    func lines(_ field: String) -> TemplateValue {
      ViewBuilder.texts(Array(entry.texts(field).prefix(maxLines)))
    }
    return views.link(entry).merging(
      TemplateContext([
        ("role", .text(views.labels(entry, "buying_role"))),
        ("summary", .text(Wording.typographic(entry.summary ?? ""))),
        ("goals", lines("goals")), ("pains", lines("pains")),
      ]))
  }

  /// The objections that are heard most and have an answer.
  private static func cards(_ views: ViewBuilder) -> [TemplateContext] {
    views.relations.ranked.lazy.compactMap { card(views.hub.entries[$0], views) }.prefix(maxCards).map { $0 }
  }

  private static func card(_ entry: Entry, _ views: ViewBuilder) -> TemplateContext? {
    let variant = entry.answerVariants.first
    guard let answer = entry.text("answer") ?? variant?.text, !answer.isEmpty else { return nil }
    let quote = entry.texts("says").first ?? entry.title
    let ask = entry.text("ask") ?? (entry.text("answer") == nil ? variant?.ask : nil) ?? ""
    // Changes with the words on the card, so that a changed card has to be learned again.
    let version = Checksum.hex64(Array("\(quote)\n\(answer)\n\(ask)".utf8)).prefix(8)
    return views.link(entry).merging(
      TemplateContext([
        ("slug", .text(entry.slug)), ("version", .text(String(version))),
        ("quote", .text(Wording.typographic(quote))),
        ("lines", ViewBuilder.texts(Wording.lines(answer))), ("ask", .text(Wording.typographic(ask))),
      ]))
  }
}

extension SiteHub {
  /// Whether there is something for a new colleague to read.
  var hasStart: Bool {
    [PersonaView.kind, StageView.kind, ObjectionView.kind].contains { !listed($0).isEmpty }
  }
}
