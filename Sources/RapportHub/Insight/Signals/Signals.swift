import RapportBase

/// What notes show: how often something was heard, what is wanted, what is reported as out of date.
///
/// A note counts from its day on: a hub as of an earlier day doesn't know later notes. A note with the status
/// `retired` no longer counts. That closes a request, or withdraws a note that should not have been written.
public struct Signals: Sendable {
  /// All `wanted` notes, newest first.
  public private(set) var wanted: [EntryIndex] = []
  /// `heard` notes that match no entry in the hub, meaning new objections; newest first.
  public private(set) var unmatched: [EntryIndex] = []
  /// Live objections that were heard, by count in the last 30 days, then the last 90, then overall, then in
  /// the hub's order.
  public private(set) var heardMost: [(index: EntryIndex, heard: ObjectionMentions)] = []
  /// Entries with flags, most recently flagged first.
  public private(set) var flagged: [EntryIndex] = []
  private var heardAbout: [EntryIndex: ObjectionMentions] = [:]
  private var deals: [EntryIndex: WinLoss] = [:]
  private var wantedAbout: [EntryIndex: [EntryIndex]] = [:]
  private var flagsAbout: [EntryIndex: [EntryIndex]] = [:]
  private var wantedAt: [NoteSignal.Moment: [EntryIndex]] = [:]
  private var callsAt: [NoteSignal.Moment: Int] = [:]

  /// Goes through the hub's notes once.
  public init(_ hub: Hub) {
    var counts: [EntryIndex: MentionTally] = [:]
    for note in hub.countedNotes {
      switch note.entry.text("what") {
      case "heard":
        for index in note.about { counts[index, default: MentionTally()].count(note) }
        if note.about.isEmpty { unmatched.append(note.index) }
        if note.age <= MentionTally.quarter, let moment = note.moment { callsAt[moment, default: 0] += 1 }
      case "wanted":
        wanted.append(note.index)
        for index in note.about { wantedAbout[index, default: []].append(note.index) }
        if let moment = note.moment { wantedAt[moment, default: []].append(note.index) }
      case "won", "lost":
        for index in note.against { deals[index, default: WinLoss()].add(note) }
      case "outdated":
        flag(note, hub)
      default: break
      }
    }
    heardAbout = counts.mapValues(\.result)
    heardMost = ranked(hub)
  }

  /// What was heard about the entry at an index; `nil` if nothing was.
  public func heard(_ index: EntryIndex) -> ObjectionMentions? { heardAbout[index] }

  /// Recent deals against a competitor; `nil` if none was noted.
  public func winLoss(_ index: EntryIndex) -> WinLoss? { deals[index].flatMap { $0.count > 0 ? $0 : nil } }

  /// `wanted` notes about the entry, newest first.
  public func wanted(_ index: EntryIndex) -> [EntryIndex] { wantedAbout[index] ?? [] }

  /// `outdated` notes dated after the entry's last review, newest first. Retired entries have none: they are
  /// already withdrawn.
  public func flags(_ index: EntryIndex) -> [EntryIndex] { flagsAbout[index] ?? [] }

  /// `wanted` notes that name both, newest first.
  public func wanted(persona: EntryKey, stage: EntryKey) -> [EntryIndex] {
    wantedAt[NoteSignal.Moment(persona: persona, stage: stage)] ?? []
  }

  /// Number of `heard` notes of the last 90 days that name both, whatever they are about.
  public func heardCalls(persona: EntryKey, stage: EntryKey) -> Int {
    callsAt[NoteSignal.Moment(persona: persona, stage: stage)] ?? 0
  }

  private mutating func flag(_ note: NoteSignal, _ hub: Hub) {
    for index in note.about {
      let entry = hub.entries[index]
      if hub.isRetired(entry) { continue }
      if let checked = hub.lastChecked(entry), hub.asOf.number - checked.number <= note.age { continue }
      if flagsAbout[index] == nil { flagged.append(index) }
      flagsAbout[index, default: []].append(note.index)
    }
  }

  private func ranked(_ hub: Hub) -> [(index: EntryIndex, heard: ObjectionMentions)] {
    let objections = hub.indices.compactMap {
      index -> (index: EntryIndex, heard: ObjectionMentions)? in
      guard let heard = heardAbout[index], hub.entries[index].kind.holdsAnswers,
        hub.isLive(hub.entries[index])
      else { return nil }
      return (index, heard)
    }
    return objections.sorted { a, b in
      let (x, y) = (a.heard, b.heard)
      return (y.last30, y.last90, y.total, a.index) < (x.last30, x.last90, x.total, b.index)
    }
  }
}
