import RapportBase

/// The rows of an export below its header, one by one, leaving out lines that aren't rows.
struct ExportRows {
  /// A row with the text of the columns in use.
  struct Row {
    let line: Int
    fileprivate let cells: [CSVCell]

    func text(_ column: Int) -> String {
      guard column < cells.count else { return "" }
      return ExportRows.line(cells[column].text)
    }

    func position(_ column: Int) -> Int { column < cells.count ? cells[column].column : 1 }
  }

  /// The text of a cell on one line.
  private static func line(_ text: String) -> String { isPlain(text) ? text : CellText.line(text) }

  /// Whether a text is ASCII on one line with single spaces, as most cells are.
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
  /// The index of the last column in use.
  private let last: Int
  /// The index of the last column with a name.
  private let lastNamed: Int
  /// Columns that are filled in every row.
  private let filledColumns: [Int]
  private let repeatedHeader: [String]
  private var isBelowHeader = false
  private var isOtherTable = false
  /// How many lines aren't rows, by reason.
  private(set) var skipped: [String: Int] = [:]

  /// - Parameter columns: the indices of the columns in use.
  init(_ bytes: [UInt8], _ header: ExportHeader, file: String, columns: [Int]) {
    self.header = header
    self.file = file
    reader = CSVReader(bytes, separator: header.separator)
    let filled = ExportRows.filledRoles(header.format).compactMap { header[$0]?.offset }
    let used = Set(columns + filled)
    let last = used.max() ?? 0
    let isKept = (0...max(last, 1)).map { $0 <= 1 || used.contains($0) }
    (self.last, self.isKept, filledColumns) = (last, isKept, filled)
    lastNamed = header.cells.lastIndex { !$0.isEmpty } ?? 0
    repeatedHeader = header.cells.prefix(isKept.count).enumerated().map {
      isKept[$0.offset] ? $0.element : ""
    }
  }

  /// Roles that are filled in every row of an export; none for exports whose rows
  /// are just a label and counts.
  private static func filledRoles(_ format: ExportFormat) -> [ExportRole] {
    switch format.record {
    case .deals, .people, .changes: (format.marks + format.required).filter { !$0.isShared && $0 != .closed }
    case .uses: format.marks
    case .campaigns, .pages, .channels: []
    }
  }

  /// - Throws: `TakeProblem` for a row whose columns have shifted.
  mutating func next() throws(TakeProblem) -> Row? {
    while let record = reader.next(keeping: isBelowHeader ? isKept : nil) {
      if !isBelowHeader {
        isBelowHeader = record.line == header.line
        continue
      }
      if isHeader(record) {
        try checkSecondTable(record)
        skipped["the header again", default: 0] += 1
        continue
      }
      if isOtherTable || isNothing(record) { continue }
      if isComment(record) {
        isOtherTable = true
        continue
      }
      if isFooter(record) {
        skipped["a footer", default: 0] += 1
        continue
      }
      try check(record)
      return Row(line: record.line, cells: record.cells)
    }
    return nil
  }

  private func check(_ record: CSVRecord) throws(TakeProblem) {
    let control = reader.controlCharacters
    if control.count > 0 {
      throw TakeProblem(
        file, line: control.line, "the file contains control characters, which text never has",
        help: "The file is damaged, or isn't text. Export it again.")
    }
    // Spreadsheets add empty cells after the last column.
    guard record.lastFilled > lastNamed || record.cells.count <= last || record.isMalformed else { return }
    throw TakeProblem(
      file, line: record.line,
      record.isMalformed
        ? "a quote isn't closed, so columns may have shifted"
        : "the row has \(counted(record.cells.count, "cell", "cells")), and the header \(lastNamed + 1)",
      help: "Export the file again, without opening it in another program.")
  }

  /// Whether it is a blank line, or the end-of-file mark that old programs write.
  private func isNothing(_ record: CSVRecord) -> Bool {
    record.filledCount == 0 || record.cells.count == 1 && record.cells[0].text.isEmpty
  }

  /// Whether it is a line with `#`, with which Google Analytics starts another table.
  private func isComment(_ record: CSVRecord) -> Bool {
    guard record.cells[0].text.utf8.first == UInt8(ascii: "#"), record.filledCount == 1 else { return false }
    return header.format.record == .pages || header.format.record == .channels
  }

  private func isHeader(_ record: CSVRecord) -> Bool {
    guard record.cells.count > 1, ExportRows.line(record.cells[1].text) == header.cells[1] else {
      return false
    }
    return record.cells.prefix(isKept.count).map { ExportRows.line($0.text) } == repeatedHeader
  }

  /// Rejects a second table: its counts would be added to the first, or one of the two would be lost.
  private func checkSecondTable(_ record: CSVRecord) throws(TakeProblem) {
    switch header.format.record {
    case .deals, .people, .changes, .campaigns: return
    case .pages, .channels, .uses:
      throw TakeProblem(
        file, line: record.line, "a second table with the same columns begins here",
        help: "Export one table at a time.")
    }
  }

  /// Whether it is a total, or a note that a program adds about the file.
  private func isFooter(_ record: CSVRecord) -> Bool {
    let isRow =
      !filledColumns.isEmpty
      && filledColumns.allSatisfy { $0 < record.cells.count && !record.cells[$0].isBlank }
    guard !isRow, let first = record.cells.first(where: { !$0.isBlank })?.text else { return false }
    // A page's path is never a footer, whatever it says.
    guard first.unicodeScalars.first?.properties.isAlphabetic == true else { return false }
    return CSVFooter.isTotal(first)
      || record.filledCount <= 2 && CSVFooter.isFooter(record, filled: record.filledCount)
  }
}
