import RapportContent
public import RapportHub

/// An entry with changed content.
public struct EntryChange: Sendable, Hashable {
  /// The entry now.
  public var subject: HubDiff.Subject
  /// Its old key, if its slug changed.
  public var oldKey: EntryKey?
  public var fields: [FieldChange]
  /// The text below the fields, line by line, if it changed.
  public var body: TextChange?
  public var hasNewBody: Bool { body != nil }

  /// A text on both sides, a line for each sentence.
  public struct TextChange: Sendable, Hashable {
    public var before: [String]
    public var after: [String]
  }

  /// A field as text.
  public struct FieldChange: Sendable, Hashable {
    public var key: String
    /// The label on pages.
    public var label: String
    /// `nil` if it is missing.
    public var before: String?
    public var after: String?
    /// The same line by line: an item of a list each, and the sentences of a text.
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
    // What `hub.yml` no longer declares is lost, and that is a change too.
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
