import RapportBase
import RapportContent

/// Counts who did what in which quarter.
struct ContributionTally {
  /// A commit later than this many days after the day of a review is not taken to be by the reviewer.
  private static let recordDays = 7

  /// A person or a team, in one quarter.
  private struct Key: Hashable {
    var quarter: Quarter
    /// A person's slug, or a team's name.
    var owner: String
  }

  /// The entries they worked on; each counts once.
  private struct Work {
    var added: Set<EntryIndex> = []
    var answered: Set<EntryIndex> = []
    var reviewed: Set<EntryIndex> = []
    var filled: Set<EntryIndex> = []
    var heard: Set<EntryIndex> = []
  }

  private let hub: Hub
  private var works: [Key: Work] = [:]

  init(_ hub: Hub) { self.hub = hub }

  private mutating func count(
    _ index: EntryIndex, _ work: WritableKeyPath<Work, Set<EntryIndex>>, _ owner: String?, _ day: Day
  ) {
    guard let owner else { return }
    works[Key(quarter: Quarter(day), owner: owner), default: Work()][keyPath: work].insert(index)
  }

  /// Counts what Git knows: who added entries, wrote answers, recorded reviews and filled gaps.
  mutating func count(_ history: History, _ gapFillers: [GapFiller]) {
    for index in hub.indices {
      let entry = hub.entries[index]
      guard entry.kind.hasPages, entry.status == .approved || entry.status == .retired else { continue }
      if let added = history.addition(of: index) {
        count(index, \.added, history.person(added), added.day)
      }
      if entry.kind.holdsAnswers, entry.hasAnswer {
        for change in history.changes(of: index) where change.kind != .removed {
          count(index, \.answered, history.person(change), change.day)
        }
      }
      guard let day = entry.reviewed, let record = history.record(of: day, in: index) else { continue }
      // Adding an entry counts as writing it, which is more than a review.
      if record.kind == .changed, record.day.number - day.number <= Self.recordDays {
        count(index, \.reviewed, history.person(record), record.day)
      }
    }
    for filler in gapFillers {
      count(filler.asset, \.filled, history.authors[filler.author].person, filler.day)
    }
  }

  /// Counts the notes that people and teams wrote.
  mutating func countNotes() {
    for note in hub.countedNotes {
      guard let by = note.entry.text("by"), let day = note.entry.date("date"),
        hub.settings.person(by) != nil || hub.settings.isTeam(by)
      else { continue }
      if note.entry.text("what") == "still-right" {
        for index in note.about { count(index, \.reviewed, by, day) }
      } else {
        count(note.index, \.heard, by, day)
      }
    }
  }

  /// Newest quarter first, then by team and by name.
  var contributions: [Contribution] {
    let teams = Dictionary(firstOf: hub.settings.teams.enumerated().map { ($1, $0) })
    let rows = works.map { key, work in (name: name(key.owner), row: contribution(key, work)) }
    return rows.sorted { a, b in
      let (x, y) = (a.row, b.row)
      if x.quarter != y.quarter { return x.quarter > y.quarter }
      let (first, second) = (rank(x.team, teams), rank(y.team, teams))
      if first != second { return first < second }
      if (x.person == nil) != (y.person == nil) { return y.person == nil }
      if a.name != b.name { return a.name.utf8.lexicographicallyPrecedes(b.name.utf8) }
      return (x.person ?? "").utf8.lexicographicallyPrecedes((y.person ?? "").utf8)
    }.map(\.row)
  }

  /// A team's position; people without a team come last.
  private func rank(_ team: String?, _ teams: [String: Int]) -> Int {
    team.flatMap { teams[$0] } ?? Int.max
  }

  private func name(_ owner: String) -> String { hub.settings.person(owner)?.name ?? owner }

  private func contribution(_ key: Key, _ work: Work) -> Contribution {
    Contribution(
      quarter: key.quarter, team: hub.settings.team(of: key.owner),
      person: hub.settings.isTeam(key.owner) ? nil : key.owner, added: work.added.count,
      answered: work.answered.count, reviewed: work.reviewed.count, filled: work.filled.count,
      heard: work.heard.count)
  }
}

extension History {
  /// The slug of the person who made a change, if `hub.yml` lists them.
  fileprivate func person(_ change: Change) -> String? { authors[change.author].person }
}
