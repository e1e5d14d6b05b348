import RapportBase
import RapportContent
import RapportHub
import RapportSearch

/// The texts of an entry, by search field.
struct SearchTexts: Sendable {
  let site: SiteHub
  let words: SiteWords
  /// The same quote heard more often than this counts no more.
  private static let maxRepeats = 3
  /// The maximum number of notes that are read for one unanswered quote.
  private static let maxQuotes = 20

  /// The texts of an entry. Its body is passed in, since the index and the results' data share it.
  func texts(_ index: EntryIndex, _ body: MarkdownBody.PlainText) -> [SearchDocument.Text] {
    let entry = site.hub.entries[index]
    var texts: [SearchDocument.Text] = []
    func add(_ field: SearchField, _ text: String) {
      if !text.isEmpty { texts.append(SearchDocument.Text(field, Array(text.utf8))) }
    }
    add(.title, entry.title)
    each(entry, .title) { _, value in
      for text in value.items.compactMap(\.text) where text != entry.title { add(.title, text) }
    }
    each(entry, .label) { field, value in
      for label in labels(value, field) { add(.labels, label) }
    }
    for name in kindNames(entry) { add(.labels, name) }
    for heading in entry.body.headings { add(.headings, heading.text) }
    for member in entry.members {
      guard let declared = entry.kind.field(member.key) else { continue }
      each(member.value, declared.type, entry.kind.searchRole(of: declared)) { role, text in
        if let field = SearchTexts.field(role) { add(field, text) }
      }
    }
    for wording in site.heardWordings(of: index) {
      for _ in 0..<min(wording.count, Self.maxRepeats) * (wording.isRecent ? 2 : 1) {
        add(.heard, wording.text)
      }
    }
    texts.append(SearchDocument.Text(.body, body.prose))
    for text in site.fileTexts(of: entry) { texts.append(SearchDocument.Text(.file, text)) }
    return texts
  }

  /// Everything that is searched of an entry except its title, its text and its files, as one text.
  func otherTexts(_ entry: Entry) -> String {
    let fields = entry.members.compactMap { member in entry.kind.field(member.key).map { ($0, member.value) }
    }
    var texts = kindNames(entry)
    for (field, value) in fields {
      let role = entry.kind.searchRole(of: field)
      switch role {
      case .excluded: break
      case .label: texts += labels(value, field)
      case .title, .heard, .name, .synonym, .summary, .text, .prose:
        each(value, field.type, role) { _, text in texts.append(text) }
      }
    }
    return texts.joined(separator: "\n")
  }

  /// The texts of an unanswered quote: what buyers said, and nothing else that reps wrote in the notes, which
  /// may be about people.
  func texts(_ quote: UnansweredQuote) -> [SearchDocument.Text] {
    var texts: [SearchDocument.Text] = []
    for note in quote.notes.prefix(Self.maxQuotes).map({ site.hub.entries[$0] }) {
      if texts.isEmpty { texts.append(SearchDocument.Text(.title, Array(note.title.utf8))) }
      if let said = note.text("said") { texts.append(SearchDocument.Text(.heard, Array(said.utf8))) }
    }
    return texts
  }

  /// The search field for a text of front matter; `nil` if it is added elsewhere or not searched.
  private static func field(_ role: SearchRole) -> SearchField? {
    switch role {
    case .title, .label, .excluded: nil
    case .name, .synonym: .names
    case .heard: .heard
    case .summary: .summary
    case .text, .prose: .answer
    }
  }

  /// The filled-in fields of a role, in the order in which the kind declares them.
  private func each(_ entry: Entry, _ role: SearchRole, _ take: (Field, FieldValue) -> Void) {
    for field in entry.kind.fields where entry.kind.searchRole(of: field) == role {
      if let value = entry[field.key] { take(field, value) }
    }
  }

  /// The names of an entry's kind and the plural of its type: people search for *case studies* and for
  /// *objections*.
  private func kindNames(_ entry: Entry) -> [String] {
    let kind = [words(declared: entry.kind.label), words(declared: entry.kind.pluralLabel)]
    guard let type = entry.text("type"), entry.kind.field("type") != nil,
      let label = site.hub.settings.vocabulary("type")[type].map({ words(declared: $0.label) })
    else { return kind }
    return kind + [SearchTexts.plural(label, language: site.hub.settings.language)].compactMap { $0 }
  }

  /// An English plural; `nil` in other languages.
  static func plural(_ label: String, language: String) -> String? {
    guard language.hasPrefix("en"), let last = label.last else { return nil }
    if last == "y", let before = label.dropLast().last, !"aeiou".contains(before) {
      return label.dropLast() + "ies"
    }
    let hasSibilant = ["s", "x", "z", "ch", "sh"].contains { label.hasSuffix($0) }
    return label + (hasSibilant ? "es" : "s")
  }

  /// The labels of what an entry is filed under.
  private func labels(_ value: FieldValue, _ field: Field) -> [String] {
    if field.referencedKind != nil {
      return value.items.compactMap { $0.reference.flatMap { site.hub.entry($0)?.title } }
    }
    let texts = value.items.compactMap(\.text)
    guard let vocabulary = field.vocabulary.map(site.hub.settings.vocabulary) else { return texts }
    return texts.map { words(declared: vocabulary[$0]?.label ?? $0) }
  }

  /// Passes on every text in a value that people wrote to be read, with its role. A file is passed on by its
  /// name.
  private func each(
    _ value: FieldValue, _ type: FieldType, _ role: SearchRole, _ take: (SearchRole, String) -> Void
  ) {
    switch type {
    case .line, .text: if let text = value.text { take(role, text) }
    case .file: if let path = value.text { take(role, path) }
    case .list(let item): for inner in value.items { each(inner, item, role, take) }
    case .perTeam(let inner), .map(let inner):
      for member in value.members { each(member.value, inner, role, take) }
    case .record(let fields):
      for member in value.members {
        guard let field = fields.first(where: { $0.key == member.key }) else { continue }
        each(member.value, field.type, field.search ?? role, take)
      }
    case .date, .period, .number, .url, .choice, .reference, .referenceAmong, .anyReference, .owner, .words,
      .fieldType:
      break
    }
  }
}
