import RapportBase
import RapportHub
import RapportTheme

/// Who helped, by quarter and team: thanks for filled gaps, and what everybody did. Nobody is ranked.
enum ThanksView {
  /// How many quarters the page shows; `data/contributions.csv` has all.
  private static let maxQuarters = 4
  private static let maxThanks = 12
  /// How many of an asset's places are named.
  private static let maxPlaces = 2

  static func view(_ views: ViewBuilder) -> TemplateContext {
    let quarters = groups(views.site.alignment.contributions.all[...], by: \.quarter)
    return TemplateContext([
      ("quarters", .list(quarters.prefix(maxQuarters).compactMap { quarter($0, views) })),
      ("csv", RoomView.data("contributions.csv", views)),
    ])
  }

  private static func quarter(_ rows: ArraySlice<Contribution>, _ views: ViewBuilder) -> TemplateContext? {
    guard let quarter = rows.first?.quarter else { return nil }
    let thanks = views.site.alignment.contributions.thanks.filter { Quarter($0.day) == quarter }
    let number = ("number", String(quarter.number))
    return TemplateContext([
      ("heading", .text(views.words(.quarterOfYear, number, ("year", String(quarter.year))))),
      ("thanks", .list(thanks.prefix(maxThanks).map { self.thanks($0, views) })),
      ("rest", .text(thanks.count > maxThanks ? String(thanks.count - maxThanks) : "")),
      ("teams", .list(groups(rows, by: \.team).map { team($0, views) })),
    ])
  }

  /// `Filled a gap: CFO at Decision. Thank you, Dana Whitlow, sales.`
  private static func thanks(_ filler: GapFiller, _ views: ViewBuilder) -> TemplateContext {
    let names = views.site.history.map { ChangeText.names([filler.author], $0, views) } ?? ""
    return views.link(views.hub.entries[filler.asset]).merging(
      TemplateContext([
        ("text", .text(views.words(.filledAGap, ("gap", places(filler, views)), ("names", names))))
      ]))
  }

  /// `CFO at Decision, CFO at Growth and 3 more`
  static func places(_ filler: GapFiller, _ views: ViewBuilder) -> String {
    let named = filler.places.prefix(maxPlaces).map { place($0.persona, $0.stage, views) }
    let rest = filler.places.count - named.count
    let line = named.joined(separator: ", ")
    return rest > 0 ? "\(line) \(views.words(.andMore, ("rest", String(rest))))" : line
  }

  /// `CFO at Decision`
  static func place(_ persona: EntryIndex, _ stage: EntryIndex, _ views: ViewBuilder) -> String {
    Wording.typographic(
      views.words(
        .personaAtStage, ("persona", views.hub.entries[persona].title),
        ("stage", views.hub.entries[stage].title)))
  }

  private static func team(_ rows: ArraySlice<Contribution>, _ views: ViewBuilder) -> TemplateContext {
    let team = rows.first?.team
    return TemplateContext([
      ("label", .text(team.map(views.owner) ?? views.words[.other])),
      ("people", .list(rows.map { person($0, views) })),
    ])
  }

  private static func person(_ row: Contribution, _ views: ViewBuilder) -> TemplateContext {
    func number(_ count: Int) -> TemplateValue { .text(count > 0 ? views.words.number(count) : "") }
    return TemplateContext([
      ("name", .text(row.person.map(views.owner) ?? views.words[.theTeam])),
      ("added", number(row.added)), ("answered", number(row.answered)), ("reviewed", number(row.reviewed)),
      ("filled", number(row.filled)), ("heard", number(row.heard)),
    ])
  }

  /// Groups of consecutive rows that have the same key.
  private static func groups<Key: Equatable>(
    _ rows: ArraySlice<Contribution>, by key: (Contribution) -> Key
  ) -> [ArraySlice<Contribution>] {
    var groups: [ArraySlice<Contribution>] = []
    var start = rows.startIndex
    for index in rows.indices where index == rows.endIndex - 1 || key(rows[index]) != key(rows[index + 1]) {
      groups.append(rows[start...index])
      start = index + 1
    }
    return groups
  }
}
