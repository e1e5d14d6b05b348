import RapportBase
import RapportDiagnostics
import RapportScorecard

/// Reports tables of numbers that name entries that don't exist, and numbers that contradict each other.
@Sendable func checkTables(_ context: CheckContext) -> [Diagnostic] {
  let tables = context.hub.tables
  guard !tables.isEmpty else { return [] }
  return tables.flatMap { unknownEntries($0, context.hub) }
    + tables.flatMap(missingMonths)
    + TableSums(tables).findings
    + changedUnits(tables, context.hub)
}

private func unknownEntries(_ table: DataTable, _ hub: Hub) -> [Diagnostic] {
  guard let offset = table.shape.columns.firstIndex(where: { $0.cell.kind != nil }),
    let kind = table.shape.columns[offset].cell.kind
  else { return [] }
  let slugs = hub.entries(of: kind).map(\.slug)
  let known = Set(slugs)
  var guesser = Guesser()
  return table.rows.compactMap { row in
    let slug = row.texts[offset]
    guard !slug.isEmpty, !known.contains(slug) else { return nil }
    return Diagnostic(
      .unknownReference, in: table.path, at: row.position(offset),
      "“\(slug.prefix(60))” isn't \(kind.withArticle)",
      help: guesser.suggestion(for: slug, among: slugs))
  }
}

extension TableShape.Cell {
  /// The kind of the entries whose slugs the column holds.
  fileprivate var kind: String? {
    switch self {
    case .stage: "stage"
    case .asset: "asset"
    case .campaign: "campaign"
    default: nil
    }
  }
}

/// Reports months missing from the middle of a series.
private func missingMonths(_ table: DataTable) -> [Diagnostic] {
  let isSeries = [TableShape.funnel, .cohorts, .measures, .firstContact].contains(table.shape)
  guard isSeries || TableShape.named(table.shape.name) == nil else { return [] }
  var last: [String: Month] = [:]
  var found: [Diagnostic] = []
  let word = table.shape.columns.count > 1 && table.shape.columns[1].isKey
  for row in table.rows.sorted(by: { ($0.month?.number ?? 0) < ($1.month?.number ?? 0) }) {
    guard let month = row.month else { continue }
    let key = word ? row.word : ""
    if let before = last[key], month.number > before.number + 1 {
      let first = before.adding(1)
      let missing = month.number == before.number + 2 ? "\(first)" : "\(first) to \(month.adding(-1))"
      found.append(
        Diagnostic(
          .missingMonths, in: table.path, at: row.position(0),
          "\(key.isEmpty ? "the table" : key) has no row for \(missing)",
          help: "Take the months from an export, or write 0 where there was nothing."))
    }
    last[key] = month
  }
  return found
}

/// Reports amounts in several currencies, or that suddenly look like thousands.
private func changedUnits(_ tables: [DataTable], _ hub: Hub) -> [Diagnostic] {
  var found: [Diagnostic] = []
  for table in tables where table.shape == .taken {
    var first = hub.settings.scorecard.currency.map { ($0, "hub.yml") }
    for row in table.rows {
      let currency = row.texts[3]
      guard !currency.isEmpty else { continue }
      guard let (known, source) = first else {
        first = (currency, "line \(row.line)")
        continue
      }
      guard currency != known else { continue }
      found.append(
        Diagnostic(
          .changedUnit, in: table.path, at: row.position(3),
          "amounts of \(row.texts[0]) are in \(currency), but in \(known) according to \(source)",
          help: "Export amounts in one currency, and take them again."))
    }
  }
  for table in tables where table.shape == .funnel || table.shape == .sources {
    found += jumps(table)
  }
  return found
}

/// Reports average amounts that change two hundredfold or more from one row to the
/// next: one may be in thousands.
private func jumps(_ table: DataTable) -> [Diagnostic] {
  var last: [String: (size: Double, line: Int)] = [:]
  var found: [Diagnostic] = []
  for row in table.rows {
    guard let count = table.number("count", row), let value = table.number("value", row), count > 0, value > 0
    else { continue }
    let key = row.texts.dropFirst().prefix(table.shape == .sources ? 2 : 1).joined(separator: " ")
    let size = value / count
    if let before = last[key], size > 200 * before.size || before.size > 200 * size {
      let column = table.shape.columns.firstIndex { $0.name == "value" } ?? 0
      found.append(
        Diagnostic(
          .changedUnit, in: table.path, at: row.position(column),
          "one \(row.word) is about \(decimalText(size.rounded())) here, and about "
            + "\(decimalText(before.size.rounded())) in line \(before.line): is one of them in thousands?",
          help: "Write all amounts in the same unit."))
    }
    last[key] = (size, row.line)
  }
  return found
}
