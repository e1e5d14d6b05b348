import RapportBase
import RapportHub
import RapportTheme

/// What has to be reviewed, by team and within it by owner.
enum ReviewGroups {
  /// A page shows so many; `data/freshness.csv` has all.
  private static let maxRows = 500
  /// A link asks for so many at once: they are named in its address.
  private static let maxAtOnce = 25

  /// A team, or nobody.
  struct Team {
    var id: String
    var label: String
    /// The file of its calendar.
    var calendar: String?
    /// All of them, also those that the page doesn't show.
    var items: [ReviewItem]
    var owners: [Owner]
  }

  /// A person, or a team as a whole.
  struct Owner {
    var label: String
    var calendar: String?
    /// How many there are.
    var count: Int
    /// Those that the page shows.
    var items: [ReviewItem]
  }

  /// In the hub's order of teams and people; what nobody owns comes last.
  static func teams(_ views: ViewBuilder) -> [Team] {
    let items = views.site.alignment.reviews.items
    let shown = Set(items.prefix(maxRows).map(\.index))
    let byTeam = Dictionary(grouping: items) { $0.responsibility.team }
    return (views.hub.settings.teams.map(Optional.some) + [nil]).compactMap { team in
      byTeam[team].map { group(team, $0, shown, views) }
    }
  }

  /// Where the page of reviews shows a team, or what is nobody's.
  static func id(of team: String?, _ views: ViewBuilder) -> String {
    views.hub.settings.teams.firstIndex { $0 == team }.map { "team-\($0 + 1)" } ?? "team-none"
  }

  static func label(of team: String?, _ views: ViewBuilder) -> String {
    team.map(views.owner) ?? views.words[.nobodys]
  }

  /// How many there are beyond those that the page shows; empty where it shows all.
  static func rest(_ views: ViewBuilder) -> String {
    let count = views.site.alignment.reviews.items.count
    return count > maxRows ? views.words.number(count - maxRows) : ""
  }

  private static func group(
    _ team: String?, _ items: [ReviewItem], _ shown: Set<EntryIndex>, _ views: ViewBuilder
  ) -> Team {
    let byPerson = Dictionary(grouping: items) { $0.responsibility.person }
    func owner(_ slug: String?, _ label: String) -> Owner? {
      byPerson[slug].map { all in
        Owner(
          label: label, calendar: slug.flatMap { ReviewCalendar.path(of: $0, in: views.hub) },
          count: all.count, items: all.filter { shown.contains($0.index) })
      }
    }
    let people = views.hub.settings.people.compactMap { owner($0.slug, $0.name) }
    let others = owner(nil, team == nil ? "" : views.words[.theTeam]).map { [$0] } ?? []
    return Team(
      id: id(of: team, views), label: label(of: team, views),
      calendar: team.flatMap { ReviewCalendar.path(of: $0, in: views.hub) }, items: items,
      owners: people + others)
  }

  static func view(_ team: Team, _ views: ViewBuilder) -> TemplateContext {
    TemplateContext([
      ("id", .text(team.id)), ("label", .text(team.label)),
      ("count", .text(views.words.number(team.items.count))),
      ("calendar", team.calendar.map { .text(views.root + $0) } ?? .absent),
      (
        "owners",
        .list(
          team.owners.map { owner in
            TemplateContext([
              ("label", .text(owner.label)), ("count", .text(views.words.number(owner.count))),
              ("calendar", owner.calendar.map { .text(views.root + $0) } ?? .absent),
              (
                "all",
                owner.items.count > 1 && owner.count <= maxAtOnce && owner.items.count == owner.count
                  ? all(owner.items, views) : .absent
              ),
              ("rows", .list(owner.items.map { row($0, views) })),
            ])
          })
      ),
    ])
  }

  /// One note for all of them.
  private static func all(_ items: [ReviewItem], _ views: ViewBuilder) -> TemplateValue {
    let keys = items.map { views.hub.entries[$0.index].key.description }.joined(separator: ",")
    return ProposeView.link([("door", "right"), ("about", keys)], views)
  }

  private static func row(_ item: ReviewItem, _ views: ViewBuilder) -> TemplateContext {
    let entry = views.hub.entries[item.index]
    let checked = views.hub.lastChecked(entry).map { day in
      views.words(.reviewedOnInALine, ("day", views.words.date(day)))
    }
    let flag = views.signals.flags(item.index).first.map { views.hub.entries[$0] }
    return RoomView.row(item.index, [RoomView.type(entry, views), checked ?? ""], views).merging(
      TemplateContext([
        ("types", .text(item.reasons.map(\.rawValue).joined(separator: " "))),
        ("key", .text(entry.key.description)),
        ("states", .list(item.reasons.map { state($0, item, entry, views) })),
        ("flag", .text(flag.map { Wording.typographic($0.title) } ?? "")),
        (
          "still_right", ProposeView.link([("door", "right"), ("about", entry.key.description)], views)
        ),
        ("suggest", ProposeView.change(entry, views)),
      ]))
  }

  /// Why, with its day.
  private static func state(
    _ reason: ReviewItem.Reason, _ item: ReviewItem, _ entry: Entry, _ views: ViewBuilder
  ) -> TemplateContext {
    let words = views.words
    let label =
      switch (reason, views.hub.freshness(of: entry)) {
      case (.overdue, .overdue(_, let until)): words(.overdueSince, ("day", words.date(until)))
      case (.due, .due(_, let until)): words(.dueOn, ("day", words.date(until)))
      case (.deadLink, _): DeadLinkView.label(views.hub.deadLinks(of: entry), views.words)
      case (.expiring, _): words(.lastDay, ("day", entry.expires.map(words.date) ?? ""))
      default: words[FreshnessView.word(reason)]
      }
    let style = reason == .due || reason == .expiring ? "warn" : "bad"
    return TemplateContext([("label", .text(label)), ("style", .text(style))])
  }
}
