import RapportBase
import RapportHub
import RapportTheme

/// What has to be reviewed, by team, and within each team by owner.
enum ReviewGroups {
  /// The maximum number of rows on the page; `data/freshness.csv` has all.
  private static let maxRows = 500
  /// How many of an owner's rows are unfolded.
  private static let maxOpen = 8
  /// The maximum number of entries that one link asks about: its address names them all.
  private static let maxAtOnce = 25

  /// A team, or what nobody owns.
  struct Team {
    var id: String
    var label: String
    /// The path of its calendar.
    var calendar: String?
    var items: [ReviewItem]
    var owners: [Owner]
  }

  /// A person, or a team as a whole.
  struct Owner {
    var label: String
    var calendar: String?
    var items: [ReviewItem]
  }

  /// The groups, in the hub's order of teams and people; what nobody owns comes last.
  static func teams(_ views: ViewBuilder) -> [Team] {
    let settings = views.hub.settings
    let items = views.site.alignment.reviews.items
    let byTeam = Dictionary(grouping: items) { $0.responsibility.team }
    return (settings.teams.map(Optional.some) + [nil]).compactMap { team in
      byTeam[team].map { group(team, id: id(of: team, views), $0, views) }
    }
  }

  /// The id of a team's section on the page of reviews, or of the section for what nobody owns.
  static func id(of team: String?, _ views: ViewBuilder) -> String {
    views.hub.settings.teams.firstIndex { $0 == team }.map { "team-\($0 + 1)" } ?? "team-none"
  }

  static func label(of team: String?, _ views: ViewBuilder) -> String {
    team.map(views.owner) ?? views.words[.nobodys]
  }

  /// How many items the page doesn't show; empty if it shows all.
  static func rest(_ views: ViewBuilder) -> String {
    let count = views.site.alignment.reviews.items.count
    return count > maxRows ? views.words.number(count - maxRows) : ""
  }

  private static func group(_ team: String?, id: String, _ items: [ReviewItem], _ views: ViewBuilder) -> Team
  {
    let byPerson = Dictionary(grouping: items) { $0.responsibility.person }
    let people = views.hub.settings.people.compactMap { person in
      byPerson[person.slug].map {
        Owner(label: person.name, calendar: ReviewCalendar.path(of: person.slug, in: views.hub), items: $0)
      }
    }
    let label = label(of: team, views)
    let calendar = team.flatMap { ReviewCalendar.path(of: $0, in: views.hub) }
    let rest = byPerson[nil].map {
      [Owner(label: team == nil ? "" : views.words[.theTeam], calendar: nil, items: $0)]
    }
    return Team(id: id, label: label, calendar: calendar, items: items, owners: people + (rest ?? []))
  }

  /// The entries that have a row on the page.
  static func shown(_ views: ViewBuilder) -> Set<EntryIndex> {
    Set(views.site.alignment.reviews.items.prefix(maxRows).map(\.index))
  }

  /// - Parameter shown: the entries that have a row.
  static func view(_ team: Team, _ views: ViewBuilder, shown: Set<EntryIndex>) -> TemplateContext {
    TemplateContext([
      ("id", .text(team.id)), ("label", .text(team.label)),
      ("count", .text(views.words.number(team.items.count))),
      ("calendar", team.calendar.map { .text(views.root + $0) } ?? .absent),
      (
        "owners",
        .list(
          team.owners.map { owner($0, views, shown: shown) })
      ),
    ])
  }

  private static func owner(
    _ owner: Owner, _ views: ViewBuilder, shown: Set<EntryIndex>
  ) -> TemplateContext {
    let items = owner.items.filter { shown.contains($0.index) }
    let open = open(items)
    let takesAll = owner.items.count > 1 && owner.items.count <= maxAtOnce
    return TemplateContext([
      ("label", .text(owner.label)), ("count", .text(views.words.number(owner.items.count))),
      ("calendar", owner.calendar.map { .text(views.root + $0) } ?? .absent),
      ("all", takesAll ? all(owner.items, views) : .absent),
      ("rows", .list(open.map { row($0, views) })),
      ("opened", .list(items.dropFirst(open.count).map { row($0, views) })),
      ("opened_count", .text(views.words.number(items.count - open.count))),
    ])
  }

  /// The items that are unfolded. A single further one isn't worth folding.
  private static func open(_ items: [ReviewItem]) -> ArraySlice<ReviewItem> {
    items.count > maxOpen + 1 ? items.prefix(maxOpen) : items[...]
  }

  /// A link to the form for one note about all items.
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

  /// The reason for a review, with its day.
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
