/// What the field said about one entry.
public struct ObjectionMentions: Sendable, Hashable {
  /// `heard` notes up to and including the hub's day.
  public var total = 0
  /// Those of the last 30 days: the hub's day, and 30 days back, the last one included.
  public var last30 = 0
  /// Those of the last 90 days.
  public var last90 = 0
  /// Those of each of the last `MentionTally.weeks` weeks, this week last.
  public var weeks: [Int] = []
  /// Who said it, most first, then by the hub's order. Notes that name nobody are in none of the shares.
  public var byPersona: [Share] = []
  /// At which stage it was said.
  public var byStage: [Share] = []
  /// Which competitor it was said about.
  public var byCompetitor: [Share] = []
  /// How often the answer worked.
  public var worked = 0
  public var partly = 0
  /// How often it didn't.
  public var failed = 0
  /// Places in `Hub.entries` of the notes, newest first.
  public var notes: [EntryIndex] = []

  /// How many of the notes name an entry.
  public struct Share: Sendable, Hashable {
    public var entry: EntryIndex
    public var count: Int
  }
}
