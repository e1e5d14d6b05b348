import RapportBase
import RapportHub
import RapportTheme

/// The home page: who you are talking to, what is heard most, what was reviewed last, the journey.
enum HomeView {
  private static let rows = 5
  /// How many days count as recent.
  private static let lately = 14

  static func view(_ views: ViewBuilder) -> TemplateContext {
    let (objection, stage) = (ObjectionView.kind, StageView.kind)
    let hasNotes = !views.signals.heardMost.isEmpty
    return TemplateContext([
      ("finder", finder(views)),
      ("begin", .list(begin(views))),
      ("objections", .list(objections(views, hasNotes: hasNotes))),
      (
        "all_overdue",
        .text(allOverdue(views))
      ),
      ("objections_title", .text(views.words[hasNotes ? .heardMostThisMonth : .objections])),
      ("objections_all", .text(views.words(.allCount, count: views.site.listed(objection).count))),
      ("objections_url", views.listURL(objection)),
      ("recent", recent(views)),
      ("journey", .list(views.site.listed(stage).map { StageView.step(views.hub.entries[$0], $0, views) })),
      ("journey_url", views.listURL(stage)),
      ("kinds", .list(kinds(views))),
    ])
  }

  /// How many entries are overdue, if nearly all are; otherwise empty.
  private static func allOverdue(_ views: ViewBuilder) -> String {
    let (count, all) = views.site.overdue
    guard views.site.isMostlyOverdue else { return "" }
    return views.words(.countOfAll, count: count, ("all", views.words.number(all)))
  }

  /// The pages of the menu, which say what to do first; shown as long as there is nothing to find.
  private static func begin(_ views: ViewBuilder) -> [TemplateContext] {
    let isNew = [PersonaView.kind, ObjectionView.kind].allSatisfy { views.site.listed($0).isEmpty }
    guard isNew else { return [] }
    let pages = views.site.listed("page").map { views.hub.entries[$0] }
    return pages.filter { $0.text("menu") == "true" }.map { page in
      TemplateContext([
        ("title", .text(Wording.typographic(page.title))), ("url", views.url(page)),
        ("href", views.href(page)),
        ("meta", .text(page.summary ?? "")),
      ])
    }
  }

  /// The choices in the search sentence.
  private static func finder(_ views: ViewBuilder) -> TemplateValue {
    let personas = views.site.listed(PersonaView.kind)
    let stages = views.site.listed(StageView.kind)
    func options(_ indices: [EntryIndex]) -> TemplateValue {
      .list(
        indices.map { index in
          let entry = views.hub.entries[index]
          return TemplateContext([
            ("slug", .text(entry.slug)), ("title", .text(Wording.typographic(entry.title))),
          ])
        })
    }
    return .view(
      TemplateContext([
        ("personas", options(personas)), ("stages", options(stages)),
        ("has_personas", .flag(!personas.isEmpty)), ("has_stages", .flag(!stages.isEmpty)),
      ]))
  }

  /// Objections heard in the last month; if there are none, all of them.
  private static func objections(_ views: ViewBuilder, hasNotes: Bool) -> [TemplateContext] {
    let ranked = views.relations.ranked
    let heard = hasNotes ? ranked.filter { (views.signals.heard($0)?.last30 ?? 0) > 0 } : ranked
    return (heard.isEmpty ? ranked : heard).prefix(rows).map { ObjectionRow.view($0, views) }
  }

  /// What is new, if Git knows; otherwise what was reviewed recently.
  private static func recent(_ views: ViewBuilder) -> TemplateValue {
    let since = Day(number: views.hub.asOf.number - lately)
    let news = ChangesView.new(since: since, maxCount: rows, views)
    if !news.isEmpty, let all = views.site.news {
      return recent(views, .new, all: all.isCut ? nil : all.items.count, news)
    }
    var checked: [(day: Day, index: EntryIndex)] = []
    for kind in views.hub.kinds where kind.review.isRequired {
      for index in views.site.listed(kind) {
        if let day = views.hub.lastChecked(views.hub.entries[index]), day > since, day <= views.hub.asOf {
          checked.append((day, index))
        }
      }
    }
    guard !checked.isEmpty else { return .absent }
    checked.sort { a, b in a.day != b.day ? a.day > b.day : a.index < b.index }
    let rows = checked.prefix(rows).map { item in
      let entry = views.hub.entries[item.index]
      let type =
        entry.text("type").map { views.label($0, of: "type") } ?? views.words(declared: entry.kind.label)
      return TemplateContext([
        ("title", .text(Wording.typographic(entry.title))), ("url", views.url(entry)),
        ("href", views.href(entry)),
        ("meta", .text("\(type) · \(views.words.date(item.day))")),
      ])
    }
    return recent(views, .recentlyReviewed, all: 0, rows)
  }

  /// - Parameter all: how many there are in total; `nil` if they weren't all counted, 0 if no page lists
  ///   them.
  private static func recent(
    _ views: ViewBuilder, _ heading: Word, all: Int?, _ rows: [TemplateContext]
  ) -> TemplateValue {
    .view(
      TemplateContext([
        ("heading", .text(views.words[heading])), ("rows", .list(rows)),
        ("all", .text(all.map { views.words(.allCount, count: $0) } ?? views.words[.all])),
        ("all_url", all == 0 ? .absent : .text(SiteHub.changesPath)),
      ]))
  }

  private static func kinds(_ views: ViewBuilder) -> [TemplateContext] {
    views.site.listedKinds.map { kind in
      TemplateContext([
        ("label", .text(views.words(declared: kind.pluralLabel))),
        ("help", .text(firstSentence(of: views.words(declared: kind.help)))),
        ("count", .text(views.words.number(views.site.listed(kind).count))),
        ("url", .text(views.root + views.site.listPath(kind, 1))),
      ])
    }
  }

  /// What a kind is for: the first sentence of its help. The rest is for people who write entries.
  private static func firstSentence(of help: String) -> String {
    guard let stop = help.utf8.firstIndex(of: UInt8(ascii: ".")) else { return help }
    return String(help[...stop])
  }
}
