import RapportBase

/// The rows of an export below its header, one by one, without what is none.
struct ExportRows {
  /// A row with the texts of the columns that are used.
  struct Row {
    let line: Int
    fileprivate let cells: [CSVCell]

    func text(_ column: Int) -> String {
      guard column < cells.count else { return "" }
      return ExportRows.line(cells[column].text)
    }

    func position(_ column: Int) -> Int { column < cells.count ? cells[column].column : 1 }
  }

  /// A cell's text on one line.
  private static func line(_ text: String) -> String { isPlain(text) ? text : CellText.line(text) }

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
  /// The last column with a name.
  private let lastNamed: Int
  /// Columns that are filled in each row.
  private let filledColumns: [Int]
  private let repeatedHeader: [String]
  private var isBelowHeader = false
  private var isOtherTable = false
  /// Lines that are no rows, by why.
  private(set) var skipped: [String: Int] = [:]

  /// - Parameter columns: the places of the columns that are used.
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

  /// What every row of an export says; nothing where rows have a label and counts alone.
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
        skipped["the header once more", default: 0] += 1
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
        file, line: control.line, "there are characters that no text has (control characters)",
        help: "The file is damaged, or no text. Export it once more.")
    }
    // Cells behind the last column that are empty are commas that a spreadsheet added.
    guard record.lastFilled > lastNamed || record.cells.count <= last || record.isMalformed else { return }
    throw TakeProblem(
      file, line: record.line,
      record.isMalformed
        ? "a quote isn't closed, so that columns may have shifted"
        : "the row has \(counted(record.cells.count, "cell", "cells")), and the header \(lastNamed + 1)",
      help: "Export the file once more, without opening it in another program.")
  }

  /// Blank lines, and the mark at the end of a file that old programs write.
  private func isNothing(_ record: CSVRecord) -> Bool {
    record.filledCount == 0 || record.cells.count == 1 && record.cells[0].text.isEmpty
  }

  /// Google Analytics begins another table with lines of `#`.
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

  /// Counts of two tables would be added up, or one of them lost.
  private func checkSecondTable(_ record: CSVRecord) throws(TakeProblem) {
    switch header.format.record {
    case .deals, .people, .changes, .campaigns: return
    case .pages, .channels, .uses:
      throw TakeProblem(
        file, line: record.line, "a second table of the same columns begins here",
        help: "Export one table at a time.")
    }
  }

  /// A total, or what a program writes about its own file.
  private func isFooter(_ record: CSVRecord) -> Bool {
    let isRow =
      !filledColumns.isEmpty
      && filledColumns.allSatisfy { $0 < record.cells.count && !record.cells[$0].isBlank }
    guard !isRow, let first = record.cells.first(where: { !$0.isBlank })?.text else { return false }
    // A page's path is none, whatever it says.
    guard first.unicodeScalars.first?.properties.isAlphabetic == true else { return false }
    return CSVFooter.isTotal(first)
      || record.filledCount <= 2 && CSVFooter.isFooter(record, filled: record.filledCount)
  }
}
