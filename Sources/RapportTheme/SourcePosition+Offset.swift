import RapportDiagnostics

extension SourcePosition {
  /// The position of a byte in a text with LF line endings.
  init(of offset: Int, in bytes: [UInt8]) {
    let before = bytes.prefix(offset)
    let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    self.init(
      line: before.count(where: { $0 == UInt8(ascii: "\n") }) + 1,
      // Each scalar has exactly one byte that isn't a UTF-8 continuation byte.
      column: before[lineStart...].count(where: { $0 & 0xC0 != 0x80 }) + 1)
  }
}
