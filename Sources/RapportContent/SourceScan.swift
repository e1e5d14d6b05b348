import RapportDiagnostics

extension ArraySlice<UInt8> {
  /// The line and column, from 1, of an offset, as if the slice were a whole file.
  /// Columns count Unicode scalars.
  func position(of offset: Int) -> SourcePosition {
    var line = 1
    var start = startIndex
    let end = Swift.min(offset, endIndex)
    while let newline = self[start..<end].firstIndex(of: 10) {
      line += 1
      start = newline + 1
    }
    // Continuation bytes (10xxxxxx) belong to the scalar before them.
    let column = self[start..<end].count { $0 & 0xC0 != 0x80 } + 1
    return SourcePosition(line: line, column: column)
  }

  /// The offset of the first byte that isn't valid UTF-8; `nil` if all are.
  func firstInvalidUTF8() -> Int? {
    var offset = startIndex
    while offset < endIndex {
      guard self[offset] >= 0x80 else {
        offset += 1
        continue
      }
      let lead = self[offset]
      let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
      let end = Swift.min(offset + length, endIndex)
      guard String(validating: self[offset..<end], as: UTF8.self) != nil else { return offset }
      offset = end
    }
    return nil
  }
}
