import RapportBase
import RapportDiagnostics
import RapportScorecard

/// Finds parts that are larger than their whole, within a table and across tables.
struct TableSums {
  private(set) var findings: [Diagnostic] = []
  private let tables: [String: DataTable]

  init(_ all: [DataTable]) {
    tables = Dictionary(all.map { ($0.shape.name, $0) }, uniquingKeysWith: { first, _ in first })
    checkCohorts()
    compare("measures", "kept", with: "due")
    compare("campaigns", "won", with: "pipeline")
    compare("stage_days", "p25", with: "median")
    compare("stage_days", "median", with: "p75")
    compare("first_contact", "median", with: "p90")
    checkSums("sources", of: "count", whole: "funnel") { "\($0.texts[0]) \($0.texts[1])" }
    checkSums("reasons", of: "count", whole: "funnel") {
      $0.texts[1] == "rejected" ? nil : "\($0.texts[0]) \($0.texts[1])"
    }
    checkSums("reasons", of: "count", whole: "cohorts") {
      $0.texts[1] == "rejected" ? "\($0.texts[0]) \($0.texts[1])" : nil
    }
  }

  /// Compares two columns of the same row, the first of which can't be larger than the second.
  private mutating func compare(_ name: String, _ part: String, with whole: String) {
    guard let table = tables[name], let column = table.shape.offset(of: part) else { return }
    for row in table.rows {
      guard let has = table.number(part, row), let most = table.number(whole, row), has > most else {
        continue
      }
      report(
        table, row.position(column), "\(part) is \(decimalText(has)), and \(whole) only \(decimalText(most))",
        "Correct the one that is wrong.")
    }
  }

  /// Each step of a cohort has at most as many leads as the step before it, and the leads
  /// still open are part of the whole.
  private mutating func checkCohorts() {
    guard let table = tables["cohorts"] else { return }
    var counts: [String: [String: Double]] = [:]
    for row in table.rows { counts[row.texts[0], default: [:]][row.word] = table.number("count", row) }
    let steps = TableShape.cohortSteps.prefix(5)
    for row in table.rows {
      guard let count = table.number("count", row), let cohort = counts[row.texts[0]] else { continue }
      let open = table.number("open", row) ?? 0
      if let all = cohort["mql"], count + open > all {
        report(
          table, row.position(2),
          "\(row.word) of \(row.texts[0]) is \(decimalText(count))"
            + (open > 0 ? " and \(decimalText(open)) open" : "")
            + ", and the cohort has only \(decimalText(all)) leads",
          "Correct the one that is wrong.")
        continue
      }
      guard let index = steps.firstIndex(of: row.word), index > 0,
        let before = steps[..<index].reversed().first(where: { cohort[$0] != nil }),
        let most = cohort[before],
        count > most
      else { continue }
      report(
        table, row.position(2),
        "\(row.word) of \(row.texts[0]) is \(decimalText(count)), and \(before) only \(decimalText(most))",
        "Everything that reached a step also reached the steps before it. Correct the number that is wrong.")
    }
  }

  /// Finds rows whose sum exceeds the number in another table.
  ///
  /// - Parameter key: the month and step of the whole; `nil` for rows that belong to no whole.
  private mutating func checkSums(
    _ name: String, of column: String, whole: String, key: (DataTable.Row) -> String?
  ) {
    guard let parts = tables[name], let table = tables[whole] else { return }
    let wholes = Dictionary(
      table.rows.map { ("\($0.texts[0]) \($0.word)", table.number("count", $0)) },
      uniquingKeysWith: { first, _ in first })
    var sums: [String: Double] = [:]
    for row in parts.rows {
      guard let key = key(row), let most = wholes[key] ?? nil else { continue }
      let before = sums[key] ?? 0
      let sum = before + (parts.number(column, row) ?? 0)
      sums[key] = sum
      guard sum > most, before <= most, let offset = parts.shape.offset(of: column) else { continue }
      report(
        parts, row.position(offset),
        "the rows of \(key) add up to more than the \(decimalText(most)) of \(table.path)",
        "Take both tables from the same export, or correct the one that is wrong.")
    }
  }

  private mutating func report(
    _ table: DataTable, _ position: SourcePosition, _ message: String, _ help: String
  ) {
    findings.append(Diagnostic(.partAboveWhole, in: table.path, at: position, message, help: help))
  }
}
