import RapportBase
import RapportHub
import RapportTheme

/// Recent changes: the page linked from every page's footer, and the news on the home page.
enum ChangesView {
  static func view(_ views: ViewBuilder) -> TemplateContext {
    guard let news = views.site.news, let history = views.site.history else { return TemplateContext() }
    var days: [(day: Day, items: [RecentChanges.Item])] = []
    for item in news.items {
      if days.last?.day != item.day { days.append((item.day, [])) }
      days[days.count - 1].items.append(item)
    }
    return TemplateContext([
      ("lead", .text(lead(news, views.words))),
      (
        "days",
        .list(
          days.map { group in
            let isFolded = Dictionary(grouping: group.items, by: \.kind).mapValues { $0.count > maxShown }
            let shown = group.items.filter { isFolded[$0.kind] != true }
            return TemplateContext([
              ("id", .text("on-\(group.day)")), ("day", .text(views.words.date(group.day))),
              ("changes", .list(shown.map { row($0, history, views) })),
              (
                "folded",
                .list(
                  [.added, .changed].filter { isFolded[$0] == true }.map { kind in
                    folded(group.items.filter { $0.kind == kind }, kind, history, views)
                  })
              ),
            ])
          })
      ),
    ])
  }

  /// If there are more of one kind of change on a day, they are folded: the page says how many, and unfolds
  /// them in place.
  private static let maxShown = 12

  private static func folded(
    _ items: [RecentChanges.Item], _ kind: RecentChanges.Kind, _ history: History, _ views: ViewBuilder
  ) -> TemplateContext {
    TemplateContext([
      (
        "label",
        .text(
          views.words(kind == .added ? .foldedNew : .foldedChanged, ("entries", summary(items, views))))
      ),
      ("changes", .list(items.map { row($0, history, views) })),
    ])
  }

  /// `52 assets, 24 objections`
  private static func summary(_ items: [RecentChanges.Item], _ views: ViewBuilder) -> String {
    let counts = views.hub.kinds.map { kind in
      (kind: kind, count: items.count { $0.key.kind == kind.name })
    }
    let parts = counts.filter { $0.count > 0 }.map { kind, count in
      // Assets have a plural of their own in the interface.
      if kind.name == AssetView.kind { return views.words(.assets, count: count) }
      let label = views.words(declared: count == 1 ? kind.label : kind.pluralLabel)
      return "\(views.words.number(count)) \(views.words.inSentence(label))"
    }
    return parts.joined(separator: ", ")
  }

  /// What was added or retired since a day, for a short list: first what reps say and send, then what was
  /// decided or is measured.
  static func new(since: Day, maxCount: Int, _ views: ViewBuilder) -> [TemplateContext] {
    guard let news = views.site.news else { return [] }
    let items = news.items.filter { item in
      item.day > since && (item.kind == .added || item.kind == .retired)
    }
    func isForCalls(_ item: RecentChanges.Item) -> Bool {
      item.index.map { views.hub.entries[$0].kind.review.isRequired } ?? false
    }
    let ranked = items.filter(isForCalls) + items.filter { !isForCalls($0) }
    return ranked.prefix(maxCount).compactMap { item in
      guard let index = item.index else { return nil }
      let entry = views.hub.entries[index]
      return views.link(entry).merging(TemplateContext([("meta", .text(short(item, index, entry, views)))]))
    }
  }

  /// The word for a change: *New*, *Retired*.
  static func word(_ kind: RecentChanges.Kind, _ words: SiteWords) -> String {
    switch kind {
    case .added: words[.changeNew]
    case .changed: words[.changeChanged]
    case .retired: words[.changeRetired]
    case .removed: words[.changeRemoved]
    }
  }

  /// The title of an item; a removed entry is named after its old address.
  static func title(_ item: RecentChanges.Item, _ views: ViewBuilder) -> String {
    item.index.map { Wording.typographic(views.hub.entries[$0].title) }
      ?? Vocabulary.displayText(item.key.slug)
  }

  /// *Case study*, *Objection*.
  static func type(_ item: RecentChanges.Item, _ views: ViewBuilder) -> String {
    let type = item.index.flatMap { views.hub.entries[$0].text("type") }
    return type.map { views.label($0, of: "type") }
      ?? views.hub.kinds.first { $0.name == item.key.kind }.map { views.words(declared: $0.label) } ?? ""
  }

  private static func lead(_ news: RecentChanges, _ words: SiteWords) -> String {
    if news.items.isEmpty { return words(.nothingChanged, ("day", words.date(news.since))) }
    return news.isCut
      ? words(.lastChanges, count: RecentChanges.maxCount)
      : words(.everythingChanged, ("day", words.date(news.since)))
  }

  private static func row(_ item: RecentChanges.Item, _ history: History, _ views: ViewBuilder)
    -> TemplateContext
  {
    let entry = item.index.map { views.hub.entries[$0] }
    let next = entry.flatMap { entry in
      item.kind == .retired ? views.hub.replacement(of: entry) : nil
    }
    let badges = badges(item.kind, views.words)
    let who = ChangeText.names(item.authors, history, views)
    let facts = [badges.isEmpty ? word(item.kind, views.words) : "", type(item, views), who]
    return TemplateContext([
      ("title", .text(title(item, views))),
      ("href", entry.map { views.href($0) } ?? .absent), ("url", entry.map { views.url($0) } ?? .absent),
      ("meta", .text(facts.filter { !$0.isEmpty }.joined(separator: " · "))),
      ("badges", .list(badges)),
      ("replacement", next.map { .view(views.link($0)) } ?? .absent),
    ])
  }

  /// Only what is no longer there gets a badge.
  private static func badges(_ kind: RecentChanges.Kind, _ words: SiteWords) -> [TemplateContext] {
    kind == .retired || kind == .removed
      ? [TemplateContext([("label", .text(word(kind, words))), ("style", .text("bad"))])] : []
  }

  /// The line on the home page: what the entry does for the hub, or what it is.
  private static func short(
    _ item: RecentChanges.Item, _ index: EntryIndex, _ entry: Entry, _ views: ViewBuilder
  )
    -> String
  {
    let kind = type(item, views)
    if item.kind == .retired {
      let next = views.hub.replacement(of: entry)
      return next.map { views.words(.retiredUse, ("title", Wording.typographic($0.title))) }
        ?? views.words(.retiredOn, ("day", views.words.date(item.day)))
    }
    if let gap = gap(index, views) { return "\(kind) · \(views.words(.fillsAGap, ("gap", gap)))" }
    return "\(kind) · \(views.words.date(item.day))"
  }

  /// The gap that an entry fills: a persona at a stage for which it is the only asset.
  private static func gap(_ index: EntryIndex, _ views: ViewBuilder) -> String? {
    let coverage = views.site.coverage
    for persona in coverage.personas {
      for stage in coverage.stages where coverage.cell(persona: persona, stage: stage).assets == [index] {
        return views.words(
          .personaAtStage, ("persona", views.hub.entries[persona].title),
          ("stage", views.hub.entries[stage].title))
      }
    }
    return nil
  }
}
