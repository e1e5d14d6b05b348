/// A cell of a CSV file, with its position.
public struct CSVCell: Sendable, Hashable {
  /// The text, with LF line breaks and without control characters.
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

  /// Whether it is empty or white space only.
  public var isBlank: Bool { text.unicodeScalars.allSatisfy { $0.properties.isWhitespace } }
}

/// A record of a CSV file: a row, which spans several lines if one of its cells does.
public struct CSVRecord: Sendable, Hashable {
  /// Never empty.
  public var cells: [CSVCell]
  /// Whether a closing quote is missing or followed by anything but a separator, so
  /// that columns may have shifted.
  public var isMalformed: Bool
  /// How many of its cells aren't empty, including cells whose text was skipped.
  package var filledCount = 0
  /// The index of the last cell that isn't empty; -1 if there is none.
  package var lastFilled = -1

  /// The line on which it begins, from 1.
  public var line: Int { cells[0].line }

  package init(cells: [CSVCell], isMalformed: Bool) {
    self.cells = cells
    self.isMalformed = isMalformed
  }

  /// Whether all its cells are blank.
  public var isBlank: Bool { cells.allSatisfy(\.isBlank) }
}
