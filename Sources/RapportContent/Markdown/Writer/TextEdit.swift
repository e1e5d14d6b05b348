/// A replacement at an offset. Edits are collected and applied in one pass, so that
/// many of them take linear time.
struct TextEdit {
  var offset: Int
  /// How many bytes are removed.
  var removed: Int
  /// The bytes that replace them.
  var added: [UInt8]

  /// `bytes` with `edits` applied, which must be in ascending order and not overlap.
  static func apply(_ edits: [TextEdit], to bytes: [UInt8]) -> [UInt8] {
    var edited: [UInt8] = []
    edited.reserveCapacity(edits.reduce(bytes.count) { $0 + $1.added.count })
    var done = 0
    for edit in edits {
      edited.append(contentsOf: bytes[done..<edit.offset])
      edited.append(contentsOf: edit.added)
      done = edit.offset + edit.removed
    }
    edited.append(contentsOf: bytes[done...])
    return edited
  }

  /// Moves slots to the offsets they have after `edits`.
  static func shift(_ slots: inout [MarkdownBody.Slot], by edits: [TextEdit]) {
    var moved = 0
    var next = 0
    for i in slots.indices {
      while next < edits.count, edits[next].offset < slots[i].offset {
        moved += edits[next].added.count - edits[next].removed
        next += 1
      }
      slots[i].offset += moved
    }
  }
}
