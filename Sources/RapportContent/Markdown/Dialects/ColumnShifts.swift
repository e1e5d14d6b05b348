/// Maps columns of a rewritten source back to those that the author sees.
struct ColumnShifts {
  /// The offset of the first byte after each edit, and how many columns further right that
  /// byte was in the original line.
  private var entries: [(offset: Int, columns: Int)] = []

  init() {}

  /// - Parameters:
  ///   - edits: in ascending order of offsets; each within a single line.
  ///   - source: the source before the edits.
  init(_ edits: [TextEdit], of source: BodySource) {
    var moved = 0
    var columns = 0
    var line = 0
    for edit in edits {
      while line + 1 < source.lineStarts.count, source.lineStarts[line + 1] <= edit.offset {
        line += 1
        columns = 0
      }
      let removed = source.bytes[edit.offset..<edit.offset + edit.removed]
      columns += Self.columns(removed) - Self.columns(edit.added[...])
      moved += edit.added.count - edit.removed
      entries.append((edit.offset + edit.removed + moved, columns))
    }
  }

  /// How many columns to add for a byte of the rewritten source.
  ///
  /// - Parameter lineStart: offset of the first byte of its line.
  func columns(at offset: Int, lineStart: Int) -> Int {
    guard !entries.isEmpty else { return 0 }
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].offset <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0, entries[low - 1].offset >= lineStart else { return 0 }
    return entries[low - 1].columns
  }

  private static func columns(_ bytes: ArraySlice<UInt8>) -> Int { bytes.count { $0 & 0xC0 != 0x80 } }
}
