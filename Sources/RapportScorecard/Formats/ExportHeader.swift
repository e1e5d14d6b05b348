import RapportBase

/// The header row of an export, and the roles of its columns.
struct ExportHeader {
  /// A column of the export.
  struct Column: Sendable, Hashable {
    let offset: Int
    /// The name as the header writes it.
    let name: String
  }

  /// A row that may be the header.
  struct Row {
    let line: Int
    let cells: [String]
    /// Its cells, normalised for comparison.
    let keys: [String]

    init(_ record: CSVRecord) {
      line = record.line
      cells = record.cells.map { CellText.line($0.text) }
      keys = cells.map { ColumnKey.key(of: $0) }
    }
  }

  let format: ExportFormat
  let line: Int
  /// Its cells, for recognising the header where it is repeated.
  let cells: [String]
  let separator: CSVReader.Separator
  private(set) var columns: [ExportRole: [Column]] = [:]
  /// Roles for which there are two columns with the same name.
  private(set) var repeated: [ExportRole: [Column]] = [:]

  /// How many roles have a column.
  var score: Int { columns.count }

  var hasMarks: Bool { format.marks.allSatisfy { columns[$0] != nil || repeated[$0] != nil } }

  init(
    _ format: ExportFormat, _ row: Row, _ separator: CSVReader.Separator,
    mapping: [(column: String, role: String)]
  ) {
    self.format = format
    self.separator = separator
    line = row.line
    cells = row.cells
    let keys = row.keys
    var mapped: Set<Int> = []
    for (name, role) in mapping {
      guard let offset = ExportHeader.offset(of: name, cells, keys) else { continue }
      mapped.insert(offset)
      guard let role = ExportRole(rawValue: role), format.roles.contains(role) else { continue }
      columns[role, default: []].append(Column(offset: offset, name: cells[offset]))
    }
    for (role, names) in format.columns where columns[role] == nil {
      for name in names {
        let key = ColumnKey.key(of: name)
        let found = keys.indices.filter { keys[$0] == key && !mapped.contains($0) }
          .map { Column(offset: $0, name: cells[$0]) }
        guard !found.isEmpty else { continue }
        if role.isShared {
          columns[role, default: []] += found
        } else if found.count == 1 {
          columns[role] = found
          break
        } else {
          repeated[role] = found
          break
        }
      }
    }
  }

  /// The index of the column with a name. `Close Date (2)` means the second column of that name.
  static func offset(of name: String, _ cells: [String], _ keys: [String]) -> Int? {
    if let exact = cells.firstIndex(of: name) { return exact }
    for number in 2...9 where name.ends(with: " (\(number))") {
      let first = ColumnKey.key(of: String(decoding: name.utf8.dropLast(4), as: UTF8.self))
      let places = keys.indices.filter { keys[$0] == first }
      if places.count >= number { return places[number - 1] }
    }
    return keys.firstIndex(of: ColumnKey.key(of: name))
  }

  subscript(role: ExportRole) -> Column? { columns[role]?.first }
}
