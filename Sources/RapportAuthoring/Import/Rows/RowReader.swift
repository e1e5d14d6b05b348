import RapportBase
import RapportContent
import RapportDiagnostics
import RapportHub

/// Reads one row of a table as the fields of an entry.
struct RowReader {
  /// What a row says.
  struct Reading {
    var title = ""
    /// The slug, if a column gives one.
    var slug: String?
    var body = ""
    var members: [FieldValue.Member] = []
    /// Values that couldn't be used, by field.
    var lost: [(key: String, lost: ReadValue.Lost)] = []
    var readAs: [(key: String, from: String, to: String)] = []
    /// Why no entry can be made of the row; `nil` if one can.
    var fault: String?
  }

  let kind: Kind
  let mappings: [ColumnMapping]
  let values: ValueReader
  /// The order of day and month by column.
  let orders: [Int: DayOrder]
  let defaults: [(key: String, value: String)]

  func read(_ row: ImportTable.Row) -> Reading {
    var reading = Reading()
    if let fault = row.fault {
      reading.fault = fault
      return reading
    }
    reading.body = row.body
    var found: [String: ReadValue] = [:]
    for mapping in mappings {
      guard let target = mapping.target, mapping.column.offset < row.cells.count else { continue }
      let cell = row.cells[mapping.column.offset]
      if !cell.isEmpty { take(cell, target, mapping.column, &found, &reading) }
    }
    for (key, value) in defaults where found[key]?.isEmpty ?? true {
      guard let field = kind.field(key) else { continue }
      found[key] = values.read(value, for: field, order: nil)
    }
    dropFutureDays(&found)
    if values.isExport { dropWhatFollows(&found) }
    finish(found, &reading)
    return reading
  }

  private func take(
    _ cell: String, _ target: ColumnTarget, _ column: ImportTable.Column, _ found: inout [String: ReadValue],
    _ reading: inout Reading
  ) {
    let cell = values.isExport ? ExportColumns.unguarded(cell) : cell
    switch target {
    case .body: reading.body += reading.body.isEmpty ? cell : "\n\n" + cell
    case .slug: reading.slug = Slug.isValid(cell) ? cell : Slug.make(from: cell)
    case .flag(let key, let yes, let no):
      guard let flag = FlagWords.value(of: cell) else {
        found[key, default: ReadValue()].add(ReadValue(lost: cell, .other("it is neither “yes” nor “no”")))
        return
      }
      if let text = flag ? yes : no, found[key] == nil { found[key] = ReadValue(text) }
    case .field(let key):
      guard let field = kind.field(key) else { return }
      found[key, default: ReadValue()].add(values.read(cell, for: field, order: orders[column.offset]))
    case .member(let key, let inner):
      guard case .record(let fields)? = kind.field(key)?.type,
        let field = fields.first(where: { $0.key == inner })
      else { return }
      let value = values.read(cell, for: field, order: orders[column.offset])
      var group = ReadValue()
      group.members = value.texts.first.map { [(inner, $0)] } ?? []
      group.lost = value.lost
      found[key, default: ReadValue()].add(group)
    }
  }

  /// Drops days in the future from fields about the past: nobody can have reviewed anything tomorrow.
  private func dropFutureDays(_ found: inout [String: ReadValue]) {
    let last = values.hub.asOf.adding(Period(1, .day))
    for field in kind.fields where field.isPast {
      guard let text = found[field.key]?.texts.first, let day = Day(text), day > last else { continue }
      found[field.key] = ReadValue(lost: text, .other("that date is in the future"))
    }
  }

  /// Drops values that an export states for every entry, but that an entry only states if they differ from
  /// the default.
  private func dropWhatFollows(_ found: inout [String: ReadValue]) {
    let end = kind.fields.first { $0.isLastDay }.flatMap { found[$0.key]?.texts.first }.flatMap { Day($0) }
    let status = found["status"]?.texts.first
    if status == "approved" || status == "retired" && end.map({ $0 < values.hub.asOf }) ?? false {
      found["status"] = nil
    }
    let type = found["type"]?.texts.first.flatMap { values.hub.settings.vocabulary("type")[$0]?.audience }
    if found["audience"]?.texts.first == type ?? kind.audience.rawValue { found["audience"] = nil }
  }

  private func finish(_ found: [String: ReadValue], _ reading: inout Reading) {
    var found = found
    if kind.field("title")?.isRequired ?? false, found["title"]?.isEmpty ?? true,
      let says = found["says"]?.texts.first
    {
      found["title"] = ReadValue(String(says.prefix(100)))
    }
    for field in kind.fields {
      guard let value = found[field.key] else { continue }
      reading.lost += value.lost.map { (field.key, $0) }
      reading.readAs += value.readAs.map { (field.key, $0.from, $0.to) }
    }
    if let missing = kind.fields.first(where: { $0.isRequired && found[$0.key]?.isEmpty ?? true }) {
      reading.fault = fault(of: missing, found[missing.key])
      return
    }
    let pairs = kind.fields.compactMap { field in found[field.key].flatMap { pair(field, $0) } }
    var decoder = FieldDecoder(file: "", settings: values.hub.settings, kinds: values.hub.kinds)
    reading.members = decoder.members(pairs, kind.fields, of: kind.name.withArticle, at: .start, isTop: true)
    if let error = decoder.diagnostics.first(where: { $0.severity == .error }) {
      reading.fault = "\(error.message). \(error.help)"
    }
    let titles = ["title"] + kind.titleFields
    reading.title = titles.lazy.compactMap { found[$0]?.texts.first }.first ?? ""
    if reading.title.isEmpty, reading.fault == nil { reading.fault = "it has no title" }
  }

  private func fault(of field: Field, _ value: ReadValue?) -> String {
    guard let lost = value?.lost.first else {
      return "“\(field.key)” is empty, and \(kind.name.withArticle) needs it"
    }
    return "“\(lost.text.prefix(60))” can't be “\(field.key)”, which \(kind.name.withArticle) needs"
  }

  private func pair(_ field: Field, _ value: ReadValue) -> YAMLNode.Pair? {
    guard !value.isEmpty else { return nil }
    let node: YAMLNode
    if !value.members.isEmpty {
      node = YAMLNode(
        .map(value.members.map { YAMLNode.Pair(key: $0.key, position: .start, value: scalar($0.text)) }),
        at: .start)
    } else if case .list = field.type, value.texts != ["all"] || !field.allowsAll {
      node = YAMLNode(.list(value.texts.map(scalar)), at: .start)
    } else {
      node = scalar(value.texts[0])
    }
    return YAMLNode.Pair(key: field.key, position: .start, value: node)
  }

  private func scalar(_ text: String) -> YAMLNode { YAMLNode(.scalar(text), at: .start) }
}
