import RapportBase
import RapportHub
import RapportTheme

/// Something that buyers say, as a row with its counts.
enum HeardRow {
  /// - Parameter reach: how many days back the page's script gets all notes.
  static func view(_ topic: HeardTopic, within reach: Int, _ views: ViewBuilder) -> TemplateContext {
    let count = topic.count(days: AlignmentFacts.days)
    let trend = topic.trend(days: AlignmentFacts.days)
    let categories = categories(topic, views)
    return link(topic, views).merging(
      TemplateContext([
        ("category", .text(categories.map { views.label($0, of: "category") }.joined(separator: ", "))),
        ("categories", .text(categories.joined(separator: " "))),
        (
          "notes",
          .text(topic.notes.prefix { $0.age <= reach }.map { note($0, views) }.joined(separator: "|"))
        ),
        ("count", .text(views.words.number(count.total))),
        ("weeks", count.total > 0 ? Charts.weeks(topic.weeks, views.words) : .absent),
        ("worked", .text(count.answered > 0 ? worked(count, views.words) : "")),
        ("mostly", .text(count.mostly.map { views.hub.entries[$0.entry].title } ?? "")),
        ("trend", .text(count.total + trend.earlier > 0 ? text(trend, views.words) : "")),
        ("is_open", .flag(lacksAnswer(topic, views))),
        ("answer_url", lacksAnswer(topic, views) ? answerURL(topic, views) : .absent),
      ]))
  }

  /// What buyers say, with a link to its page.
  static func link(_ topic: HeardTopic, _ views: ViewBuilder) -> TemplateContext {
    TemplateContext([("quote", .text(quote(topic, views))), ("url", url(topic, views))])
  }

  /// What buyers say.
  static func quote(_ topic: HeardTopic, _ views: ViewBuilder) -> String {
    switch topic.subject {
    case .objection(let index):
      let entry = views.hub.entries[index]
      return Wording.typographic(entry.texts("says").first ?? entry.title)
    case .quote(let quote): return Wording.typographic(quote.said)
    }
  }

  /// The page of an objection, or the place of a quote in the list of objections.
  static func url(_ topic: HeardTopic, _ views: ViewBuilder) -> TemplateValue {
    switch topic.subject {
    case .objection(let index): views.url(views.hub.entries[index])
    case .quote(let quote):
      quote.notes.first.map { .text(views.root + views.site.unansweredPath(of: views.hub.entries[$0])) }
        ?? .absent
    }
  }

  /// Whether there is no answer to it.
  static func lacksAnswer(_ topic: HeardTopic, _ views: ViewBuilder) -> Bool {
    switch topic.subject {
    case .objection(let index): !views.hub.entries[index].hasAnswer
    case .quote: true
    }
  }

  private static func answerURL(_ topic: HeardTopic, _ views: ViewBuilder) -> TemplateValue {
    switch topic.subject {
    case .objection(let index): ProposeView.change(views.hub.entries[index], views)
    case .quote(let quote):
      ProposeView.link([("door", "answer"), ("q", SitePath.escaped(quote.said))], views)
    }
  }

  private static func categories(_ topic: HeardTopic, _ views: ViewBuilder) -> [String] {
    guard case .objection(let index) = topic.subject else { return [] }
    return views.hub.entries[index].texts("category")
  }

  /// A note in the form that the script reads: age in days, persona, stage, team, outcome. None of them
  /// contains a space.
  private static func note(_ note: HeardNote, _ views: ViewBuilder) -> String {
    func slug(_ index: EntryIndex?) -> String { index.map { views.hub.entries[$0].slug } ?? "-" }
    let team = note.team.map { SitePath.escaped($0) } ?? "-"
    return "\(note.age) \(slug(note.persona)) \(slug(note.stage)) \(team) \(note.outcome?.rawValue ?? "-")"
  }

  /// As the script says it, too.
  private static func worked(_ count: HeardCount, _ words: SiteWords) -> String {
    words(.countOfAll, count: count.worked, ("all", words.number(count.answered)))
  }

  /// As the script says it, too.
  private static func text(_ trend: (trend: Trend, later: Int, earlier: Int), _ words: SiteWords) -> String {
    let earlier = ("earlier", words.number(trend.earlier))
    return
      switch trend.trend
    {
    case .up: words(.trendUp, earlier)
    case .down: words(.trendDown, earlier)
    case .steady: words(.trendSteady, earlier)
    // This is so for most rows: the page explains it once.
    case .tooFew: ""
    }
  }
}
