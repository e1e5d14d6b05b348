/// How often something was heard, how the answer went, and who said it most.
public struct HeardCount: Sendable, Hashable {
  /// How many notes there are.
  public private(set) var total = 0
  /// How many of them say that the answer worked.
  public private(set) var worked = 0
  /// How many say that it partly worked.
  public private(set) var partly = 0
  /// How many say that it didn't work.
  public private(set) var failed = 0
  /// The persona that most of the notes name, and in how many; in a tie, the first in the hub's order. `nil`
  /// if no note names one.
  public let mostly: ObjectionMentions.EntryCount?

  /// How many notes say how the answer went.
  public var answered: Int { worked + partly + failed }

  /// Whether at least `Trend.minCount` notes say how the answer went, and less than
  /// half of them that it worked.
  public var isFailing: Bool { answered >= Trend.minCount && 2 * worked < answered }

  init(_ notes: some Sequence<HeardNote>) {
    var personas: [EntryIndex: Int] = [:]
    for note in notes {
      total += 1
      if let persona = note.persona { personas[persona, default: 0] += 1 }
      switch note.outcome {
      case .worked: worked += 1
      case .partly: partly += 1
      case .no: failed += 1
      case nil: break
      }
    }
    mostly = personas.min { a, b in a.value != b.value ? a.value > b.value : a.key < b.key }
      .map { ObjectionMentions.EntryCount(entry: $0.key, count: $0.value) }
  }
}
