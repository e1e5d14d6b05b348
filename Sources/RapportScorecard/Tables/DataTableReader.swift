import RapportBase
public import RapportDiagnostics

/// Reads a table in `content/data`, and reports problems with its header and cells.
public struct DataTableReader {
  private let shape: TableShape
  private let path: String
  private var rows: [DataTable.Row] = []
  private var found: [Diagnostic] = []
  /// The index in the file of each column of the shape; `nil` if it is missing.
  private var offsets: [Int?] = []

  private init(_ shape: TableShape, _ path: String) {
    self.shape = shape
    self.path = path
  }

  /// - Parameter path: path of the file below the content folder.
  public static func read(
    _ bytes: [UInt8], _ shape: TableShape, path: String
  ) -> (table: DataTable, diagnostics: [Diagnostic]) {
    var reader = DataTableReader(shape, path)
    reader.read(bytes)
    return (DataTable(shape, path: path, rows: reader.rows), reader.found.sorted())
  }

  private mutating func read(_ bytes: [UInt8]) {
    let text = DecodedText(bytes)
    var records = CSVReader(text.bytes)
    var header: CSVRecord?
    while header == nil, let record = records.next() { if !record.isBlank { header = record } }
    guard let header, readHeader(header, records.separator) else {
      if header == nil {
        report(
          .badTable, .start, "the table is empty",
          "Its first line is  \(shape.header.joined(separator: ","))  . Delete the file if there are no numbers."
        )
      }
      return
    }
    for record in records where !record.isBlank {
      guard rows.count < DataTable.maxRows else {
        report(
          .badTable, SourcePosition(line: record.line, column: 1),
          "the table has more than \(DataTable.maxRows) rows", "Delete rows of months that nobody needs."
        )
        return
      }
      add(record, width: header.cells.count)
    }
    checkDuplicates()
  }

  /// - Returns: whether rows can be read.
  private mutating func readHeader(_ header: CSVRecord, _ separator: CSVReader.Separator) -> Bool {
    let names = header.cells.map { CellText.cleaned($0.text) }
    offsets = shape.columns.map { names.firstIndex(of: $0.name) }
    for (index, name) in names.enumerated()
    where shape.offset(of: name) == nil || names.firstIndex(of: name) != index {
      let position = SourcePosition(line: header.line, column: header.cells[index].column)
      let isSecond = shape.offset(of: name) != nil
      report(
        .badTable, position,
        isSecond ? "there are two columns called “\(name)”" : "\(path) has no column “\(name.prefix(40))”",
        isSecond ? "Delete one of them." : suggestion(for: name, among: shape.header))
    }
    let missing = zip(shape.columns, offsets).filter { column, offset in
      guard offset == nil else { return false }
      switch column.cell {
      case .count(isOptional: true), .number(isOptional: true), .currency: return false
      default: return true
      }
    }.map { $0.0.name }
    guard missing.isEmpty else {
      report(
        .badTable, SourcePosition(line: header.line, column: 1),
        "the table lacks \(missing.count == 1 ? "the column" : "the columns") \(missing.joined(separator: ", "))",
        "Its columns are  \(shape.header.joined(separator: ","))")
      return false
    }
    return true
  }

  private mutating func add(_ record: CSVRecord, width: Int) {
    guard record.cells.count == width, !record.isMalformed else {
      report(
        .badTable, SourcePosition(line: record.line, column: 1),
        record.isMalformed
          ? "a quote isn't closed"
          : "the row has \(counted(record.cells.count, "cell", "cells")), and the header \(width)",
        "Each row needs a cell for each column. Put text that contains a comma in quotes.")
      return
    }
    var texts: [String] = []
    var numbers: [Double?] = []
    var columns: [Int] = []
    for (index, column) in shape.columns.enumerated() {
      let cell = offsets[index].map { record.cells[$0] }
      let text = cell.map { CellText.cleaned($0.text) } ?? ""
      texts.append(text)
      columns.append(cell?.column ?? 1)
      numbers.append(number(text, column, cell.map { SourcePosition(line: $0.line, column: $0.column) }))
    }
    rows.append(
      DataTable.Row(
        month: shape.columns[0].cell == .month ? Month(texts[0]) : nil, texts: texts, numbers: numbers,
        line: record.line, columns: columns))
  }

