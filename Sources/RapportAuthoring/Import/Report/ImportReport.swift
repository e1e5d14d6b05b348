import RapportBase
import RapportDiagnostics
import RapportHub

/// The report of an import: about the file, its columns, its values and each row.
struct ImportReport {
  private(set) var lines: [String] = []
  private let name: String
  private let kind: Kind
  private let table: ImportTable
  private let mappings: [ColumnMapping]
  /// The maximum number of line numbers that are listed.
  private static let maxLines = 12

  init(name: String, kind: Kind, table: ImportTable, mappings: [ColumnMapping]) {
    (self.name, self.kind, self.table, self.mappings) = (name, kind, table, mappings)
  }

  mutating func write(
    _ rows: ImportRun.Rows, _ hub: Hub, _ skeletons: Skeletons, _ edit: HubEdit, questions: [String],
    warnings: [Diagnostic], creatable: [String]
  ) {
    lines.append(
      "\(name): \(counted(table.rows.count, "row", "rows")); \(table.notes.joined(separator: "; "))")
    if table.isExport {
      lines.append("This table is from a hub's site. Text below the fields isn't in such a table.")
    }
    section("Skipped", table.passed.map { "\(table.rowWord) \($0.line): \($0.what)" })
    section("To look at", table.remarks)
    section("Columns", columns())
    section("To answer first", questions)
    section("Read as", readAs(rows))
    section("Not known here", unknown(rows, hub, creatable))
    section("Not imported", lost(rows))
    section(
      "Made",
      skeletons.files.map { $0.path } + skeletons.types.map { "the type \($0.slug) in hub.yml" }
        + skeletons.people.map { "\($0.name) in hub.yml, as \($0.slug)" })
    section("Rows", outcomes(rows))
    section("To do", skeletons.notes + edit.notes)
    section("What check will report", grouped(warnings))
    lines += ["", total(rows)]
  }

  private mutating func section(_ title: String, _ texts: [String]) {
    guard !texts.isEmpty else { return }
    lines += ["", title] + texts.map { "  " + $0 }
  }

  // MARK: Columns

  private func columns() -> [String] {
    let names = mappings.map { CellText.line($0.column.name) }
    let width = min(40, names.map(\.count).max() ?? 0)
    let targets = mappings.map { $0.target?.name ?? "not used" }
    let targetWidth = min(30, targets.map(\.count).max() ?? 0)
    return zip(mappings, zip(names, targets)).map { mapping, words in
      let certainty = mapping.certainty == .given && mapping.target == nil ? "" : mapping.certainty.rawValue
      let remark = [certainty, mapping.reason].filter { !$0.isEmpty }.joined(separator: ": ")
      var line = "\(padded(words.0, width))  →  \(padded(words.1, targetWidth))  \(remark)"
      while line.hasSuffix(" ") { line.removeLast() }
      return line
    } + hints()
  }

  private func hints() -> [String] {
    var hints: [String] = []
    if let unused = mappings.first(where: { $0.target == nil && $0.certainty == .none }), !table.isExport {
      hints.append(
        "To fill a field from a column that isn't used, add  --map \"\(CellText.line(unused.column.name))=FIELD\""
      )
    }
    let url = mappings.first { $0.target == .field("url") && $0.certainty != .given }
    if let url, !table.isExport, kind.field("buyer_url") != nil,
      !mappings.contains(where: { $0.target == .field("buyer_url") })
    {
      hints.append(
        "“\(url.column.name)” is read as a link for us only. If buyers may open it:  "
          + "--map \"\(url.column.name)=buyer_url\""
      )
    }
    return hints
  }

  private func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  // MARK: Values

  private func readAs(_ rows: ImportRun.Rows) -> [String] {
    var counts: [(text: String, count: Int)] = []
    var offsets: [String: Int] = [:]
    for each in rows.readings.lazy.flatMap(\.readAs) {
      let text = "\(each.key): “\(CellText.line(each.from))” as \(each.to)"
      if let offset = offsets[text] {
        counts[offset].count += 1
      } else {
        offsets[text] = counts.count
        counts.append((text, 1))
      }
    }
    return counts.map { $0.count == 1 ? $0.text : "\($0.text) (\($0.count) rows)" }
  }

