import RapportBase

/// A note that counts towards signals: dated, and with its references resolved.
struct NoteSignal {
  let index: EntryIndex
  let entry: Entry
  /// Days before the hub's day; never negative.
  let age: Int
  /// The entries it is about, each once.
  let about: [EntryIndex]
  let persona: EntryIndex?
  let stage: EntryIndex?
  let competitor: EntryIndex?
  /// The competitors it is about or names, each once.
  let against: [EntryIndex]
  /// Its persona and stage, if it names both.
  let moment: Moment?

  /// A persona at a stage.
  struct Moment: Hashable {
    var persona: EntryKey
    var stage: EntryKey
  }

  /// `nil` if the note doesn't count: dated in the future, a draft, or retired.
  init?(_ index: EntryIndex, in hub: Hub) {
    let entry = hub.entries[index]
    guard entry.status == .approved, let date = entry.date("date"), date <= hub.asOf else { return nil }
    func named(_ field: String) -> EntryIndex? {
      entry[field]?.reference.flatMap { hub.index(of: $0) }
    }
    self.index = index
    self.entry = entry
    age = hub.asOf.number - date.number
    var about: [EntryIndex] = []
    for key in entry.keys("about") {
      if let index = hub.index(of: key), !about.contains(index) { about.append(index) }
    }
    self.about = about
    (persona, stage, competitor) = (named("persona"), named("stage"), named("competitor"))
    against = (about + [competitor].compactMap(\.self)).reduce(into: []) { found, index in
      let isCompetitor = hub.entries[index].kind.name == Kind.competitor.name
      if isCompetitor, !found.contains(index) { found.append(index) }
    }
    if let persona, let stage {
      moment = Moment(persona: hub.entries[persona].key, stage: hub.entries[stage].key)
    } else {
      moment = nil
    }
  }
}

extension Hub {
  /// The notes that count, newest first; those of the same day in the hub's order.
  var countedNotes: [NoteSignal] {
    kinds.filter(\.isAppendOnly).flatMap { indices(of: $0.name) }.compactMap { NoteSignal($0, in: self) }
      .sorted { a, b in a.age != b.age ? a.age < b.age : a.index < b.index }
  }
}
