/// Deals won and lost against a competitor, as notes report them.
public struct WinLoss: Sendable, Hashable {
  /// How many days back a deal counts; the hub's day is day 0, and the last day is included.
  public static let days = 180
  /// With fewer deals than this their share says nothing.
  public static let minCount = 5

  public private(set) var won = 0
  public private(set) var lost = 0
  /// Places in `Hub.entries` of the notes, newest first.
  public private(set) var notes: [EntryIndex] = []

  /// How many deals were noted.
  public var count: Int { won + lost }
  /// Whether there are enough to say how often we win.
  public var isEnough: Bool { count >= Self.minCount }

  /// Counts a `won` or `lost` note; they come newest first.
  mutating func add(_ note: NoteSignal) {
    guard note.age <= Self.days else { return }
    if note.entry.text("what") == "won" { won += 1 } else { lost += 1 }
    notes.append(note.index)
  }
}
