import RapportContent
import RapportHub
import RapportSearch

/// The words of an entry, by where they stand.
struct SearchTexts: Sendable {
  let site: SiteHub

  /// Texts of an entry with its body, which is read once for the index and for what results show.
  func texts(_ entry: Entry, _ body: MarkdownBody.PlainText) -> [SearchDocument.Text] {
    var texts: [SearchDocument.Text] = []
    func add(_ field: SearchField, _ text: String) {
      if !text.isEmpty { texts.append(SearchDocument.Text(field, Array(text.utf8))) }
    }
    add(.title, entry.title)
    for said in entry.texts("says") where said != entry.title { add(.title, said) }
    for label in labels(entry) { add(.labels, label) }
    for heading in entry.body.headings { add(.headings, heading.text) }
    for member in entry.members {
      guard let type = entry.kind.field(member.key)?.type, let field = field(member.key, entry.kind) else {
        continue
      }
      each(member.value, type) { add(field, $0) }
    }
    texts.append(SearchDocument.Text(.body, body.prose))
    return texts
  }

  /// Where a field of front matter counts; `nil` where it holds nothing to be found by.
  private func field(_ key: String, _ kind: Kind) -> SearchField? {
    switch key {
    case "title", "says", "was", "tags", "products", "industries", "regions", "language", "category": nil
    case "aliases", "titles", "abbreviation", "crm", "file", "customer": .names
    case "summary", kind.summaryField, "use_when", "definition": key == "answer" ? .answer : .summary
    default: .answer
    }
  }

  /// What it stands under, as people call it.
  private func labels(_ entry: Entry) -> [String] {
    let settings = site.hub.settings
    var labels: [String] = []
    for field in ["type", "category"] where entry.kind.field(field) != nil {
      labels += entry.texts(field).map { settings.vocabulary(field)[$0]?.label ?? $0 }
    }
    for field in ["personas", "stages", "competitors"] {
      labels += entry.keys(field).compactMap { site.hub.entry($0)?.title }
    }
    return labels + ["tags", "products", "industries", "regions"].flatMap { entry.texts($0) }
  }

  /// Every text of a value that people wrote to be read; a file by its name.
  private func each(_ value: FieldValue, _ type: FieldType, _ take: (String) -> Void) {
    switch type {
    case .line, .text: if let text = value.text { take(text) }
    case .file: if let path = value.text { take(path) }
    case .list(let item): for inner in value.items { each(inner, item, take) }
    case .perTeam(let inner), .map(let inner): for member in value.members { each(member.value, inner, take) }
    case .record(let fields):
      for member in value.members {
        if let field = fields.first(where: { $0.key == member.key }) { each(member.value, field.type, take) }
      }
    case .date, .period, .number, .url, .choice, .reference, .anyReference, .owner: break
    }
  }
}
