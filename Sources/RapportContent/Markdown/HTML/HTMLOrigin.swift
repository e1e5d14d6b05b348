/// Where the HTML being written is in the source.
struct HTMLOrigin {
  /// What libcmark took for HTML within a line; nil for a block.
  var inline: UnsafeRawBufferPointer?
  /// Where it was found.
  var found: Int?
  /// Offset in the source of a block's start.
  private(set) var start = 0
  private var bytes: [UInt8] = []
  /// The line that was asked for last: its number in the source, and its range in the block without its end.
  private var number = 1
  private var lineStart = 0
  private var lineEnd = 0

  init() {}

  init(inline: UnsafeRawBufferPointer) { self.inline = inline }

  init(block: CMarkNode, bytes: [UInt8], source: BodySource) {
    self.bytes = bytes
    number = block.startLine
    start = source.offset(line: block.startLine, column: block.startColumn)
    lineEnd = Self.end(of: 0, in: bytes)
  }

  /// Offset in the source of a byte of the block; cheap for offsets that rise.
  ///
  /// Containers take bytes from the start of a line, never from its end, so bytes are counted from there.
  mutating func sourceOffset(_ offset: Int, in source: BodySource) -> Int {
    while offset > lineEnd, lineEnd < bytes.count {
      let isPair =
        bytes[lineEnd] == UInt8(ascii: "\r") && lineEnd + 1 < bytes.count
        && bytes[lineEnd + 1] == UInt8(ascii: "\n")
      lineStart = lineEnd + (isPair ? 2 : 1)
      lineEnd = Self.end(of: lineStart, in: bytes)
      number += 1
    }
    let line = source.line(number)
    return max(line.upperBound - max(lineEnd - offset, 0), line.lowerBound)
  }

  private static func end(of start: Int, in bytes: [UInt8]) -> Int {
    bytes[min(start, bytes.count)...].firstIndex(where: BodySource.isLineEnd) ?? bytes.count
  }
}
