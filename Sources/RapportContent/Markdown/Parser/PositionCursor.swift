import RapportDiagnostics

/// Converts offsets to lines and columns; fast for mostly ascending offsets.
///
/// It remembers its last answer, because counting every column from the start of its line
/// is quadratic on a long line.
struct PositionCursor {
  private var offset = 0
  /// Line, from 0.
  private var line = 0
  private var column = 1

  mutating func position(of target: Int, in source: BodySource) -> SourcePosition {
    let starts = source.lineStarts
    let end = line + 1 < starts.count ? starts[line + 1] : Int.max
    if target < offset || target >= end {
      line = Self.line(of: target, in: starts)
      offset = starts[line]
      column = 1
    }
    for i in offset..<min(target, source.bytes.count) where source.bytes[i] & 0xC0 != 0x80 {
      column += 1
    }
    offset = target
    let shift = source.shifts.columns(at: target, lineStart: starts[line])
    return SourcePosition(line: source.firstLine + line, column: max(column + shift, 1))
  }

  private static func line(of target: Int, in starts: [Int]) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= target { low = middle } else { high = middle }
    }
    return low
  }
}
