import RapportBase
import RapportContent
public import RapportDiagnostics
public import RapportHub

/// A file for a new entry, made from a title and typed values.
public struct NewEntry: Sendable {
  /// The entry's kind and slug.
  public let key: EntryKey
  /// Path relative to the content folder.
  public let path: String
  /// The file's content: front matter and body, in UTF-8.
  public let bytes: [UInt8]
  /// Faults in the values. Their positions have no meaning.
  public let diagnostics: [Diagnostic]

  /// - Parameters:
  ///   - values: field names with values, as `FieldAssignments` reads them.
  ///   - body: the text below the fields.
  ///   - hub: what the values may refer to.
  public init(
    _ kind: Kind, title: String, values: [(key: String, value: String)], body: String = "", in hub: Hub
  ) {
    var set = FieldAssignments(values, of: kind)
    let titleKey = NewEntry.titleKey(of: kind, set)
    if !set.has(titleKey), !set.has("title") { set.add(title, to: titleKey) }
    if kind.isAppendOnly, kind.field("date") != nil, !set.has("date") {
      set.add(hub.asOf.description, to: "date")
    }
    var decoder = FieldDecoder(file: "--set", settings: hub.settings, kinds: hub.kinds)
    let members = decoder.members(set.pairs, kind.fields, of: kind.name.withArticle, at: .start, isTop: true)
    for reference in decoder.references {
      let kinds = [reference.key.kind] + reference.otherKinds
      guard !kinds.contains(where: { hub.entry(EntryKey($0, reference.key.slug)) != nil }) else { continue }
      decoder.unknownValue(
        reference.key.slug, at: .start, kinds.map(\.withArticle).joined(separator: " or "),
        kinds.flatMap { hub.entries(of: $0).map(\.slug) })
    }
    // A missing field is in the file as a name without a value, and the next check reports it.
    diagnostics = decoder.diagnostics.filter { $0.code != .missingField }
    let blanks = kind.fields.filter { $0.isRequired || (values.isEmpty && NewEntry.shows($0, of: kind)) }
      .map { ($0.key, BlankField($0, in: hub).lines) }
    bytes = EntryWriter.write(
      members, of: kind, blanks: Dictionary(uniqueKeysWithValues: blanks), body: body)
    let day = members.first { $0.key == "date" }?.value.date?.description
    key = EntryKey(kind.name, NewEntry.slug(of: kind, title, day, bytes))
    path = "\(kind.folder)/\(key.slug).md"
  }

  /// The field that holds the title. If several may serve as one, it is the field that the other values
  /// require, otherwise the first.
  private static func titleKey(of kind: Kind, _ set: FieldAssignments) -> String {
    let needed = kind.titleFields.first { key in
      kind.rules.contains { rule in
        guard case .needs(key, let other, let values) = rule else { return false }
        return set.text(other).map(values.contains) ?? false
      }
    }
    return needed ?? kind.titleFields.first ?? "title"
  }

  /// The title as a slug. Append-only kinds, which many phones add to, also get the day and a checksum of the
  /// text: two notes with the same title get different names, and a note that is sent twice gets the same
  /// name twice.
  private static func slug(of kind: Kind, _ title: String, _ day: String?, _ bytes: [UInt8]) -> String {
    guard kind.isAppendOnly else { return Slug.make(from: title) }
    return "\(Slug.make(from: "\(day ?? "") \(title)"))-\(Checksum.hex32(bytes).prefix(6))"
  }

  /// Whether a new file shows a field: those that the form asks for first, and those that a check asks for
  /// later.
  private static func shows(_ field: Field, of kind: Kind) -> Bool {
    if field.key == "title", !kind.titleFields.isEmpty { return false }
    if field.formVisibility == .first || ["agreed", "evidence", "proof"].contains(field.key) { return true }
    return !kind.isAppendOnly && (field.key == "owner" || (field.key == "reviewed" && kind.review.isRequired))
  }
}
