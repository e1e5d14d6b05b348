import RapportBase
import RapportContent
import RapportDiagnostics
import RapportHub

/// One import, step by step: table, columns, values, names, check.
struct ImportRun {
  let name: String
  let options: ImportOptions
  let asOf: Day
  let jobs: Int

  /// What rows say, and what became of them.
  struct Rows {
    var readings: [RowReader.Reading] = []
    var outcomes: [RowOutcome] = []
    var unknown = UnknownValues()
  }

  mutating func run(_ source: ImportSource, into tree: some ContentTree) async throws -> Import {
    let before = try await readHub(tree, asOf: asOf, jobs: jobs)
    guard !before.diagnostics.contains(where: { $0.code == .missingHubFile }) else {
      throw ImportFault(
        message: "there is no hub.yml in the content folder", help: "Begin with  rapport init")
    }
    let kind = try kind(in: before.hub)
    let names = ColumnNames(kind)
    var (table, attached) = try read(source, kind, names, before.hub, tree)
    try checkCreations(before.hub)
    try checkDefaults(kind)

    var hub = before.hub
    var values = ValueReader(hub, isExport: table.isExport)
    var mapper = ColumnMapper(table, names, values)
    let mappings = try mapper.map(options.mapping)
    let (orders, questions) = dayOrders(table, mappings, kind)

    func readRows() -> Rows {
      read(table, kind, hub, values, mappings, orders)
    }
    var rows = readRows()
    let skeletons = Skeletons(wanted(rows), hub, source: name)
    let edit = try HubEdit(skeletons, before.hub.settings.adopted == nil ? asOf : nil, in: tree)
    var added = Dictionary(firstOf: (skeletons.files + attached).map { ($0.path, $0.bytes) })
    if let bytes = edit.bytes { added["hub.yml"] = bytes }
    if !added.isEmpty {
      var after = try await readHub(OverlayTree(tree, adding: added), asOf: asOf, jobs: jobs)
      let faults = after.diagnostics.filter { found in
        found.severity == .error && attached.contains { $0.path == found.file }
      }
      if !faults.isEmpty {
        table.remarks += faults.map { "\($0.file) isn't copied: \($0.message)" }
        attached.removeAll { file in faults.contains { $0.file == file.path } }
        for fault in faults { added[fault.file] = nil }
        after = try await readHub(OverlayTree(tree, adding: added), asOf: asOf, jobs: jobs)
      }
      hub = after.hub
      values = ValueReader(hub, isExport: table.isExport)
      rows = readRows()
    }
    let warnings = try await check(&rows, OverlayTree(tree, adding: added), before)
    var report = ImportReport(name: name, kind: kind, table: table, mappings: mappings)
    report.write(
      rows, hub, skeletons, edit, questions: questions, warnings: warnings,
      creatable: Skeletons.creatable(in: hub))
    return Import(
      report: report.lines, files: skeletons.files + rows.files + used(attached, by: rows.files),
      hubFile: edit.bytes, questions: questions,
      leftOutCount: rows.outcomes.count(where: \.isLeftOut))
  }

  private func read(
    _ source: ImportSource, _ kind: Kind, _ names: ColumnNames, _ hub: Hub, _ content: some ContentTree
  ) throws -> (table: ImportTable, attached: [(path: String, bytes: [UInt8])]) {
    let tree: any ContentTree
    switch source {
    case .file(let bytes):
      if let foreign = ForeignTable.fault(of: bytes) { throw ImportFault(foreign) }
      guard bytes.starts(with: [0x50, 0x4B, 3, 4]) else {
        return (try TableReader.table(bytes, isKnownName: names.isKnown), [])
      }
      let zip = try ZIPTree(bytes)
      if zip.isWorkbook { throw ImportFault(.workbook) }
      tree = zip
    case .folder(let folder): tree = folder
    }
    let export = try NotionExport(
      tree, kind: kind, table: options.table, names: names, into: hub, in: content)
    return (export.table, export.files.map { ("files/\($0.name)", $0.bytes) })
  }

  /// The attached files that a written entry names.
  private func used(
    _ attached: [(path: String, bytes: [UInt8])], by entries: [(path: String, bytes: [UInt8])]
  ) -> [(path: String, bytes: [UInt8])] {
    guard !attached.isEmpty else { return [] }
    let text = entries.map { String(decoding: $0.bytes, as: UTF8.self) }.joined(separator: "\n")
    return attached.filter { text.contains($0.path.dropFirst(6)) }
  }

  private func kind(in hub: Hub) throws(ImportFault) -> Kind {
    if let kind = hub.kinds.first(where: { $0.name == options.kind || $0.folder == options.kind }) {
      return kind
    }
    throw ImportFault(
      message: "there are no entries of the kind “\(options.kind)”",
      help: suggestion(for: options.kind, among: hub.kinds.map(\.name)))
  }

  private func checkCreations(_ hub: Hub) throws(ImportFault) {
    let creatable = Skeletons.creatable(in: hub)
    for name in options.created where !creatable.contains(name) {
      if let kind = hub.kinds.first(where: { $0.folder == name || $0.name == name }),
        kind.folder != name
          || !creatable.contains(kind.folder)
      {
        let needs = kind.fields.filter { $0.isRequired && $0.key != "title" }.map { "“\($0.key)”" }
        throw ImportFault(
          message: "--create can't make \(name)",
          help: creatable.contains(kind.folder)
            ? "Did you mean “\(kind.folder)”?"
            : "\(kind.pluralLabel) need \(needs.joined(separator: " and ")), which a value doesn't say."
        )
      }
      throw ImportFault(
        message: "--create can't make “\(name)”", help: suggestion(for: name, among: creatable))
    }
  }

