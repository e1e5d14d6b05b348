import RapportHub
import RapportTheme

/// The navigation: the parts of the site. A wide page shows the first ones, and the rest under *More*.
enum NavigationView {
  /// What fits next to search from a width of 60 rem, in characters, counting three for each gap.
  private static let maxLength = 90
  /// How much of that *More* takes up.
  private static let moreLength = 10
  /// The maximum number of parts: more can't be taken in at a glance.
  private static let maxCount = 6
  /// The parts that are opened most, in order; all others follow in the hub's order.
  private static let first = ["objection", "persona", "stage", "asset", Room.part, "competitor", "term"]

  static func view(_ site: SiteHub, _ words: SiteWords, _ location: ShellView.Location) -> TemplateContext {
    var parts = parts(site, words)
    var shown = shown(parts)
    var rest = parts.indices.filter { !shown.contains($0) }.map { parts[$0] }
    // It doesn't displace anything, since it is only for the first days.
    let start = start(site, words)
    let fits = start.map { rest.isEmpty && length(parts) + length($0) <= maxLength } ?? false
    if let start, fits || !rest.isEmpty {
      if fits { shown.insert(parts.count) } else { rest.append(start) }
      parts.append(start)
    }
    let isRestCurrent = rest.contains { isCurrent($0, location) }
    return TemplateContext([
      ("kinds", .list(parts.map { item($0, location) })),
      ("first_kinds", .list(parts.indices.filter(shown.contains).map { item(parts[$0], location) })),
      ("more_kinds", .list(rest.map { item($0, location) })),
      ("has_more", .flag(!rest.isEmpty)),
      ("is_more_current", .flag(isRestCurrent)), ("menu_rooms", .list(rooms(site, words, location))),
      ("starts_in_menu", .flag(start != nil && !fits && rest.isEmpty)),
    ])
  }

  /// All parts, for a page that shows nothing else.
  static func kinds(_ site: SiteHub, _ words: SiteWords, _ location: ShellView.Location) -> [TemplateContext]
  {
    (parts(site, words) + [start(site, words)].compactMap(\.self)).map { item($0, location) }
  }

  /// The pages of Alignment, which a phone's menu links to directly; on a wide page, Alignment's front page
  /// does.
  private static func rooms(_ site: SiteHub, _ words: SiteWords, _ location: ShellView.Location)
    -> [TemplateContext]
  {
    site.rooms.filter { $0 != .overview }.map { room in
      TemplateContext([
        ("label", .text(words[room.title])), ("url", .text(location.root + room.path)),
      ])
    }
  }

  /// The page for a new colleague.
  private static func start(_ site: SiteHub, _ words: SiteWords) -> Part? {
    site.hasStart ? Part(label: words[.startHere], path: StartView.path) : nil
  }

  private struct Part {
    var label: String
    /// Relative to the site's root.
    var path: String
    /// The kind's name or the room's; `nil` for a single page.
    var kind: String?
  }

  /// The kinds with lists, the room, and the pages of the menu. The list of pages is left out if all of them
  /// are in the menu.
  private static func parts(_ site: SiteHub, _ words: SiteWords) -> [Part] {
    let pages = site.listed("page").map { site.hub.entries[$0] }.filter { $0.text("menu") == "true" }
    let hasAllPages = pages.count == site.listed("page").count
    let room =
      site.rooms.isEmpty
      ? [] : [Part(label: words[Room.overview.title], path: Room.overview.path, kind: Room.part)]
    let scorecard =
      site.hasScorecard ? [Part(label: words[.scorecard], path: ScorecardView.path)] : []
    let kinds = site.listedKinds.filter { ($0.name != "page" || !hasAllPages) && $0.name != "metric" }.map {
      kind in
      Part(label: words(declared: kind.pluralLabel), path: site.listPath(kind, 1), kind: kind.name)
    }
    let menu = pages.map { Part(label: Wording.typographic($0.title), path: site.path(of: $0)) }
    return kinds + room + scorecard + menu
  }

  /// The parts next to search: all if they fit, otherwise those that are opened most.
  private static func shown(_ parts: [Part]) -> Set<Int> {
    if length(parts) <= maxLength { return Set(parts.indices) }
    let ranked =
      first.compactMap { name in parts.firstIndex { $0.kind == name } }
      + parts.indices.filter { index in !first.contains { $0 == parts[index].kind } }
    var shown: Set<Int> = []
    var left = maxLength - moreLength
    for index in ranked where shown.count < maxCount && length(parts[index]) <= left {
      shown.insert(index)
      left -= length(parts[index])
    }
    return shown
  }

  private static func length(_ parts: [Part]) -> Int { parts.reduce(0) { $0 + length($1) } }

  private static func length(_ part: Part) -> Int { part.label.count + 3 }

  private static func isCurrent(_ part: Part, _ location: ShellView.Location) -> Bool {
    part.kind != nil && part.kind == (location.isRoom ? Room.part : location.section)
  }

  private static func item(_ part: Part, _ location: ShellView.Location) -> TemplateContext {
    // The current part is the page itself, or what the page belongs to.
    let current = location.isList ? #" aria-current="page""# : #" aria-current="true""#
    return TemplateContext([
      ("label", .text(part.label)), ("url", .text(location.root + part.path)),
      ("current", isCurrent(part, location) ? .html(current) : .absent),
    ])
  }
}
