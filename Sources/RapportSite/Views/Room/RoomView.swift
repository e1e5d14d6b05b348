import RapportHub
import RapportTheme

/// A page of the room: its menu, and what it shows.
enum RoomView {
  static func view(_ room: Room, _ views: ViewBuilder) -> TemplateContext {
    let own =
      switch room {
      case .overview: OverviewView.view(views)
      case .coverage: CoverageView.view(views)
      case .heard: HeardView.view(views)
      case .freshness: FreshnessView.view(views)
      case .promises: PromisesView.view(views)
      case .meeting: WeeklyView.view(views)
      case .thanks: ThanksView.view(views)
      }
    return own.merging(TemplateContext([("rooms", .list(menu(room, views)))]))
  }

  /// The pages of the room, and the scorecard if the hub has one.
  private static func menu(_ current: Room, _ views: ViewBuilder) -> [TemplateContext] {
    let rooms = views.site.rooms.map { room in
      TemplateContext([
        ("label", .text(views.words[room == .overview ? .overview : room.title])),
        ("url", .text(views.root + room.path)),
        ("current", room == current ? .html(#" aria-current="page""#) : .absent),
      ])
    }
    guard views.site.hasScorecard else { return rooms }
    let scorecard = TemplateContext([
      ("label", .text(views.words[.scorecard])), ("url", .text(views.root + ScorecardView.path)),
      ("current", .absent),
    ])
    return rooms + [scorecard]
  }

  /// The address of a page of the room; absent if the hub has nothing for it.
  static func url(_ room: Room, _ views: ViewBuilder) -> TemplateValue {
    views.site.has(room) ? .text(views.root + room.path) : .absent
  }

  /// The address of a file below `data/`.
  static func data(_ name: String, _ views: ViewBuilder) -> TemplateValue {
    .text("\(views.root)data/\(name)")
  }

  /// The type of content, or the kind, as a word in a row.
  static func type(_ entry: Entry, _ views: ViewBuilder) -> String {
    entry.text("type").map { views.label($0, of: "type") } ?? views.words(declared: entry.kind.label)
  }

  /// A link to an entry with one line about it.
  static func row(_ index: EntryIndex, _ meta: [String], _ views: ViewBuilder) -> TemplateContext {
    let entry = views.hub.entries[index]
    return TemplateContext([
      ("title", .text(Wording.typographic(entry.title))), ("url", views.url(entry)),
      ("href", views.href(entry)),
      ("meta", .text(meta.filter { !$0.isEmpty }.joined(separator: " · "))),
    ])
  }
}
