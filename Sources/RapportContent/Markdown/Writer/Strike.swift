import RapportBase

/// A `~~` that may begin struck text, or a `==` that may begin highlighted text.
struct Strike {
  /// `~` or `=`
  var byte: UInt8
  /// Offset in the HTML written so far.
  var offset: Int
  /// Offset in the text of the heading, if it is in one.
  var headingOffset: Int
  /// Its depth in emphasis and links; partners have the same depth.
  var depth: Int

  /// Whether a pair can open or close, depending on what is next to it: the same rule as for `**`.
  static func sides(
    of range: Range<Int>, in text: UnsafeRawBufferPointer, _ node: CMarkNode
  ) -> (opens: Bool, closes: Bool) {
    let before =
      range.lowerBound > 0 ? side(endingAt: range.lowerBound, text) : side(of: node.previous, node)
    let after =
      range.upperBound < text.count
      ? side(beginningAt: range.upperBound, text) : side(of: node.next, node)
    let opens = after == .word || after == .punctuation && before != .word
    let closes = before == .word || before == .punctuation && after != .word
    return (opens, closes)
  }

  private enum Side { case space, punctuation, word }

  /// What is beyond the edge of a text: a sibling, or the parent's markup, or nothing.
  private static func side(of sibling: CMarkNode?, _ node: CMarkNode) -> Side {
    switch sibling?.type {
    case .softBreak, .lineBreak: .space
    case nil:
      node.parent.map { $0.type == .paragraph || $0.type == .heading } ?? true
        ? .space : .punctuation
    default: .punctuation
    }
  }

  private static func side(endingAt end: Int, _ text: UnsafeRawBufferPointer) -> Side {
    let last = text[end - 1]
    if last < 0x80 { return ascii(last) }
    if end >= 2, text[end - 2] == 0xC2, last == 0xA0 { return .space }
    return end >= 3 && text[end - 3] == 0xE2 && text[end - 2] == 0x80 ? .punctuation : .word
  }

  private static func side(beginningAt start: Int, _ text: UnsafeRawBufferPointer) -> Side {
    let first = text[start]
    if first < 0x80 { return ascii(first) }
    if first == 0xC2, start + 1 < text.count, text[start + 1] == 0xA0 { return .space }
    // U+2000 to U+203F are dashes and quotation marks. An escape mark is punctuation too.
    let isGeneral = first == 0xE2 && start + 1 < text.count && text[start + 1] == 0x80
    let isMark =
      first == EscapeMark.lead.0 && start + 1 < text.count && text[start + 1] == EscapeMark.lead.1
    return isGeneral || isMark ? .punctuation : .word
  }

  private static func ascii(_ byte: UInt8) -> Side {
    if byte <= 0x20 { return .space }
    return byte.isASCIILetterOrDigit ? .word : .punctuation
  }
}
