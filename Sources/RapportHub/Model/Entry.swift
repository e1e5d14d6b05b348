public import RapportBase
public import RapportContent
public import RapportDiagnostics

/// One Markdown file of some kind: its typed fields, its body, and the position of each in the file.
///
/// Immutable. It is a class only so that a list of thousands of entries is a list of references.
public final class Entry: Sendable {
  /// A reference from a field to another entry.
  public struct Reference: Sendable, Hashable {
    /// The entry's top-level field that contains the reference.
    public var field: String
    /// The entry referred to.
    public var key: EntryKey
    /// Where the reference is in the file.
    public var position: SourcePosition
    /// Other kinds the slug may belong to, for fields that accept several kinds.
    public var otherKinds: [String] = []
  }

  public let kind: Kind
  public let key: EntryKey
  /// Path of the file relative to the content folder.
  public let path: String
  /// Field values in the order in which the kind declares the fields; omitted fields are absent.
  public let members: [FieldValue.Member]
  /// References in all fields, in the order in which they were read.
  public let references: [Reference]
  /// The Markdown below the front matter.
  public let body: MarkdownBody
  /// The bytes of the whole file.
  let source: [UInt8]
  /// Offset in `source`, in bytes, at which the body begins.
  let bodyOffset: Int
  /// Whether the file has errors of its own. Its slug still resolves, so that one fault isn't reported twice.
  public let isBroken: Bool
  /// The title, or what the kind uses in place of a missing one.
  public let title: String
  public let status: Status
  /// `internal` or `external`: the entry's own setting, or its asset type's, or its kind's.
  public let audience: Audience
  /// The last day on which it may be used, from the kind's `lastDayField`.
  public let expires: Day?
  /// The day of its last review, according to its `reviewed` field.
  let reviewed: Day?

  init(
    kind: Kind, key: EntryKey, path: String, members: [FieldValue.Member], references: [Reference],
    body: MarkdownBody, source: [UInt8], bodyOffset: Int, isBroken: Bool, title: String, status: Status,
    audience: Audience
  ) {
    self.kind = kind
    self.key = key
    self.path = path
    self.members = members
    self.references = references
    self.body = body
    self.source = source
    self.bodyOffset = bodyOffset
    self.isBroken = isBroken
    self.title = title
    self.status = status
    self.audience = audience
    expires = kind.lastDayField.flatMap { key in members.first { $0.key == key }?.value.date }
    reviewed = members.first { $0.key == "reviewed" }?.value.date
  }

  /// The same entry with its references resolved to different kinds than first assumed.
  ///
  /// - Parameter keys: what each reference means, in the order of `references`.
  func referring(to keys: [EntryKey]) -> Entry {
    var renamed: [String: [EntryKey: EntryKey]] = [:]
    for (reference, key) in zip(references, keys) where reference.key != key {
      renamed[reference.field, default: [:]][reference.key] = key
    }
    let resolved = zip(references, keys).map { reference, key in
      Reference(field: reference.field, key: key, position: reference.position)
    }
    return Entry(
      kind: kind, key: self.key, path: path,
      members: members.map { member in
        renamed[member.key].map {
          FieldValue.Member(key: member.key, value: member.value.referring(by: $0))
        } ?? member
      },
      references: resolved, body: body, source: source, bodyOffset: bodyOffset, isBroken: isBroken,
      title: title, status: status, audience: audience)
  }

  public var slug: String { key.slug }

  /// The value of a top-level field; `nil` if it was left out.
  public subscript(key: String) -> FieldValue? {
    // By index: passing each member to a closure would copy it, and this runs hundreds of times per page.
    for index in members.indices where members[index].key == key { return members[index].value }
    return nil
  }

  /// The text of a field; `nil` if it is absent or holds something other than text.
  public func text(_ key: String) -> String? { self[key]?.text }

  /// The texts of a list field; for a field with a single text, that text.
  public func texts(_ key: String) -> [String] { self[key]?.items.compactMap(\.text) ?? [] }

  /// The date in a field; `nil` if there is none or it could not be read.
  public func date(_ key: String) -> Day? { self[key]?.date }

  /// The keys of the entries a field refers to; empty for `all` and for an omitted field.
  public func keys(_ key: String) -> [EntryKey] { self[key]?.items.compactMap(\.reference) ?? [] }

  /// One sentence for lists: the summary, or the field that the kind uses instead.
  public var summary: String? {
    text("summary") ?? kind.summaryField.flatMap { text($0) }
  }

  /// Where a field's value is in the file, or the start of the file if the field was left out.
  public func sourcePosition(of key: String) -> SourcePosition { self[key]?.position ?? .start }

  /// How far along the entry is: planned, being written, in use, or no longer used.
  public enum Status: String, Sendable { case planned, draft, approved, retired }

  /// Who the entry is made for. `Clearance` says whether it may be sent today.
  public enum Audience: String, Sendable { case `internal`, external }
}
