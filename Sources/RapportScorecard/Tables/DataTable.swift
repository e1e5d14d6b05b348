public import RapportBase
public import RapportDiagnostics

/// A table of `content/data` as it was read.
public struct DataTable: Sendable {
  public struct Row: Sendable {
    /// The month of the first column; `nil` in tables without months, and where it can't be read.
    public let month: Month?
    /// All cells, as they are written.
    public let texts: [String]
    /// The numbers of the cells that are some, by column.
    public let numbers: [Double?]
    public let line: Int
    /// Where each cell begins in its line.
    let columns: [Int]

    /// What distinguishes rows of one month: a step, a stage, an asset.
    public var word: String { texts.count > 1 ? texts[1] : "" }

    public func position(_ column: Int) -> SourcePosition {
      SourcePosition(line: line, column: column < columns.count ? columns[column] : 1)
    }
  }

  public let shape: TableShape
  /// Below the content folder.
  public let path: String
  public let rows: [Row]

  public init(_ shape: TableShape, path: String, rows: [Row]) {
    self.shape = shape
    self.path = path
    self.rows = rows
  }

  /// A number of a row by its column's name.
  public func number(_ column: String, _ row: Row) -> Double? {
    shape.offset(of: column).flatMap { row.numbers[$0] }
  }

  /// The most rows of a table.
  static let maxRows = 50_000
}
