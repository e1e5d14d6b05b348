public import RapportBase

/// What the teams have promised: commitments in agreements, and actions from meetings.
public struct Commitments: Sendable {
  /// A live agreement, and whether it is in force today.
  public struct Agreement: Sendable, Hashable {
    /// Whether the agreement is in force.
    public enum State: Sendable, Hashable {
      case holds
      /// Expired; this was its last day.
      case lapsed(Day)
      /// Not signed yet by these teams.
      case notAgreed([String])
      /// Changed after the teams signed it.
      case changed
    }

    /// The agreement.
    public let index: EntryIndex
    public let state: State
  }

  /// An action from a meeting.
  public struct Action: Sendable {
    /// The meeting that assigned it.
    public let meeting: EntryIndex
    package let action: MeetingAction
    /// Whether it is still open after its due date.
    public let isLate: Bool
  }

  /// Expired agreements first, then those not yet in force, then those in force; otherwise in the order of
  /// the hub's entries.
  public let agreements: [Agreement]
  /// Open actions: late ones first, then by due date, those without one last.
  public let open: [Action]
  /// Actions done by their due date, out of those that are done or overdue. Actions marked *yes* after their
  /// due date don't count, since nobody knows when they were done.
  public let kept: Share

  /// Whether there are no live agreements and no actions to speak of.
  public var isEmpty: Bool { agreements.isEmpty && open.isEmpty && kept.of == 0 }

  /// - Parameters:
  ///   - history: what Git knows about the hub's entries; without it, no agreement counts as changed.
  ///   - agreedWords: how entries differ from what their teams agreed to.
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
  /// The number of the due date; actions without one come last.
  fileprivate var sortKey: Int { action.value["due"]?.date?.number ?? Int.max }
}
