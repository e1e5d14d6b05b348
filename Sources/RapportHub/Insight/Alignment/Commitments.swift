public import RapportBase

/// Something that somebody promised: a commitment of an agreement, or an action of a meeting.
public struct Commitments: Sendable {
  /// An agreement in use, and whether it binds the teams today.
  public struct Agreement: Sendable, Hashable {
    /// Whether it does.
    public enum State: Sendable, Hashable {
      case holds
      /// Since the day after this one.
      case lapsed(Day)
      /// Teams that haven't agreed.
      case notAgreed([String])
      /// It changed after the teams had agreed.
      case changed
    }

    public let index: EntryIndex
    public let state: State
  }

  /// An action of a meeting.
  public struct Action: Sendable {
    public let meeting: EntryIndex
    package let action: MeetingAction
    /// Whether it is open after its day.
    public let isLate: Bool
  }

  /// In the hub's order: those that lapsed, then those that bind nobody yet, then those that hold.
  public let agreements: [Agreement]
  /// Open actions: late ones first, then by day, those without one last.
  public let open: [Action]
  /// Of the actions that are done or whose day has passed, how many were done by their day. Where `done` says *yes* after
  /// that day, nobody knows: they don't count.
  public let kept: Share

  /// Whether nobody ever promised anything.
  public var isEmpty: Bool { agreements.isEmpty && open.isEmpty && kept.of == 0 }

  public init(_ hub: Hub, _ history: History?, _ agreedWords: AgreedWords = AgreedWords()) {
    let states = hub.indices(of: Kind.agreement.name).filter { hub.isLive(hub.entries[$0]) }
      .map { Agreement(index: $0, state: Commitments.state($0, hub, history, agreedWords)) }
    agreements = states.enumerated().sorted { a, b in
      (a.element.state.rank, a.offset) < (b.element.state.rank, b.offset)
    }.map(\.element)
    let actions = hub.indices(of: Kind.meeting.name).filter { hub.isLive(hub.entries[$0]) }.flatMap {
      meeting in
      hub.entries[meeting].actions.map {
        Action(meeting: meeting, action: $0, isLate: $0.isLate(on: hub.asOf))
      }
    }
    let outcomes = actions.map { $0.action.outcome(on: hub.asOf) }
    let onTime = outcomes.count { $0 == .onTime }
    kept = Share(count: onTime, of: onTime + outcomes.count { $0 == .late })
    open = actions.filter { !$0.action.isDone }.enumerated().sorted { a, b in
      (a.element.sortKey, a.offset) < (b.element.sortKey, b.offset)
    }.map(\.element)
  }

  private static func state(
    _ index: EntryIndex, _ hub: Hub, _ history: History?, _ words: AgreedWords
  ) -> Agreement.State {
    let entry = hub.entries[index]
    if let last = hub.ended(entry) { return .lapsed(last) }
    let signatures = entry.signatures
    let waiting = hub.settings.teams.filter { team in !signatures.contains { $0.team == team } }
    if !waiting.isEmpty { return .notAgreed(waiting) }
    guard let history else { return .holds }
    return history.hasChangedSinceAgreed(index, hub, words) ? .changed : .holds
  }
}

extension Commitments.Agreement.State {
  fileprivate var rank: Int {
    switch self {
    case .lapsed: 0
    case .changed: 1
    case .notAgreed: 2
    case .holds: 3
    }
  }
}

extension Commitments.Action {
  /// The day's number; actions without one come last.
  fileprivate var sortKey: Int { action.value["due"]?.date?.number ?? Int.max }
}
