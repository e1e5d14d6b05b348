/// What notes from the field say about one entry.
public struct ObjectionMentions: Sendable, Hashable {
  /// Number of `heard` notes up to and including the hub's day.
  public var total = 0
  /// Those of the last 30 days. The hub's day is day 0, and day 30 is included.
  public var last30 = 0
  /// Those of the last 90 days.
  public var last90 = 0
  /// Those of each of the last `MentionTally.weeks` weeks, the current week last.
  public var weeks: [Int] = []
  /// Who said it, most frequent first, then in the hub's order. Notes that name
  /// nobody are counted nowhere.
  public var byPersona: [EntryCount] = []
  /// At which stage it was said.
  public var byStage: [EntryCount] = []
  /// Which competitor it was about.
  public var byCompetitor: [EntryCount] = []
  /// How many notes say that the answer worked.
  public var worked = 0
  /// How many say that it partly worked.
  public var partly = 0
  /// How many say that it didn't.
  public var failed = 0
  /// The notes, as indices in `Hub.entries`, newest first.
  public var notes: [EntryIndex] = []

  /// How many of the notes name a particular entry.
  public struct EntryCount: Sendable, Hashable {
    /// The persona, stage or competitor that they name.
    public var entry: EntryIndex
    /// How many of the notes name it.
    public var count: Int
  }
}