  private func unknown(_ rows: ImportRun.Rows, _ hub: Hub, _ creatable: [String]) -> [String] {
    var guesser = Guesser()
    var creations: [String] = []
    let texts = rows.unknown.values.map { value in
      if let what = value.creation, creatable.contains(what), !creations.contains(what) {
        creations.append(what)
      }
      let guess = guesser.nearest(WrittenName.bare(value.text), among: known(value.field, hub))
      let help = guess.map { ". Did you mean “\($0)”?" } ?? ""
      return "\(value.field): “\(CellText.line(value.text).prefix(80))” \(places(value.lines))\(help)"
    }
    guard !creations.isEmpty else { return texts }
    return texts + ["Create them with  --create \(creations.joined(separator: ","))"]
  }

  private func known(_ key: String, _ hub: Hub) -> [String] {
    guard let field = kind.field(key) else { return [] }
    if field.type == .owner { return hub.settings.teams + hub.settings.people.map(\.slug) }
    if let name = field.vocabulary { return hub.settings.values(of: name) }
    let kinds: [String] =
      switch field.type {
      case .reference(let kind), .list(.reference(let kind)): [kind]
      case .referenceAmong(let kinds), .list(.referenceAmong(let kinds)): kinds
      default: []
      }
    let entries = kinds.flatMap { hub.entries(of: $0) }
    return entries.map(\.slug) + entries.map(\.title)
  }

  private func lost(_ rows: ImportRun.Rows) -> [String] {
    var groups: [(text: String, why: String, lines: [Int])] = []
    var offsets: [String: Int] = [:]
    for (row, reading) in zip(table.rows, rows.readings) {
      for (key, lost) in reading.lost {
        guard case .other(let why) = lost.reason else { continue }
        let text = "\(key): “\(CellText.line(lost.text).prefix(100))”"
        if let offset = offsets[text] {
          groups[offset].lines.append(row.line)
        } else {
          offsets[text] = groups.count
          groups.append((text, why, [row.line]))
        }
      }
    }
    return groups.map { "\($0.text) \(places($0.lines)): \($0.why)" }
  }

  private func places(_ lines: [Int]) -> String {
    let shown = lines.prefix(Self.maxLines).map(String.init).joined(separator: ", ")
    let more = lines.count > Self.maxLines ? " and \(lines.count - Self.maxLines) more" : ""
    return lines.count == 1
      ? "in \(table.rowWord) \(shown)" : "in \(lines.count) rows (\(table.rowWord)s \(shown)\(more))"
  }

  // MARK: Rows

  private func outcomes(_ rows: ImportRun.Rows) -> [String] {
    zip(table.rows, rows.outcomes).compactMap { row, outcome in
      switch outcome {
      case .new(let file): file.remark.map { "\(table.rowWord) \(row.line): \($0)" }
      case .alreadyThere(let path): "\(table.rowWord) \(row.line): already there, \(path)"
      case .taken(let path, let differing):
        "\(table.rowWord) \(row.line): not written: \(path) exists with other values in "
          + differing.joined(separator: ", ")
      case .repeats(let line):
        "\(table.rowWord) \(row.line): not written: the same as \(table.rowWord) \(line)"
      case .refused(let why): "\(table.rowWord) \(row.line): not written: \(why)"
      }
    }
  }

  private func grouped(_ warnings: [Diagnostic]) -> [String] {
    let groups = Dictionary(grouping: warnings, by: \.code)
    return DiagnosticCode.allCases.compactMap { code in
      guard let group = groups[code], let first = group.first else { return nil }
      let files = counted(Set(group.map(\.file)).count, "file", "files")
      return "\(code.rawValue) in \(files): \(first.message)"
    }
  }

  private func total(_ rows: ImportRun.Rows) -> String {
    let new = rows.outcomes.count { if case .new = $0 { true } else { false } }
    let there = rows.outcomes.count { if case .alreadyThere = $0 { true } else { false } }
    return "\(counted(rows.outcomes.count, "row", "rows")): \(new) new, \(there) already there, "
      + "\(rows.outcomes.count - new - there) not written"
  }
}
