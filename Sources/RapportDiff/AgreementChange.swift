public import RapportBase
import RapportHub

/// An entry that teams agreed to and that has changed since.
public struct AgreementChange: Sendable, Hashable {
  /// The entry that changed.
  public var subject: HubDiff.Subject
  /// Who agreed to the old version.
  public var signatures: [Signature]

  /// A person's or team's agreement to the old version.
  public struct Signature: Sendable, Hashable {
    /// The team that agreed, or that the person agreed for.
    public var team: String
    /// The name shown to readers.
    public var name: String
    /// When they agreed to the old version; `nil` if no day is given.
    public var day: Day?
    /// Whether the same person or team agrees to the new version in the same change.
    public var isRenewed: Bool
  }

  /// Those who haven't agreed to the new version yet.
  public var open: [Signature] { signatures.filter { !$0.isRenewed } }
}

extension AgreementChange {
  /// Fields about who maintains an entry and when, which are not part of what was agreed.
  static let housekeeping: Set = [
    "agreed", "reviewed", "review_every", "owner", "tags", "aliases", "was", "summary", "due",
  ]

  /// `nil` if nobody had agreed to it, or nothing they agreed to has changed.
  init?(_ change: EntryChange, _ pair: Pairing.Pair, _ pairing: Pairing) {
    let isTouched =
      change.hasNewBody || change.fields.contains { !AgreementChange.housekeeping.contains($0.key) }
    guard isTouched else { return nil }
    self.init(change.subject, pair.before, pair.after, pairing.before)
  }

  /// For an entry that is now retired or removed.
  init?(_ subject: HubDiff.Subject, _ before: Entry, in hub: Hub) {
    self.init(subject, before, nil, hub)
  }

  private init?(_ subject: HubDiff.Subject, _ before: Entry, _ after: Entry?, _ hub: Hub) {
    let now = after?.signatures ?? []
    let old = before.signatures
    guard !old.isEmpty else { return nil }
    self.subject = subject
    signatures = old.map { signature in
      // A new signature counts for the whole team, and a later day shows that it is for the new version.
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
