import RapportContent
public import RapportHub

/// An entry that says something else than before.
public struct EntryChange: Sendable, Hashable {
  /// As it is now.
  public var subject: HubDiff.Subject
  /// What it was before, when it has another slug now.
  public var oldKey: EntryKey?
  public var fields: [FieldChange]
  /// Whether its text changed, below the fields.
  public var hasNewBody: Bool

  /// A field in plain words.
  public struct FieldChange: Sendable, Hashable {
    public var key: String
    /// The name as pages show it.
    public var label: String
    /// `nil` where it was left out.
    public var before: String?
    public var after: String?
  }
}

extension EntryChange {
  /// `nil` when both say the same, and when one can't be read: then nothing is known of it.
  init?(_ pair: Pairing.Pair, _ pairing: Pairing) {
    let (before, after) = (pair.before, pair.after)
    guard !before.isBroken, !after.isBroken else { return nil }
    subject = HubDiff.Subject(after)
    oldKey = before.key == after.key ? nil : before.key
    hasNewBody = !after.body.readsLike(before.body)
    fields = after.kind.fields.compactMap { field in
      let (old, new) = (before[field.key], after[field.key])
      guard !FieldText.same(old, new) else { return nil }
      return FieldChange(
        key: field.key, label: field.label,
        before: old.map { FieldText(hub: pairing.before).text($0, field.type) },
        after: new.map { FieldText(hub: pairing.after).text($0, field.type) })
    }
    if fields.isEmpty, !hasNewBody, oldKey == nil { return nil }
  }
}
