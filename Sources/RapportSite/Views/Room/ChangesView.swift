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
      ("lead", .text(lead(news))),
      (
        "days",
        .list(
          days.map { group in
            let isFolded = Dictionary(grouping: group.items, by: \.kind).mapValues { $0.count > maxShown }
            let shown = group.items.filter { isFolded[$0.kind] != true }
            return TemplateContext([
              ("id", .text("on-\(group.day)")), ("day", .text(group.day.displayText)),
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

  /// More of a kind on one day are folded: the page says how many, and opens them in place.
  private static let maxShown = 12

  private static func folded(
    _ items: [RecentChanges.Item], _ kind: RecentChanges.Kind, _ history: History, _ views: ViewBuilder
  ) -> TemplateContext {
    TemplateContext([
      ("label", .text("\(summary(items, views)) \(word(kind).lowercased())")),
      ("changes", .list(items.map { row($0, history, views) })),
    ])
  }

  /// `52 assets, 24 objections`
  private static func summary(_ items: [RecentChanges.Item], _ views: ViewBuilder) -> String {
    let counts = views.hub.kinds.map { kind in
      (kind: kind, count: items.count { $0.key.kind == kind.name })
    }
    let parts = counts.filter { $0.count > 0 }.map { kind, count in
      // The list of assets has a name of its own.
      let plural = kind.name == AssetView.kind ? "assets" : kind.pluralLabel
      return "\(count) \(Wording.inSentence(count == 1 ? kind.label : plural))"
    }
    return parts.joined(separator: ", ")
  }

  /// What was added or retired since a day, for a short list.
  static func new(since: Day, maxCount: Int, _ views: ViewBuilder) -> [TemplateContext] {
    guard let news = views.site.news else { return [] }
    let items = news.items.lazy.filter { item in
      item.day > since && (item.kind == .added || item.kind == .retired)
    }
    return items.prefix(maxCount).compactMap { item in
      guard let index = item.index else { return nil }
      let entry = views.hub.entries[index]
      return views.link(entry).merging(TemplateContext([("meta", .text(short(item, index, entry, views)))]))
    }
  }

  /// The word for a change: *New*, *Retired*.
  static func word(_ kind: RecentChanges.Kind) -> String {
    switch kind {
    case .added: "New"
    case .changed: "Changed"
    case .retired: "Retired"
    case .removed: "Taken away"
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
      ?? views.hub.kinds.first { $0.name == item.key.kind }?.label ?? ""
  }

  private static func lead(_ news: RecentChanges) -> String {
    if news.items.isEmpty { return "Nothing changed since \(news.since.displayText)." }
    return news.isCut
      ? "The last \(RecentChanges.maxCount) changes."
      : "Everything that changed since \(news.since.displayText)."
  }

  private static func row(_ item: RecentChanges.Item, _ history: History, _ views: ViewBuilder)
    -> TemplateContext
  {
    let entry = item.index.map { views.hub.entries[$0] }
    let next = entry.flatMap { entry in
      item.kind == .retired ? views.hub.replacement(of: entry) : nil
    }
    let badges = badges(item.kind)
    let who = item.authors.isEmpty ? "" : String(ChangeText.by(item.authors, history).dropFirst(4))
    let facts = [badges.isEmpty ? word(item.kind) : "", type(item, views), who]
    return TemplateContext([
      ("title", .text(title(item, views))),
      ("href", entry.map { views.href($0) } ?? .absent), ("url", entry.map { views.url($0) } ?? .absent),
      ("meta", .text(facts.filter { !$0.isEmpty }.joined(separator: " · "))),
      ("badges", .list(badges)),
      ("replacement", next.map { .view(views.link($0)) } ?? .absent),
    ])
  }

  /// Only what is no longer there gets a badge.
  private static func badges(_ kind: RecentChanges.Kind) -> [TemplateContext] {
    kind == .retired || kind == .removed
      ? [TemplateContext([("label", .text(word(kind))), ("style", .text("bad"))])] : []
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
      return "Retired" + (next.map { ". Use \(Wording.typographic($0.title))" } ?? " \(item.day.displayText)")
    }
    if let gap = gap(index, views) { return "\(kind) · Fills a gap: \(gap)" }
    return "\(kind) · \(item.day.displayText)"
  }

  /// A persona at a stage with nothing else.
  private static func gap(_ index: EntryIndex, _ views: ViewBuilder) -> String? {
    let coverage = views.site.coverage
    for persona in coverage.personas {
      for stage in coverage.stages where coverage.cell(persona: persona, stage: stage).assets == [index] {
        return "\(views.hub.entries[persona].title) at \(views.hub.entries[stage].title)"
      }
    }
    return nil
  }
}
