public import RapportBase
import RapportHub

/// An entry that teams agreed to, and that says something else now.
public struct AgreementChange: Sendable, Hashable {
  public var subject: HubDiff.Subject
  /// Who agreed to the old text.
  public var signatures: [Signature]

  /// Somebody's agreement to the old text.
  public struct Signature: Sendable, Hashable {
    public var team: String
    /// The name that people read.
    public var name: String
    public var day: Day?
    /// Whether this person or team agrees to the new text in the same change.
    public var isRenewed: Bool
  }

  /// Those whose agreement to the new text is missing.
  public var open: [Signature] { signatures.filter { !$0.isRenewed } }
}

extension AgreementChange {
  /// Fields that say who keeps an entry and when, and nothing that was agreed.
  static let housekeeping: Set = [
    "agreed", "reviewed", "review_every", "owner", "tags", "aliases", "was", "summary", "due",
  ]

  /// `nil` where nobody agreed, or where nothing changed that they agreed to.
  init?(_ change: EntryChange, _ pair: Pairing.Pair, _ pairing: Pairing) {
    let isTouched =
      change.hasNewBody || change.fields.contains { !AgreementChange.housekeeping.contains($0.key) }
    guard isTouched else { return nil }
    self.init(change.subject, pair.before, pair.after, pairing.before)
  }

  /// An entry that is retired or removed now.
  init?(_ subject: HubDiff.Subject, _ before: Entry, in hub: Hub) {
    self.init(subject, before, nil, hub)
  }

  private init?(_ subject: HubDiff.Subject, _ before: Entry, _ after: Entry?, _ hub: Hub) {
    let now = after?.signatures ?? []
    let old = before.signatures
    guard !old.isEmpty else { return nil }
    self.subject = subject
    signatures = old.map { signature in
      // Whoever signs for a team speaks for it, and a later day shows that it is about the new text.
      let isRenewed = now.contains { new in
        guard new.team == signature.team, let day = new.day else { return false }
        return signature.day.map { $0 < day } ?? true
      }
      return Signature(
        team: signature.team, name: hub.settings.person(signature.name)?.name ?? signature.name,
        day: signature.day, isRenewed: isRenewed)
    }
  }
}

extension HubDiff {
  mutating func compareAgreements(_ pairing: Pairing) {
    let changes = Dictionary(firstOf: changed.map { ($0.subject.key, $0) })
    let gone = Set(retired.map(\.subject.key))
    agreements = pairing.pairs.compactMap { pair in
      if gone.contains(pair.after.key) {
        return AgreementChange(Subject(pair.after), pair.before, in: pairing.before)
      }
      return changes[pair.after.key].flatMap { AgreementChange($0, pair, pairing) }
    }
    agreements += pairing.removed.compactMap { AgreementChange(Subject($0), $0, in: pairing.before) }
  }
}
