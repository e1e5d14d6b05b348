import RapportBase

/// The row that names the columns. Above it may be a title, and a row that groups columns; of that row's
/// merged cells, only the first is filled.
struct HeaderRow {
  /// The name of a column without one, followed by its number.
  static let unnamed = "column "

  /// The index of the header's record.
  let offset: Int
  /// The index of the record with the groups, or of the header itself.
  let firstOffset: Int
  let columns: [ImportTable.Column]

  /// `nil` if there are no records.
  init?(_ records: ArraySlice<CSVRecord>, _ isKnownName: (String) -> Bool) {
    let records = Array(records)
    var best: (header: HeaderRow, score: Int)?
    for offset in records.indices {
      let above = offset > 0 ? [records[offset - 1]] : []
      for groups in [nil] + above {
        let header = HeaderRow(records[offset], groups, offset)
        let score = header.columns.count { column in
          column.names.contains(where: isKnownName)
        }
        let isGrouped = best?.header.offset == offset && groups.map(Self.hasMergedCells) ?? false
        if score > best?.score ?? 0 || score > 0 && score == best?.score && isGrouped {
          best = (header, score)
        }
      }
    }
    if let best, best.score > 1 || records[best.header.offset].cells.count == 1 {
      self = best.header
      return
    }
    // No row has usual names: take the first with more than half as many filled cells as the fullest row.
    let counts = records.map { $0.cells.count { !$0.isBlank } }
    guard let most = counts.max(), let first = counts.firstIndex(where: { 2 * $0 > most }) else { return nil }
    self = HeaderRow(records[first], nil, first)
  }

  /// Whether several cells have names, and others, with which those are merged, have none.
  private static func hasMergedCells(_ record: CSVRecord) -> Bool {
    record.cells.count { !$0.isBlank } > 1 && record.cells.contains(where: \.isBlank)
  }

  private init(_ record: CSVRecord, _ groups: CSVRecord?, _ offset: Int) {
    self.offset = offset
    firstOffset = groups == nil ? offset : offset - 1
    var columns: [ImportTable.Column] = []
    var taken: [String: Int] = [:]
    var group = ""
    let width = max(record.cells.count, groups?.cells.count ?? 0)
    for index in 0..<width {
      let own = index < record.cells.count ? CellText.line(record.cells[index].text) : ""
      let above = groups.map { index < $0.cells.count ? CellText.line($0.cells[index].text) : "" } ?? ""
      if !above.isEmpty { group = above }
      var name = own.isEmpty ? above : own
      if name.isEmpty { name = Self.unnamed + String(index + 1) }
      taken[name, default: 0] += 1
      if let number = taken[name], number > 1 { name += " (\(number))" }
      columns.append(
        ImportTable.Column(name: name, offset: index, group: own.isEmpty || group.isEmpty ? nil : group))
    }
    while let last = columns.last, last.name.begins(with: Self.unnamed), last.offset >= record.cells.count {
      columns.removeLast()
    }
    self.columns = columns
  }
}
