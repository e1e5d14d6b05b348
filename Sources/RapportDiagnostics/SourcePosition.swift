/// A position in a text file, as an editor shows it.
public struct SourcePosition: Sendable, Hashable {
  /// Line in the file, from 1, front matter included.
  public var line: Int
  /// Column in the line, from 1, counted in Unicode scalars.
  public var column: Int

  /// The first character of a file.
  public static let start = SourcePosition(line: 1, column: 1)

  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

extension SourcePosition: Comparable {
  public static func < (a: SourcePosition, b: SourcePosition) -> Bool {
    (a.line, a.column) < (b.line, b.column)
  }
}
