import RapportBase

/// The rows of an export below its header, one by one, without what is none.
struct ExportRows {
  /// A row with the texts of the columns that are used.
  struct Row {
    let line: Int
    fileprivate let cells: [CSVCell]

    func text(_ column: Int) -> String {
      guard column < cells.count else { return "" }
      let text = cells[column].text
      return ExportRows.isPlain(text) ? text : CellText.line(text)
    }

    func position(_ column: Int) -> Int { column < cells.count ? cells[column].column : 1 }
  }

  /// Whether a text has one line, single spaces, and ASCII alone, as most cells do.
  private static func isPlain(_ text: String) -> Bool {
    var previous: UInt8 = 32
    for byte in text.utf8 {
      guard (32..<127).contains(byte), byte != 32 || previous != 32 else { return false }
      previous = byte
    }
    return previous != 32 || text.isEmpty
  }

  private let header: ExportHeader
  private let file: String
  private var reader: CSVReader
  private let isKept: [Bool]
  /// The last column that is used.
  private let last: Int
  private var isBelowHeader = false
  /// Lines that are no rows, by why.
  private(set) var skipped: [String: Int] = [:]

  /// - Parameter columns: the places of the columns that are used.
  init(_ bytes: [UInt8], _ header: ExportHeader, file: String, columns: [Int]) {
    self.header = header
    self.file = file
    reader = CSVReader(bytes, separator: header.separator)
    last = columns.max() ?? 0
    isKept = (0...max(last, 1)).map { $0 <= 1 || columns.contains($0) }
  }

  /// - Throws: `TakeProblem` for a row whose columns have shifted.
  mutating func next() throws(TakeProblem) -> Row? {
    while let record = reader.next(keeping: isBelowHeader ? isKept : nil) {
      if !isBelowHeader {
        isBelowHeader = record.line == header.line
        continue
      }
      if let reason = reason(record) {
        if reason == Self.otherTable { return nil }
        if !reason.isEmpty { skipped[reason, default: 0] += 1 }
        continue
      }
      let isLong = record.cells.count > header.cells.count && record.filledCount > header.cells.count
      if isLong || record.cells.count <= last || record.isMalformed {
        throw TakeProblem(
          file, line: record.line,
          record.isMalformed
            ? "a quote isn't closed, so that columns may have shifted"
            : "the row has \(counted(record.cells.count, "cell", "cells")), and the header \(header.cells.count)",
          help: "Export the file once more, without opening it in another program.")
      }
      return Row(line: record.line, cells: record.cells)
    }
    return nil
  }

  private static let otherTable = "another table"

  /// Why a record is no row; empty for a blank line.
  private mutating func reason(_ record: CSVRecord) -> String? {
    let filled = record.filledCount
    if filled == 0 { return "" }
    let first = record.cells[0].text
    if first.utf8.first == UInt8(ascii: "#"), filled == 1, header.format.record != .deals {
      return Self.otherTable
    }
    if filled <= 2 || !first.isEmpty && first == header.cells[0] || isTotal(record) {
      if record.cells.prefix(isKept.count).map({ CellText.line($0.text) }) == repeatedHeader {
        return "the header once more"
      }
      if CSVFooter.isFooter(record, filled: filled) || isTotal(record) { return "a footer" }
    }
    return nil
  }

  private var repeatedHeader: [String] {
    header.cells.prefix(isKept.count).enumerated().map { isKept[$0.offset] ? $0.element : "" }
  }

  /// A total of a program's own: it begins like a footer, however many of its cells are filled.
  private func isTotal(_ record: CSVRecord) -> Bool {
    let key = ColumnKey.key(of: record.cells[0].text.prefix(40))
    return key.begins(with: "grandtotal") || key.begins(with: "total") && record.cells[0].text.holds("(")
      || key == "total" || key == "totals" || key == "subtotal"
  }
}