  /// Reads and checks a cell according to its column.
  ///
  /// - Returns: the number, if it is one.
  private mutating func number(
    _ text: String, _ column: TableShape.Column, _ position: SourcePosition?
  ) -> Double? {
    guard let position else { return nil }
    switch column.cell {
    case .count(let isOptional): return number(text, column, position, isOptional, isCount: true)
    case .number(let isOptional): return number(text, column, position, isOptional, isCount: false)
    case .month where Month(text) == nil:
      report(
        .badDate, position, "“\(text.prefix(40))” isn't a month",
        "Months are written as year and month: 2026-11.")
    case .day where Day(text) == nil:
      report(
        .badDate, position, "“\(text.prefix(40))” isn't a valid date", "Write year, month, day: 2026-11-22.")
    case .word(let words) where !words.contains(text):
      report(
        .unknownValue, position, "“\(text.prefix(40))” isn't a \(column.name) in this table",
        suggestion(for: text, among: words))
    case .address where !DataTableReader.isAddress(text):
      report(
        .badCell, position, "“\(text.prefix(40))” isn't an address on the web",
        "Addresses begin with https:// or http://. Correct it, or delete the row.")
    case .currency
    where !text.isEmpty && !(text.utf8.count == 3 && text.utf8.allSatisfy { (65...90).contains($0) }):
      report(
        .unknownValue, position, "“\(text.prefix(20))” isn't a currency code",
        "Currency codes have three capital letters: EUR, USD, GBP.")
    case .stage where text.isEmpty, .asset where text.isEmpty, .campaign where text.isEmpty,
      .label where text.isEmpty:
      report(.badCell, position, "the column “\(column.name)” is empty", "Fill it in, or delete the row.")
    default: break
    }
    return nil
  }

  private static func isAddress(_ text: String) -> Bool {
    let scheme = ["https://", "http://"].first { text.prefix($0.utf8.count).lowercased() == $0 }
    return scheme.map { text.utf8.count > $0.utf8.count } ?? false
      && !text.utf8.contains { $0 <= 32 || $0 == 127 }
  }

  private mutating func number(
    _ text: String, _ column: TableShape.Column, _ position: SourcePosition, _ isOptional: Bool, isCount: Bool
  ) -> Double? {
    guard !text.isEmpty else {
      if !isOptional {
        report(
          .badCell, position, "the column “\(column.name)” is empty",
          "Write 0 if there were none, or delete the row.")
      }
      return nil
    }
    let number = Double(text)
    let isPlain = text.utf8.allSatisfy { (48...57).contains($0) || $0 == 46 || $0 == 45 }
    guard isPlain, let number else {
      let guess = NumberText(text)
      let value = guess.withPoint ?? guess.withComma
      report(
        .badCell, position, "“\(text.prefix(40))” isn't a plain number",
        value.map { "Write  \(decimalText($0))  : digits, and a point before decimals." }
          ?? "Write digits, and a point before decimals: 1234.5.")
      return nil
    }
    guard number >= 0 else {
      report(
        .badCell, position, "“\(column.name)” can't be negative", "Numbers in this table are 0 or more.")
      return nil
    }
    guard !isCount || number == number.rounded() else {
      report(
        .badCell, position, "“\(text.prefix(40))” can't be a count", "Counts are whole numbers: 12.")
      return nil
    }
    return number
  }

  private mutating func checkDuplicates() {
    let keyCount = shape.keyCount
    var lines: [[String]: Int] = [:]
    for row in rows {
      let key = Array(row.texts.prefix(keyCount))
      if let line = lines[key] {
        report(
          .duplicateRow, row.position(0), "\(key.joined(separator: ", ")) is already in line \(line)",
          "Delete one of the two rows.")
      } else {
        lines[key] = row.line
      }
    }
  }

  private mutating func report(
    _ code: DiagnosticCode, _ position: SourcePosition, _ message: String, _ help: String
  ) {
    found.append(Diagnostic(code, in: path, at: position, message, help: help))
  }
}
