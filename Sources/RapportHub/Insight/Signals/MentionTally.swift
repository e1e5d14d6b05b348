import RapportBase

/// Counts the `heard` notes about one entry, which must be added newest first.
struct MentionTally {
  /// How many days back the two windows reach. The hub's day is day 0, and the last day is included.
  static let month = 30
  static let quarter = 90
  /// Number of weeks in the week-by-week count: about a quarter.
  static let weeks = 12
  private var heard = ObjectionMentions()
  /// Counts by age in weeks.
  private var byWeek = [Int](repeating: 0, count: MentionTally.weeks)
  private var personas: [EntryIndex: Int] = [:]
  private var stages: [EntryIndex: Int] = [:]
  private var competitors: [EntryIndex: Int] = [:]

  mutating func count(_ note: NoteSignal) {
    heard.total += 1
    if note.age <= Self.month { heard.last30 += 1 }
    if note.age <= Self.quarter { heard.last90 += 1 }
    if note.age / 7 < Self.weeks { byWeek[note.age / 7] += 1 }
    heard.notes.append(note.index)
    if let persona = note.persona { personas[persona, default: 0] += 1 }
    if let stage = note.stage { stages[stage, default: 0] += 1 }
    if let competitor = note.competitor { competitors[competitor, default: 0] += 1 }
    switch note.entry.text("outcome") {
    case "worked": heard.worked += 1
    case "partly": heard.partly += 1
    case "no": heard.failed += 1
    default: break
    }
  }

  /// The counts so far.
  var result: ObjectionMentions {
    var result = heard
    result.weeks = byWeek.reversed()
    result.byPersona = shares(personas)
    result.byStage = shares(stages)
    result.byCompetitor = shares(competitors)
    return result
  }

  private func shares(_ counts: [EntryIndex: Int]) -> [ObjectionMentions.EntryCount] {
    counts.map { ObjectionMentions.EntryCount(entry: $0.key, count: $0.value) }
      .sorted { a, b in a.count != b.count ? a.count > b.count : a.entry < b.entry }
  }
}
