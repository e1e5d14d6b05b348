import RapportBase

/// Merges the rows of an export into a table.
struct TableMerge: Sendable {
  let shape: TableShape
  let bytes: [UInt8]
  /// How many rows are new.
  let newCount: Int
  /// How many rows have different values.
  let changedCount: Int
  /// How many rows stayed the same.
  let unchangedCount: Int
  /// How many rows were removed because the export has no numbers for them.
  let goneCount: Int

  /// - Parameters:
  ///   - old: the rows already in the file.
  ///   - allowsFewer: whether counts of past months may fall substantially.
  ///   - running: the month that isn't over yet.
  /// - Throws: `TakeProblem` if the export seems to contain only part of a month.
  init(_ old: [[String]], _ taken: TakenTable, file: String, allowsFewer: Bool, running: Month)
    throws(TakeProblem)
  {
    shape = taken.shape
    let keyCount = taken.shape.keyCount
    func key(_ row: [String]) -> [String] { Array(row.prefix(keyCount)) }
    let before = Dictionary(old.map { (key($0), $0) }, uniquingKeysWith: { first, _ in first })
    var rows: [[String]: [String]] = [:]
    for row in old where !taken.replaces(row) || taken.columns != nil { rows[key(row)] = row }
    if !allowsFewer { try TableMerge.checkCounts(before, taken, file: file, running: running) }
    if let columns = taken.columns {
      // The rows stay, without the values that this export provides.
      let offsets = taken.shape.columns.indices.filter { columns.contains(taken.shape.columns[$0].name) }
      for (own, row) in rows where taken.replaces(row) {
        for offset in offsets { rows[own]?[offset] = "" }
      }
      for row in taken.rows {
        var merged = rows[key(row)] ?? row
        for offset in offsets { merged[offset] = row[offset] }
        rows[key(row)] = merged
      }
      rows = rows.filter { own, row in row.dropFirst(keyCount).contains { !$0.isEmpty } || before[own] == row
      }
    } else {
      for row in taken.rows { rows[key(row)] = row }
    }
    let sorted = rows.values.sorted { taken.shape.precedes($0, $1) }
    newCount = sorted.count { before[key($0)] == nil }
    changedCount = sorted.count { row in before[key(row)].map { $0 != row } ?? false }
    unchangedCount = sorted.count - newCount - changedCount
    goneCount = before.keys.count { rows[$0] == nil }
    bytes = TableText.bytes(taken.shape, sorted)
  }

  /// Past months don't lose a fifth of their cases. If an export says so, it contains only part of them.
  private static func checkCounts(
    _ before: [[String]: [String]], _ taken: TakenTable, file: String, running: Month
  ) throws(TakeProblem) {
    guard taken.shape == .funnel || taken.shape == .cohorts, let months = taken.months else { return }
    for row in taken.rows where row[0] != running.description {
      guard let old = before[Array(row.prefix(2))], let had = Int(old[2]), let has = Int(row[2]), had >= 5,
        has * 5 < had * 4
      else { continue }
      throw TakeProblem(
        file,
        "\(row[1]) of \(row[0]) would go from \(had) to \(has): the export doesn't seem to cover the whole month",
        help:
          "Export without a filter, or take only the months that it covers: --months \(months.upperBound). If the "
          + "number is right, add --allow-fewer.")
    }
  }
}

extension TableShape {
  /// The order of rows: by key, with words in the order in which the column lists them.
  func precedes(_ a: [String], _ b: [String]) -> Bool {
    for (index, column) in columns.prefix(keyCount).enumerated() where a[index] != b[index] {
      if case .word(let words) = column.cell {
        return words.firstIndex(of: a[index]) ?? words.count < words.firstIndex(of: b[index]) ?? words.count
      }
      return a[index].utf8.lexicographicallyPrecedes(b[index].utf8)
    }
    return false
  }
}
