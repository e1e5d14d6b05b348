/// Deals won and lost against a competitor, as reported in notes.
public struct WinLoss: Sendable, Hashable {
  /// How many days back deals count. The hub's day is day 0, and the last day is included.
  public static let days = 180
  /// With fewer deals than this, the win rate means nothing.
  public static let minCount = 5

  /// Number of deals won.
  public private(set) var won = 0
  /// Number of deals lost.
  public private(set) var lost = 0
  /// The notes, as indices in `Hub.entries`, newest first.
  public private(set) var notes: [EntryIndex] = []

  /// Number of deals noted.
  public var count: Int { won + lost }
  /// Whether there are enough deals for a win rate.
  public var isEnough: Bool { count >= Self.minCount }

  /// Counts a `won` or `lost` note. Notes must be added newest first.
  mutating func add(_ note: NoteSignal) {
    guard note.age <= Self.days else { return }
    if note.entry.text("what") == "won" { won += 1 } else { lost += 1 }
    notes.append(note.index)
  }
}
