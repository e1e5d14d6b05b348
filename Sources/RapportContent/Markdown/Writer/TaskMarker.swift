/// `[ ]` or `[x]` at the start of a list item.
enum TaskMarker {
  /// Its length in bytes, including the white space after it.
  static let length = 4

  /// Whether the task of an item is done; `nil` if the item isn't a task.
  static func isDone(_ item: CMarkNode, in source: BodySource) -> Bool? {
    guard let paragraph = item.firstChild, paragraph.type == .paragraph else { return nil }
    // Both must match: escapes are visible only in the source, and only the text
    // shows whether `[x]` is a link.
    let start = source.offset(line: paragraph.startLine, column: paragraph.startColumn)
    guard source.byte(start) == UInt8(ascii: "["), source.byte(start + 2) == UInt8(ascii: "]"),
      let first = paragraph.firstChild, first.type == .text
    else { return nil }
    let text = first.literal
    guard text.count >= length, text[0] == UInt8(ascii: "["), text[1] == source.byte(start + 1),
      text[2] == UInt8(ascii: "]"), BodySource.isBlank(text[3])
    else { return nil }
    switch text[1] {
    case UInt8(ascii: " "): return false
    case UInt8(ascii: "x"), UInt8(ascii: "X"): return true
    default: return nil
    }
  }
}
