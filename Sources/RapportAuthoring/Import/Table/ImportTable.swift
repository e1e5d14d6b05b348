/// A table of rows under one header, wherever it came from.
struct ImportTable: Sendable {
  /// A column, by a name that no other has.
  struct Column: Sendable, Hashable {
    var name: String
    /// Where its cells are in a row.
    var offset: Int
    /// The name of the group of columns above it.
    var group: String?

    /// What it may be called: *Links*, *Buyer* is called *Buyer links* elsewhere.
    var names: [String] { [name] + (group.map { ["\($0) \(name)", "\(name) \($0)"] } ?? []) }
  }

  struct Row: Sendable {
    /// In the file, from 1.
    var line: Int
    /// As many as the widest of header and row.
    var cells: [String]
    /// Why nothing can be made of it, if columns may have shifted.
    var fault: String?
    /// Text of a page of its own, which some tools export beside the table.
    var body = ""
  }

  /// Lines that are no rows: titles, totals, the header once more.
  struct Passed: Sendable, Hashable {
    var line: Int
    var what: String
  }

  var columns: [Column] = []
  var rows: [Row] = []
  var headerLine = 1
  var passed: [Passed] = []
  /// What somebody should look at.
  var remarks: [String] = []
  /// What is to know of the file as a whole.
  var notes: [String] = []
  /// What its rows are counted in.
  var rowWord = "line"
  /// Whether it is a table that a hub's site offers: `data/assets.csv`.
  var isExport = false

  /// The texts of a column that aren't blank, with their lines.
  func values(of column: Column) -> [(text: String, line: Int)] {
    rows.compactMap { row in
      guard row.fault == nil, column.offset < row.cells.count else { return nil }
      let text = row.cells[column.offset]
      return text.isEmpty ? nil : (text, row.line)
    }
  }
}
