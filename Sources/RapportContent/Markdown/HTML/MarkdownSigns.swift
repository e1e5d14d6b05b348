/// Detects whether text in HTML was meant as Markdown.
enum MarkdownSigns {
  /// The index of the first `**`, `](`, or marker at the start of a line; `nil` if there is none.
  static func first(in text: ArraySlice<UInt8>) -> Int? {
    var beginsLine = false
    var i = text.startIndex
    while i + 1 < text.endIndex {
      let byte = text[i]
      let next = text[i + 1]
      switch byte {
      case UInt8(ascii: "*") where next == byte && i + 2 < text.endIndex && text[i + 2] > 0x20: return i
      case UInt8(ascii: "]") where next == UInt8(ascii: "("): return i
      case UInt8(ascii: "-") where beginsLine && next == 0x20,
        UInt8(ascii: "*") where beginsLine && next == 0x20,
        UInt8(ascii: "#") where beginsLine && (next == 0x20 || next == byte),
        UInt8(ascii: "|") where beginsLine:
        return i
      default: break
      }
      beginsLine = BodySource.isLineEnd(byte) || beginsLine && BodySource.isBlank(byte)
      i += 1
    }
    return nil
  }
}
