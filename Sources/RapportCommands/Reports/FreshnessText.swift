import RapportBase
import RapportHub

/// `report freshness` for people: what has to be reviewed, by team, and within each team by owner.
struct FreshnessText {
  let hub: Hub
  let reviews: ReviewQueue
  let lookAlikes: [LookAlike]

  /// The maximum number of rows that the report shows, as on the page; JSON and CSV have all.
  private static let maxRows = 500
  private static let titleWidth = 38
  private static let keyWidth = 26
  private static let minNameWidth = 12

  func render() -> String {
    let shown = reviews.items.prefix(FreshnessText.maxRows)
    let byTeam = Dictionary(grouping: shown) { $0.responsibility.team }
    let teams = hub.settings.teams.compactMap { team in
      byTeam[team].map { section(FreshnessText.capitalised(team), "The team", $0) }
    }
    let nobody = byTeam[nil].map { [section("No team", "Nobody", $0)] } ?? []
    let more = reviews.items.count - shown.count
    let rest = more > 0 ? ["\(more) more: --format csv has all.\n"] : []
    return ([summary] + teams + nobody + rest + alike).joined(separator: "\n")
  }

  /// `Freshness: 41 of 60 pages up to date; as of 26 Nov 2026`, and `3 overdue, 5 never reviewed` below it.
  private var summary: String {
    let (held, needed) = (reviews.reviewed.count, reviews.reviewed.of)
    let share = "\(held) of \(counted(needed, "page up to date", "pages up to date"))"
    let holds = needed > 0 ? share : "nothing has to be reviewed"
    let reasons = reviews.items.isEmpty ? "" : counts(reviews.items) + "\n"
    return "Freshness: \(holds); as of \(hub.asOf.displayText)\n" + reasons
  }

  /// How many items have each reason: `3 overdue, 5 never reviewed`.
  private func counts(_ items: [ReviewItem]) -> String {
    ReviewItem.Reason.allCases.compactMap { reason in
      let count = items.count { $0.reasons.contains(reason) }
      return count > 0 ? "\(count) \(FreshnessText.word(reason))" : nil
    }.joined(separator: ", ")
  }

  /// - Parameters:
  ///   - name: the team's name.
  ///   - whole: the owner to name for what belongs to no person of the team.
  private func section(_ name: String, _ whole: String, _ items: [ReviewItem]) -> String {
    let byPerson = Dictionary(grouping: items) { $0.responsibility.person }
    let people = hub.settings.people.compactMap { person in
      byPerson[person.slug].map { owner(person.name, $0) }
    }
    let rest = byPerson[nil].map { [owner(whole, $0)] } ?? []
    return line(name, items, indent: 0) + (people + rest).joined()
  }

  private func owner(_ name: String, _ items: [ReviewItem]) -> String {
    var table = TextTable(
      [.init(maxWidth: FreshnessText.titleWidth), .init(maxWidth: FreshnessText.keyWidth), .init()],
      indent: 4)
    for item in items {
      let entry = hub.entries[item.index]
      let states = item.reasons.map { state($0, entry) }.joined(separator: ", ")
      table.add([entry.title, entry.key.description, states])
    }
    return line(name, items, indent: 2) + table.render()
  }

  private func line(_ name: String, _ items: [ReviewItem], indent: Int) -> String {
    let counts = self.counts(items)
    let room = TextTable.lineWidth - indent - 2 - counts.utf8.count
    let name = TextTable.cut(TextTable.oneLine(name), to: max(room, FreshnessText.minNameWidth))
    return String(repeating: " ", count: indent) + "\(name): \(counts)\n"
  }

  /// Entries that say nearly the same, two lines for each pair.
  private var alike: [String] {
    guard !lookAlikes.isEmpty else { return [] }
    var table = TextTable(
      [.init(maxWidth: FreshnessText.titleWidth), .init(maxWidth: FreshnessText.keyWidth), .init()],
      indent: 2)
    for pair in lookAlikes.prefix(FreshnessText.maxRows) {
      let (first, second) = (hub.entries[pair.first], hub.entries[pair.second])
      table.add([first.title, first.key.description, "\(pair.percent)% the same as"])
      table.add([second.title, second.key.description, ""])
    }
    let count = counted(lookAlikes.count, "pair says", "pairs say")
    return ["Look-alikes: \(count) nearly the same\n" + table.render()]
  }

  private static func word(_ reason: ReviewItem.Reason) -> String {
    switch reason {
    case .reported: "reported"
    case .deadLink: "with a dead link"
    case .overdue: "overdue"
    case .due: "due soon"
    case .expiring: "expiring"
    case .never: "never reviewed"
    }
  }

  /// The reason for a review, with its day.
  private func state(_ reason: ReviewItem.Reason, _ entry: Entry) -> String {
    switch (reason, hub.freshness(of: entry)) {
    case (.overdue, .overdue(_, let until)): "overdue since \(until.displayText)"
    case (.due, .due(_, let until)): "due \(until.displayText)"
    case (.reported, _): "reported out of date"
    case (.deadLink, _): "link dead since \(hub.deadLinks(of: entry).map(\.since).min()?.displayText ?? "")"
    case (.expiring, _): "last day \(entry.expires?.displayText ?? "")"
    default: FreshnessText.word(reason)
    }
  }

  private static func capitalised(_ name: String) -> String { name.prefix(1).uppercased() + name.dropFirst() }
}
