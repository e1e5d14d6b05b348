/// Recognises repeated rows of an export by their id, so that none counts twice. Only hashes are kept.
struct SeenRows {
  private var rows: [Int: (fingerprint: Int, line: Int)] = [:]

  /// Whether the row has occurred before.
  ///
  /// - Throws: `TakeProblem` if it said something different then: nobody knows which is true.
  mutating func isRepeated(_ row: ExportRows.Row, _ cells: CellReader) throws(TakeProblem) -> Bool {
    let id = cells.text(.id, row)
    guard !id.isEmpty else { return false }
    let fingerprint = cells.fingerprint(row)
    guard let known = rows.updateValue((fingerprint, row.line), forKey: id.hashValue) else { return false }
    guard known.fingerprint == fingerprint else {
      throw cells.problem(
        .id, row, "the same record is in line \(known.line), with different values",
        "Are there two exports in one file? Export all rows at once.")
    }
    return true
  }
}
