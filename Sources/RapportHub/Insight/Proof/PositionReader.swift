import RapportDiagnostics

/// Converts between offsets and positions in a file. It continues from the last one, so that
/// many in order take one pass.
struct PositionReader {
  private let bytes: [UInt8]
  private var line = 1
  private var offset = 0
  private var column = 1

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The position of the byte at an offset.
  mutating func position(of target: Int) -> SourcePosition {
    if target < offset { restart() }
    while offset < target, offset < bytes.count {
      step()
    }
    return SourcePosition(line: line, column: column)
  }

  /// The offset of the byte at a position, or the end of the file.
  mutating func offset(of position: SourcePosition) -> Int {
    if position < SourcePosition(line: line, column: column) { restart() }
    while SourcePosition(line: line, column: column) < position, offset < bytes.count { step() }
    return offset
  }

  private mutating func restart() { (line, offset, column) = (1, 0, 1) }

  private mutating func step() {
    let byte = bytes[offset]
    offset += 1
    if byte == 10 || byte == 13 && !(offset < bytes.count && bytes[offset] == 10) {
      (line, column) = (line + 1, 1)
    } else if offset >= bytes.count || bytes[offset] & 0xC0 != 0x80 {
      column += 1
    }
  }
}
