/// Bytes to be cut and inserted at an offset. Edits are collected and made in one pass, so that many stay linear.
struct TextEdit {
  var offset: Int
  /// How many bytes go.
  var removed: Int
  /// What replaces them.
  var added: [UInt8]

  /// `bytes` after `edits`, which stand by rising offset and do not overlap.
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

  /// Moves slots to where their bytes stand after `edits`.
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
