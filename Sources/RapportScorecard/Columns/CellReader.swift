import RapportBase

/// Reads the cells of rows, once it is known how each column writes dates and numbers.
struct CellReader {
  let file: String
  let header: ExportHeader
  private let orders: [Int: DayOrder]
  private let styles: [Int: NumberStyle]
  private var days = DayReader()
  /// The columns that make up a row's fingerprint: all except names.
  private let identity: [Int]

  init(_ file: String, _ header: ExportHeader, _ proofs: ColumnProofs) {
    self.file = file
    self.header = header
    orders = proofs.dates.compactMapValues(\.order)
    identity = header.format.roles.filter { $0 != .name }.compactMap { header[$0]?.offset }
    styles = proofs.numbers.compactMapValues(\.style)
  }

  func has(_ role: ExportRole) -> Bool { header[role] != nil }

  /// The text in a role's column; empty if there is no such column.
  func text(_ role: ExportRole, _ row: ExportRows.Row) -> String {
    guard let column = header[role] else { return "" }
    let text = row.text(column.offset)
    return ColumnProofs.isNothing(text) ? "" : text
  }

  /// The day in a role's column, as days since 1970-01-01; `nil` if the cell is empty.
  mutating func day(_ role: ExportRole, _ row: ExportRows.Row) -> Int? {
    header[role].flatMap { day(at: $0.offset, row) }
  }

  mutating func day(at offset: Int, _ row: ExportRows.Row) -> Int? {
    let text = row.text(offset)
    return text.isEmpty || ColumnProofs.isNothing(text) ? nil : days.day(text, orders[offset])
  }

  func number(_ role: ExportRole, _ row: ExportRows.Row) -> Double? {
    guard let column = header[role] else { return nil }
    let text = row.text(column.offset)
    return text.isEmpty || ColumnProofs.isNothing(text)
      ? nil : NumberColumn.value(text, styles[column.offset] ?? .point)
  }

  /// A non-negative integer.
  ///
  /// - Throws: `TakeProblem` for any other number.
  func count(_ role: ExportRole, _ row: ExportRows.Row) throws(TakeProblem) -> Int? {
    guard let number = number(role, row) else { return nil }
    guard number >= 0, number == number.rounded(), number < 1e12 else {
      throw problem(
        role, row, "“\(text(role, row).prefix(30))” can't be a count", "Counts are whole numbers, 0 or more.")
    }
    return Int(number)
  }

  /// A hash of everything in a row except names, for recognising rows that contradict each other.
  func fingerprint(_ row: ExportRows.Row) -> Int {
    var hasher = Hasher()
    for offset in identity { hasher.combine(row.text(offset)) }
    return hasher.finalize()
  }

  /// A problem in a cell.
  func problem(_ role: ExportRole, _ row: ExportRows.Row, _ message: String, _ help: String) -> TakeProblem {
    TakeProblem(
      file, line: row.line, column: header[role].map { row.position($0.offset) }, message, help: help)
  }
}
