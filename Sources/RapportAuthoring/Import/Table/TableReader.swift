import RapportBase

/// Finds the header, the rows, and what is neither, in the records of a CSV file.
struct TableReader {
  static let maxRows = 100_000
  static let maxColumns = 1000
  /// The last record in which a header is looked for.
  private static let maxHeaderOffset = 40

  private var table = ImportTable()
  private let isKnownName: (String) -> Bool

  /// - Parameter isKnownName: whether a text is a usual name of a column.
  private init(isKnownName: @escaping (String) -> Bool) {
    self.isKnownName = isKnownName
  }

  /// - Throws: `ImportFault` for a file that is too large, or without rows.
  static func table(
    _ bytes: [UInt8], isKnownName: @escaping (String) -> Bool
  ) throws(ImportFault) -> ImportTable {
    guard bytes.count <= TableLimits.maxBytes else {
      throw ImportFault(
        message: "the file is larger than \(TableLimits.maxBytes >> 20) MB",
        help: "Split it into several files, and import one after the other.")
    }
    let text = DecodedText(bytes)
    var reader = CSVReader(text.bytes)
    var records: [CSVRecord] = []
    var blankCount = 0
    while let record = reader.next() {
      if record.isBlank {
        blankCount += 1
        continue
      }
      records.append(record)
      guard records.count <= maxRows, record.cells.count <= maxColumns else {
        throw ImportFault(
          message:
            "the file has more than \(records.count > maxRows ? "\(maxRows) rows" : "\(maxColumns) columns")",
          help: "Split it into several files, and import one after the other.")
      }
    }
    var made = TableReader(isKnownName: isKnownName)
    try made.read(records)
    made.note(text, reader, blankCount)
    return made.table
  }

  private mutating func read(_ records: [CSVRecord]) throws(ImportFault) {
    guard let header = HeaderRow(records.prefix(Self.maxHeaderOffset), isKnownName) else {
      throw ImportFault(
        message: "the file has no header", help: "Its first row names the columns: Title, Type, URL, …")
    }
    table.headerLine = records[header.offset].line
    table.columns = header.columns
    for record in records[..<header.firstOffset] {
      table.passed.append(
        ImportTable.Passed(line: record.line, what: "above the header: “\(Self.start(of: record))”"))
    }
    let names = records[header.offset].cells.map { ColumnKey.key(of: $0.text) }
    let rows = records[(header.offset + 1)...]
    let filledCounts = rows.map { $0.cells.count { !$0.isBlank } }
    for (record, filled) in zip(rows, filledCounts) {
      if record.cells.map({ ColumnKey.key(of: $0.text) }) == names {
        table.passed.append(ImportTable.Passed(line: record.line, what: "the header again"))
      } else if CSVFooter.isFooter(record, filled: filled) {
        table.passed.append(
          ImportTable.Passed(line: record.line, what: "not a row: “\(Self.start(of: record))”"))
      } else {
        table.rows.append(row(record))
      }
    }
    table.isExport = ExportColumns.begin(records[header.offset].cells.map(\.text))
    dropEmptyColumns()
  }

  private mutating func row(_ record: CSVRecord) -> ImportTable.Row {
    var cells = record.cells.map { CellText.cleaned($0.text) }
    var row = ImportTable.Row(line: record.line, cells: [])
    let width = (table.columns.last?.offset ?? 0) + 1
    while cells.count > width, cells.last == "" { cells.removeLast() }
    if cells.count > width {
      row.fault =
        "it has \(cells.count) cells, but the header has \(width): is there text with a separator in it, but no quotes?"
    } else if record.isMalformed, cells.count < width {
      row.fault = "a quote in it isn't closed, so columns may have shifted"
    } else if record.isMalformed {
      table.remarks.append("line \(record.line): a quote in it isn't closed, and is read as text")
    }
    row.cells = cells + [String](repeating: "", count: max(0, width - cells.count))
    return row
  }

  /// Drops columns without a name and without a value, which spreadsheets leave on the right.
  private mutating func dropEmptyColumns() {
    table.columns = table.columns.filter { column in
      !column.name.begins(with: HeaderRow.unnamed) || !table.values(of: column).isEmpty
    }
  }

  private mutating func note(_ text: DecodedText, _ reader: CSVReader, _ blankCount: Int) {
    var first = "\(text.encoding.rawValue), separated by \(reader.separator.name)"
    if table.headerLine > 1 { first += "; the header is line \(table.headerLine)" }
    table.notes.append(first)
    if text.isCut {
      table.remarks.append(
        "the file ends in the middle of a character: was it cut off? Compare its last row with the original")
    }
    if blankCount > 0 {
      table.notes.append("\(counted(blankCount, "blank line", "blank lines")) skipped")
    }
    let controls = reader.controlCharacters
    if controls.count > 0 {
      table.notes.append(
        "\(counted(controls.count, "control character", "control characters")) left out, the first in line "
          + "\(controls.line)")
    }
  }

  private static func start(of record: CSVRecord) -> String {
    let texts = record.cells.map { CellText.line($0.text) }.filter { !$0.isEmpty }
    return String(texts.joined(separator: ", ").prefix(80))
  }
}

/// Limits on what is read.
package enum TableLimits {
  /// The maximum size of a file in bytes.
  package static let maxBytes = 64 << 20
}
