import RapportContent
public import RapportHub

/// An entry with changed content.
public struct EntryChange: Sendable, Hashable {
  /// The entry now.
  public var subject: HubDiff.Subject
  /// Its old key, if its slug changed.
  public var oldKey: EntryKey?
  public var fields: [FieldChange]
  /// Whether the text below the fields changed.
  public var hasNewBody: Bool

  /// A field as text.
  public struct FieldChange: Sendable, Hashable {
    public var key: String
    /// The label on pages.
    public var label: String
    /// `nil` if it is missing.
    public var before: String?
    public var after: String?
  }
}

extension EntryChange {
  /// `nil` if both are equal, or if one can't be read and so can't be compared.
  init?(_ pair: Pairing.Pair, _ pairing: Pairing) {
    let (before, after) = (pair.before, pair.after)
    guard !before.isBroken, !after.isBroken else { return nil }
    subject = HubDiff.Subject(after)
    oldKey = before.key == after.key ? nil : before.key
    hasNewBody = !after.body.readsLike(before.body)
    let renamed = pairing.renamedKeys
    // What `hub.yml` no longer declares is lost, and that is a change too.
    let gone = before.kind.fields.filter { after.kind.field($0.key) == nil }
    fields = (after.kind.fields + gone).compactMap { field in
      let (old, new) = (before[field.key], after[field.key])
      guard !FieldText.same(old, new, renamed: renamed) else { return nil }
      return FieldChange(
        key: field.key, label: field.label,
        before: old.map {
          FieldText(hub: pairing.before).text($0, before.kind.field(field.key)?.type ?? field.type)
        },
        after: new.map { FieldText(hub: pairing.after).text($0, field.type) })
    }
    if fields.isEmpty, !hasNewBody, oldKey == nil { return nil }
  }
}