  private func checkDefaults(_ kind: Kind) throws(ImportFault) {
    for (key, _) in options.defaults where kind.field(key) == nil {
      throw ImportFault(
        message: "“\(key)” isn't a field of \(kind.name.withArticle)",
        help: suggestion(for: key, among: kind.fields.map(\.key)))
    }
  }

  // MARK: Rows

  private func dayOrders(
    _ table: ImportTable, _ mappings: [ColumnMapping], _ kind: Kind
  ) -> (orders: [Int: DayOrder], questions: [String]) {
    var orders: [Int: DayOrder] = [:]
    var questions: [String] = []
    for mapping in mappings {
      guard holdsDays(mapping.target, kind) else { continue }
      let column = DateColumn(table.values(of: mapping.column), given: options.dayOrder)
      orders[mapping.column.offset] = column.order
      if let question = column.question {
        questions.append(
          "“\(mapping.column.name)”: \(question). Add --dates day-first or --dates month-first")
      }
    }
    return (orders, questions)
  }

  private func holdsDays(_ target: ColumnTarget?, _ kind: Kind) -> Bool {
    switch target {
    case .field(let key)?: kind.field(key)?.type == .date
    case .member(let key, let inner)?:
      if case .record(let fields)? = kind.field(key)?.type {
        fields.first { $0.key == inner }?.type == .date
      } else {
        false
      }
    default: false
    }
  }

  private func read(
    _ table: ImportTable, _ kind: Kind, _ hub: Hub, _ values: ValueReader, _ mappings: [ColumnMapping],
    _ orders: [Int: DayOrder]
  ) -> Rows {
    var values = values
    addRows(table, kind, mappings, to: &values)
    let reader = RowReader(
      kind: kind, mappings: mappings, values: values, orders: orders, defaults: options.defaults)
    var planner = RowPlanner(kind, hub, source: name)
    var rows = Rows()
    for row in table.rows {
      let reading = reader.read(row)
      rows.outcomes.append(planner.plan(reading, line: row.line))
      for (key, lost) in reading.lost {
        guard case .unknown(let creation) = lost.reason else { continue }
        rows.unknown.add(lost.text, field: key, creation: creation, line: row.line)
      }
      rows.readings.append(reading)
    }
    return rows
  }

  /// Adds the rows' own titles to the known names, since rows may name each other: what replaces them, what
  /// they translate.
  private func addRows(
    _ table: ImportTable, _ kind: Kind, _ mappings: [ColumnMapping], to values: inout ValueReader
  ) {
    let title = mappings.first { $0.target == .field("title") }?.column.offset
    let slug = mappings.first { $0.target == .slug }?.column.offset
    guard let title else { return }
    for row in table.rows where row.fault == nil && title < row.cells.count && !row.cells[title].isEmpty {
      let name = CellText.line(row.cells[title])
      let own = slug.flatMap { $0 < row.cells.count ? row.cells[$0] : nil }.flatMap {
        Slug.isValid($0) ? $0 : nil
      }
      values.add(name, slug: own ?? Slug.make(from: name), of: kind.name)
    }
  }

  private func wanted(_ rows: Rows) -> [Skeletons.Wanted] {
    rows.unknown.values.compactMap { value in
      guard let what = value.creation, options.created.contains(what) else { return nil }
      return Skeletons.Wanted(what: what, name: value.text)
    }
  }

  /// Checks the hub with the new files in it, and takes out the rows that would cause errors.
  ///
  /// - Returns: the warnings that the remaining rows cause.
  private func check(
    _ rows: inout Rows, _ tree: OverlayTree, _ before: ReadHub
  ) async throws -> [Diagnostic] {
    let known = Set(before.diagnostics)
    // Another row may name one that was taken out, so the check is repeated.
    for _ in 0..<4 {
      let files = Dictionary(firstOf: rows.files.map { ($0.path, $0.bytes) })
      let found = try await readHub(OverlayTree(tree, adding: files), asOf: asOf, jobs: jobs).diagnostics
        .filter { !known.contains($0) }
      let faults = Dictionary(
        firstOf: found.filter { $0.severity == .error && files[$0.file] != nil }.map { ($0.file, $0) })
      if faults.isEmpty { return found.filter { $0.severity == .warning } }
      rows.outcomes = rows.outcomes.map { outcome in
        guard case .new(let file) = outcome, let fault = faults[file.path] else { return outcome }
        return .refused("\(fault.message). \(fault.help)")
      }
    }
    return []
  }
}

extension ImportRun.Rows {
  /// The files that the rows become.
  var files: [(path: String, bytes: [UInt8])] {
    outcomes.compactMap { if case .new(let file) = $0 { (file.path, file.bytes) } else { nil } }
  }
}

extension RowOutcome {
  /// Whether the row is neither written nor in the hub.
  var isLeftOut: Bool {
    switch self {
    case .new, .alreadyThere: false
    case .taken, .repeats, .refused: true
    }
  }
}
