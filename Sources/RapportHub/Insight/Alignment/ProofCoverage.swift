/// What proof there is for the answer to an objection.
public struct ProofCoverage: Sendable, Hashable {
  /// How good the proof is.
  public enum State: String, Sendable, CaseIterable {
    /// Something live may go to buyers today, and its review is still valid.
    case proved
    /// Something may go to buyers, but all of it is overdue or was never reviewed.
    case stale
    /// There is proof, but none that may go to buyers.
    case `internal`
    case none
  }

  public let objection: EntryIndex
  /// Number of live proof points that may be quoted or sent today.
  public let points: Int
  /// Number of live assets that may be sent today.
  public let assets: Int
  /// Number of live proof points and assets that may not.
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
  /// The proof for each live objection, in the hub's order.
  public var proofCoverage: [ProofCoverage] {
    kinds.filter(\.holdsAnswers).flatMap { indices(of: $0.name) }.filter { isLive(entries[$0]) }
      .map { ProofCoverage($0, in: self) }
  }
}
