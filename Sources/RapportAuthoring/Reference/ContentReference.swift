import RapportBase
public import RapportHub

/// The reference of all fields, generated from the declarations, so that it can't drift from them.
public struct ContentReference {
  private let kinds: [Kind]
  private let settings = HubSettings()
  private var out = ""

  /// The text of `docs/content.md` for these kinds.
  public static func markdown(_ kinds: [Kind] = Kind.builtIn) -> String {
    var reference = ContentReference(kinds)
    reference.write()
    return reference.out
  }

  private init(_ kinds: [Kind]) {
    self.kinds = kinds
  }

  private mutating func write() {
    line("# Content")
    line("")
    line(
      "<!-- Generated from the declarations in Sources/RapportHub/Model/Kinds. To update: make reference -->"
    )
    line("")
    line(
      "Every entry is a Markdown file in its kind's folder. Its name is its address: lower-case letters, digits and"
    )
    line("hyphens. Fields go between two lines of `---`, text below. **Bold** fields are required.")
    writeTypes()
    let common = Kind.common(of: "", titleIsRequired: true)
    section("Fields that every kind has", nil, common, prefix: nil)
    for kind in kinds {
      let own = kind.fields.filter { field in !common.contains { $0.key == field.key } }
      section("\(kind.label) (`\(kind.folder)/`)", kind.help, own, prefix: nil)
      for rule in kind.rules { line("- \(ContentReference.text(rule))") }
      if !kind.rules.isEmpty { line("") }
    }
    section("`hub.yml`", "Settings of the hub as a whole.", HubSettings.fields, prefix: nil)
    writeVocabularies()
  }

  private mutating func line(_ text: String) { out += text + "\n" }

  private mutating func writeTypes() {
    line("")
    line(
      "A *line* is text on one line; *text* may have several, after `|`. A *date* reads `2026-11-22`, a *period* `90d`,"
    )
    line(
      "`6w`, `3m` or `1y`. An *address* begins with `https://`, `http://`, `mailto:` or `tel:`. A *file* is a path below"
    )
    line(
      "`files/`. A *slug* is the file name of another entry, without `.md`. Where several values are allowed, one may"
    )
    line(
      "be written without a list. Text that contains `: ` or begins with a special character needs quotes.")
    line("")
    line(
      "Fields are plain text: Markdown belongs below them. A space and `#` begin a comment, so put a text with both in"
    )
    line(
      "quotes: `title: \"We are #1\"`. Only `- `, a hyphen and a space, begins an item of a list. Days on which something"
    )
    line("was done (`reviewed`, `agreed`, `cleared`, a note's `date`) can't be in the future.")
    line("")
    line(
      "Fields of other tools are understood where they mean the same and the hub's own field is left out: `draft: true` and"
    )
    line(
      "`published: false` are `status: draft`, `description` is `summary`, `lastmod` and `last_updated` are `reviewed`,"
    )
    line(
      "`author` is `owner` if `hub.yml` knows the name, `keywords` are `tags`. `check` says so once a file.")
    line("")
    line(
      "Links in the text are paths from the file, as in `[the CFO](../personas/cfo.md)`. An address under another scheme"
    )
    line("than those above is shown as text.")
    line("")
  }

  private mutating func section(_ title: String, _ help: String?, _ fields: [Field], prefix: String?) {
    line("## \(title)")
    line("")
    if let help {
      line(help)
      line("")
    }
    line("| field | holds | meaning |")
    line("| --- | --- | --- |")
    rows(fields, prefix: prefix)
    line("")
  }

  /// A field, followed by the fields of its records.
  private mutating func rows(_ fields: [Field], prefix: String?) {
    for field in fields {
      let name = (prefix.map { $0 + "." } ?? "") + field.key
      let shown = field.isRequired ? "**`\(name)`**" : "`\(name)`"
      line("| \(shown) | \(holds(field.type))\(field.allowsAll ? ", or `all`" : "") | \(field.help) |")
      rows(ContentReference.members(of: field.type), prefix: name)
    }
  }

  private static func members(of type: FieldType) -> [Field] {
    switch type {
    case .record(let fields): fields
    case .list(let inner), .perTeam(let inner), .map(let inner): members(of: inner)
    default: []
    }
  }

  private func holds(_ type: FieldType) -> String {
    switch type {
    case .line: "line"
    case .text: "text"
    case .date: "date"
    case .period: "period"
    case .number: "number"
    case .url: "address"
    case .file: "file"
    case .choice(let name): "[\(ContentReference.words(name))](#words)"
    case .reference(let kind): kind.isEmpty ? "slug of the same kind" : "slug of \(kind.withArticle)"
    case .referenceAmong(let kinds): "slug of \(kinds.map(\.withArticle).joined(separator: " or "))"
    case .anyReference: "`kind/slug`"
    case .owner: "team or person"
    case .record: "group"
    case .perTeam(let inner): "for each team: \(holds(inner))"
    case .map(let inner): "by name: \(holds(inner))"
    case .list(let inner): "one or more: \(holds(inner))"
    case .words: "one or more: word, or each with its label"
    case .fieldType: "[type](kinds.md#types)"
    }
  }

  private mutating func writeVocabularies() {
    line("## Words")
    line("")
    line("| name | values |")
    line("| --- | --- |")
    for name in Vocabulary.builtIn.keys.sorted() {
      line(
        "| \(ContentReference.words(name)) | \(settings.values(of: name).map { "`\($0)`" }.joined(separator: ", ")) |"
      )
    }
    line("| team | the hub's teams: `sales` and `marketing`, unless `hub.yml` names others |")
    line("")
    line("## Types of content")
    line("")
    line("| type | shown as | a check holds | may be sent |")
    line("| --- | --- | --- | --- |")
    for type in settings.vocabulary("type").values {
      let sent = type.audience == "external" ? "yes" : "no"
      line("| `\(type.value)` | \(type.label) | \(type.reviewEvery?.description ?? "") | \(sent) |")
    }
  }

  private static func words(_ name: String) -> String { name.replacing("_", with: " ") }

  private static func text(_ rule: Rule) -> String {
    switch rule {
    case .notBefore(let later, let earlier): "`\(later)` isn't before `\(earlier)`."
    case .maxLength(let key, let lines, let words):
      "`\(key)` has at most \(lines) lines and \(words) words."
    case .needs(let key, let other, let values):
      "`\(key)` is filled in where `\(other)` is \(values.map { "`\($0)`" }.joined(separator: " or "))."
    }
  }
}
