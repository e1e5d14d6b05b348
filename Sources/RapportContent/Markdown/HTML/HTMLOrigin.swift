/// Where in the source the HTML being written comes from.
struct HTMLOrigin {
  /// The text that libcmark took for inline HTML; `nil` for a block.
  var inline: UnsafeRawBufferPointer?
  /// The offset at which it was found.
  var found: Int?
  /// Offset in the source of the start of a block.
  private(set) var start = 0
  private var bytes: [UInt8] = []
  /// The number in the source of the line asked for last.
  private var number = 1
  /// The range of that line in the block, without its line break.
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

  /// The offset in the source of a byte of the block; cheap for ascending offsets.
  ///
  /// Containers remove bytes from the start of a line, never from its end. So bytes are counted from the end.
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
