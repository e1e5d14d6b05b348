import RapportContent
public import RapportHub

/// An entry whose content changed.
public struct EntryChange: Sendable, Hashable {
  /// The entry now.
  public var subject: HubDiff.Subject
  /// Its previous key, if its slug changed.
  public var oldKey: EntryKey?
  /// The changed fields, in the order of declaration.
  public var fields: [FieldChange]
  /// The body before and after, if it changed.
  public var body: TextChange?
  /// Whether the body changed.
  public var hasNewBody: Bool { body != nil }

  /// A text before and after, one line per sentence.
  public struct TextChange: Sendable, Hashable {
    /// The lines of the old text.
    public var before: [String]
    /// The lines of the new text.
    public var after: [String]
  }

  /// The values of a field before and after, as text.
  public struct FieldChange: Sendable, Hashable {
    /// The field's name in front matter.
    public var key: String
    /// The label on pages.
    public var label: String
    /// `nil` if the field wasn't set.
    public var before: String?
    /// `nil` if the field isn't set any more.
    public var after: String?
    /// The same line by line: one per list item, or one per sentence.
    public var lines: TextChange
  }
}

extension EntryChange {
  /// `nil` if both are equal, or if one can't be read and so can't be compared.
  init?(_ pair: Pairing.Pair, _ pairing: Pairing) {
    let (before, after) = (pair.before, pair.after)
    guard !before.isBroken, !after.isBroken else { return nil }
    subject = HubDiff.Subject(after)
    oldKey = before.key == after.key ? nil : before.key
    body =
      after.body.readsLike(before.body)
      ? nil : TextChange(before: EntryChange.lines(of: before), after: EntryChange.lines(of: after))
    let renamed = pairing.renamedKeys
    // Fields that `hub.yml` no longer declares are lost, which is a change too.
    let gone = before.kind.fields.filter { after.kind.field($0.key) == nil }
    fields = (after.kind.fields + gone).compactMap { field in
      let (old, new) = (before[field.key], after[field.key])
      guard !FieldText.same(old, new, renamed: renamed) else { return nil }
      let (texts, newTexts) = (FieldText(hub: pairing.before), FieldText(hub: pairing.after))
      let oldType = before.kind.field(field.key)?.type ?? field.type
      return FieldChange(
        key: field.key, label: field.label, before: old.map { texts.text($0, oldType) },
        after: new.map { newTexts.text($0, field.type) },
        lines: TextChange(
          before: old.map { texts.lines($0, oldType) } ?? [],
          after: new.map { newTexts.lines($0, field.type) } ?? []))
    }
    if fields.isEmpty, !hasNewBody, oldKey == nil { return nil }
  }

  private static func lines(of entry: Entry) -> [String] {
    sentences(String(decoding: entry.body.plainText().all, as: UTF8.self))
  }
}
