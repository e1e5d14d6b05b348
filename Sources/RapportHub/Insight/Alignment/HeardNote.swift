import RapportBase

/// A note of something that was heard, reduced to what counting needs.
public struct HeardNote: Sendable, Hashable {
  /// How the answer went.
  public enum Outcome: String, Sendable { case worked, partly, no }

  public let index: EntryIndex
  /// Days before the hub's day.
  public let age: Int
  /// Who said it; `nil` if the note doesn't say.
  public let persona: EntryIndex?
  /// At which stage it was said; `nil` if the note doesn't say.
  public let stage: EntryIndex?
  /// The team of the person who wrote it.
  public let team: String?
  /// How the answer went; `nil` if the note doesn't say.
  public let outcome: Outcome?

  init?(_ index: EntryIndex, in hub: Hub) {
    let note = hub.entries[index]
    guard let date = note.date("date") else { return nil }
    self.index = index
    age = hub.asOf.number - date.number
    persona = note["persona"]?.reference.flatMap { hub.index(of: $0) }
    stage = note["stage"]?.reference.flatMap { hub.index(of: $0) }
    team = note.text("by").flatMap { hub.settings.team(of: $0) }
    outcome = note.text("outcome").flatMap { Outcome(rawValue: $0) }
  }
}
