/// The lines of one file, for excerpts of many findings. Line starts are found once, and a long line isn't
/// scanned again for each finding in it.
struct SourceLines {
  private let bytes: [UInt8]
  /// Offset of each line's first byte.
  private let starts: [Int]
  /// The position requested last. Findings usually come in ascending order.
  private var last = (line: 1, column: 1, offset: 0)
  /// Width of an excerpt in columns.
  private static let width = 100
  /// Columns kept free after the caret.
  private static let behind = 40

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var starts = [0]
    bytes.withUnsafeBufferPointer { bytes in
      for i in bytes.indices where bytes[i] == 10 { starts.append(i + 1) }
    }
    self.starts = starts
  }

  /// The line at a position, with control characters made visible, at most 100 columns around the caret;
  /// `nil` for an empty line or a position beyond the text.
  mutating func excerpt(at position: SourcePosition) -> SourceExcerpt? {
    guard position.line >= 1, position.line <= starts.count else { return nil }
    let line = self.line(position.line)
    let caret = offset(of: position, in: line)
    var end = caret
    var shown = 0
    while end < line.upperBound, shown < Self.behind {
      end = next(after: end, before: line.upperBound)
      shown += 1
    }
    var start = caret
    while start > line.lowerBound, shown < Self.width {
      start = previous(before: start, after: line.lowerBound)
      shown += 1
    }
    while end < line.upperBound, shown < Self.width {
      end = next(after: end, before: line.upperBound)
      shown += 1
    }
    guard start < end else { return nil }
    return SourceExcerpt(text: text(start..<end), indent: text(start..<caret).unicodeScalars.count)
  }

  /// The byte range of a line without its line break. Lines count from 1.
  private func line(_ number: Int) -> Range<Int> {
    let start = starts[number - 1]
    guard number < starts.count else { return start..<bytes.count }
    let end = starts[number] - 1
    return start..<(end > start && bytes[end - 1] == 13 ? end - 1 : end)
  }

  /// The offset of a column, clamped to its line.
  private mutating func offset(of position: SourcePosition, in line: Range<Int>) -> Int {
    if last.line != position.line || last.column > position.column {
      last = (position.line, 1, line.lowerBound)
    }
    while last.column < position.column, last.offset < line.upperBound {
      last.offset = next(after: last.offset, before: line.upperBound)
      last.column += 1
    }
    return last.offset
  }

  private func next(after offset: Int, before end: Int) -> Int {
    var next = offset + 1
    while next < end, bytes[next] & 0xC0 == 0x80 { next += 1 }
    return next
  }

  private func previous(before offset: Int, after start: Int) -> Int {
    var previous = offset - 1
    while previous > start, bytes[previous] & 0xC0 == 0x80 { previous -= 1 }
    return previous
  }

  private func text(_ range: Range<Int>) -> String {
    visible(String(decoding: bytes[range], as: UTF8.self))
  }
}
