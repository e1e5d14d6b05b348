/// A table of rows under one header, wherever it came from.
struct ImportTable: Sendable {
  /// A column with a unique name.
  struct Column: Sendable, Hashable {
    var name: String
    /// The index of its cells in a row.
    var offset: Int
    /// The name of the group of columns above it.
    var group: String?

    /// The names that it may go by: *Buyer* in the group *Links* is called *Buyer links* elsewhere.
    var names: [String] { [name] + (group.map { ["\($0) \(name)", "\(name) \($0)"] } ?? []) }
  }

  struct Row: Sendable {
    /// The line in the file, from 1.
    var line: Int
    /// As many as there are in the header or the row, whichever is wider.
    var cells: [String]
    /// Why the row can't be used: its columns may have shifted. Otherwise `nil`.
    var fault: String?
    /// The text of the row's own page, which some tools export along with the table.
    var body = ""
  }

  /// A line that isn't a row: a title, a total, a repeated header.
  struct Passed: Sendable, Hashable {
    var line: Int
    var what: String
  }

  var columns: [Column] = []
  var rows: [Row] = []
  var headerLine = 1
  var passed: [Passed] = []
  /// Remarks about what somebody should look at.
  var remarks: [String] = []
  /// Notes about the file as a whole.
  var notes: [String] = []
  /// The word by which its rows are counted.
  var rowWord = "line"
  /// Whether it is an export of a hub's site, such as `data/assets.csv`.
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
