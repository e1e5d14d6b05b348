/// What proves the answer to an objection.
public struct ProofCoverage: Sendable, Hashable {
  /// How well.
  public enum State: String, Sendable, CaseIterable {
    /// Something in use may go to a buyer today, and its review holds.
    case proved
    /// Something may go to a buyer, and all of it is overdue or was never reviewed.
    case stale
    /// There is something, but nothing that may go to a buyer.
    case `internal`
    case none
  }

  public let objection: EntryIndex
  /// Proof points and assets in use that may be quoted or sent today.
  public let points: Int
  public let assets: Int
  /// Those in use that may not.
  public let internalCount: Int
  public let state: State

  init(_ objection: EntryIndex, in hub: Hub) {
    var (points, assets, others, holds) = (0, 0, 0, false)
    for proof in hub.proof(of: hub.entries[objection]) where hub.isLive(proof) {
      guard hub.clearance(of: proof) == .sendable else {
        others += 1
        continue
      }
      if proof.kind.name == Kind.proof.name { points += 1 } else { assets += 1 }
      switch hub.freshness(of: proof) {
      case .fresh, .due, .exempt: holds = true
      case .overdue, .neverChecked: break
      }
    }
    self.objection = objection
    (self.points, self.assets, internalCount) = (points, assets, others)
    state = holds ? .proved : points + assets > 0 ? .stale : others > 0 ? .internal : .none
  }
}

extension Hub {
  /// What proves each objection in use, in the hub's order.
  public var proofCoverage: [ProofCoverage] {
    kinds.filter(\.holdsAnswers).flatMap { indices(of: $0.name) }.filter { isLive(entries[$0]) }
      .map { ProofCoverage($0, in: self) }
  }
}
