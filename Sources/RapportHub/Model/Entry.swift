public import RapportBase
public import RapportContent
public import RapportDiagnostics

/// One Markdown file of some kind: typed fields, body, and where all of it stands.
///
/// Immutable, and a class only so that lists of thousands are lists of references.
public final class Entry: Sendable {
  /// A reference from a field to another entry.
  public struct Reference: Sendable, Hashable {
    /// The entry's field in which it stands, the outermost one.
    public var field: String
    public var key: EntryKey
    public var position: SourcePosition
    /// Other kinds that the slug may belong to, where its field takes several.
    public var otherKinds: [String] = []
  }

  public let kind: Kind
  public let key: EntryKey
  /// Path of the file below the content folder.
  public let path: String
  /// Field values in the order of the kind's declaration; fields that were left out are absent.
  public let members: [FieldValue.Member]
  public let references: [Reference]
  public let body: MarkdownBody
  /// The file's bytes, and where the body begins in them.
  let source: [UInt8]
  let bodyOffset: Int
  /// Whether it has errors of its own. It still resolves by slug, so that one fault is told once.
  public let isBroken: Bool
  public let title: String
  public let status: Status
  /// `internal` or `external`; the entry's own, else the asset type's, else internal.
  public let audience: Audience
  /// The last day on which it may be used.
  public let expires: Day?
  /// The day on which it was last checked, as its field says.
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

  /// The same entry with references that lead to entries of other kinds than they seemed to.
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

  public subscript(key: String) -> FieldValue? {
    // By index: handing each member to a closure would copy it, and this is asked hundreds of times a page.
    for index in members.indices where members[index].key == key { return members[index].value }
    return nil
  }

  /// The text of a field.
  public func text(_ key: String) -> String? { self[key]?.text }

  /// The texts of a list, or the one text of a field.
  public func texts(_ key: String) -> [String] { self[key]?.items.compactMap(\.text) ?? [] }

  /// The day in a field; `nil` where there is none or it could not be read.
  public func date(_ key: String) -> Day? { self[key]?.date }

  /// The keys of a field's references; none for `all` and for a field that was left out.
  public func keys(_ key: String) -> [EntryKey] { self[key]?.items.compactMap(\.reference) ?? [] }

  /// One sentence for lists: the summary, or what the kind has instead.
  public var summary: String? {
    text("summary") ?? kind.summaryField.flatMap { text($0) }
  }

  /// Where a field is in the file, or the file's start if it was left out.
  public func sourcePosition(of key: String) -> SourcePosition { self[key]?.position ?? .start }

  /// What to find on its page.
  public enum Status: String, Sendable { case planned, draft, approved, retired }

  /// Who it is made for. Whether it may be sent today is its `Clearance`.
  public enum Audience: String, Sendable { case `internal`, external }
}
