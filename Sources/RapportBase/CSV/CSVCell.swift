/// A cell of a CSV file, with where it begins.
public struct CSVCell: Sendable, Hashable {
  /// Lines end in line feeds; control characters are left out.
  public var text: String
  /// Line in the file, from 1.
  public var line: Int
  /// Column in the line, from 1, counted in Unicode scalars.
  public var column: Int

  public init(_ text: String, line: Int, column: Int) {
    self.text = text
    self.line = line
    self.column = column
  }

  /// Whether there is nothing in it but spaces.
  public var isBlank: Bool { text.unicodeScalars.allSatisfy { $0.properties.isWhitespace } }
}

/// A record of a CSV file: a row, which has several lines where a cell has.
public struct CSVRecord: Sendable, Hashable {
  /// One at least.
  public var cells: [CSVCell]
  /// Whether a quote isn't followed by what must follow it, or never ends: columns may have shifted.
  public var isMalformed: Bool
  /// How many of its cells aren't empty, those among them whose text was left out.
  package var filledCount = 0
  /// The place of the last of those; -1 if there is none.
  package var lastFilled = -1

  /// The line on which it begins.
  public var line: Int { cells[0].line }

  package init(cells: [CSVCell], isMalformed: Bool) {
    self.cells = cells
    self.isMalformed = isMalformed
  }

  public var isBlank: Bool { cells.allSatisfy(\.isBlank) }
}
