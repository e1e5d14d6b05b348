public import RapportBase
public import RapportDiagnostics

/// A table in `content/data`, as read.
public struct DataTable: Sendable {
  /// A row below the header.
  public struct Row: Sendable {
    /// The month in the first column; `nil` in tables without months, or if it can't be read.
    public let month: Month?
    /// All cells as written, in the order of the shape's columns.
    public let texts: [String]
    /// The cells that are numbers, by column; `nil` for all others.
    public let numbers: [Double?]
    /// The line of the row in the file, from 1.
    public let line: Int
    /// The column in the line, from 1, at which each cell begins.
    let columns: [Int]

    /// What distinguishes rows of the same month: a step, a stage, an asset.
    public var word: String { texts.count > 1 ? texts[1] : "" }

    /// The position of a cell, by the index of its column.
    public func position(_ column: Int) -> SourcePosition {
      SourcePosition(line: line, column: column < columns.count ? columns[column] : 1)
    }
  }

  public let shape: TableShape
  /// Path below the content folder.
  public let path: String
  /// The rows in file order.
  public let rows: [Row]

  public init(_ shape: TableShape, path: String, rows: [Row]) {
    self.shape = shape
    self.path = path
    self.rows = rows
  }

  /// The number in a row's column; `nil` if there is none.
  public func number(_ column: String, _ row: Row) -> Double? {
    shape.offset(of: column).flatMap { row.numbers[$0] }
  }

  /// The most rows in a table.
  static let maxRows = 50_000
}
