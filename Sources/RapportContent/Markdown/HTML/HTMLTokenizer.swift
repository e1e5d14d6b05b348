/// Splits HTML into tags, comments and text, like the HTML standard's tokenizer (section 13.2.5).
///
/// Each byte is visited a bounded number of times, whatever the input: an unclosed tag is text, and after a
/// few of those so is everything that follows.
struct HTMLTokenizer {
  enum Token {
    case text(Range<Int>)
    case tag(HTMLTag)
    case comment(Range<Int>, isClosed: Bool)
    /// The content of `<![CDATA[` and `]]>`: text without tags or references.
    case literal(Range<Int>)
    /// `<?…>`, `<!DOCTYPE …>` and the like.
    case instruction(Range<Int>)
  }

  let bytes: [UInt8]
  private(set) var offset = 0
  /// How many tags weren't closed.
  private var misses = 0
  private static let patience = 8

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func next() -> Token? {
    guard offset < bytes.count else { return nil }
    let start = offset
    while offset < bytes.count {
      guard bytes[offset] == UInt8(ascii: "<"), misses < Self.patience else {
        offset += 1
        continue
      }
      if start < offset, beginsMarkup(offset) { return .text(start..<offset) }
      if let token = markup() { return token }
      offset += 1
    }
    return .text(start..<offset)
  }

  /// Skips text up to an end tag with a name, and returns its range; up to the end if there is no such tag.
  mutating func skip(toEndOf name: String) -> Range<Int> {
    let start = offset
    while offset < bytes.count {
      if bytes[offset] == UInt8(ascii: "<"), at(offset + 1) == UInt8(ascii: "/"),
        HTMLTag.name(in: bytes, at: offset + 2) == name
      {
        break
      }
      offset += 1
    }
    return start..<offset
  }

  /// Skips text up to the end of a comment, and returns whether there is one.
  mutating func skipComment() -> Bool {
    guard let end = commentEnd(from: offset) else {
      offset = bytes.count
      return false
    }
    offset = end
    return true
  }

  private func at(_ offset: Int) -> UInt8 { offset < bytes.count ? bytes[offset] : 0 }

  private func beginsMarkup(_ start: Int) -> Bool {
    let next = at(start + 1)
    return next == UInt8(ascii: "!") || next == UInt8(ascii: "?") || next == UInt8(ascii: "/")
      || (next | 0x20) &- UInt8(ascii: "a") < 26
  }

  /// The token that begins with the `<` at `offset`; `nil` if it is text.
  private mutating func markup() -> Token? {
    let start = offset
    switch at(start + 1) {
    case UInt8(ascii: "!") where at(start + 2) == UInt8(ascii: "-") && at(start + 3) == UInt8(ascii: "-"):
      offset = start + 4
      let isClosed = skipComment()
      return .comment(start..<offset, isClosed: isClosed)
    case UInt8(ascii: "!") where bytes[(start + 2)...].starts(with: "[CDATA[".utf8): return literal()
    case UInt8(ascii: "!"), UInt8(ascii: "?"): return instruction()
    case UInt8(ascii: "/"):
      return (at(start + 2) | 0x20) &- UInt8(ascii: "a") < 26 ? tag(isEnd: true) : instruction()
    case let byte where (byte | 0x20) &- UInt8(ascii: "a") < 26: return tag(isEnd: false)
    default: return nil
    }
  }

  private mutating func tag(isEnd: Bool) -> Token? {
    let start = offset
    var i = start + (isEnd ? 2 : 1)
    let name = HTMLTag.name(in: bytes, at: i)
    while i < bytes.count, !HTMLTag.endsName(bytes[i]) { i += 1 }
    var attributes = HTMLAttributes(bytes, at: i)
    while attributes.next() != nil {}
    guard attributes.offset < bytes.count else {
      misses += 1
      return nil
    }
    offset = attributes.offset + 1
    return .tag(HTMLTag(bytes: bytes, range: start..<offset, isEnd: isEnd, name: name))
  }

  private mutating func literal() -> Token? {
    let start = offset + 9
    var end = start
    while end + 2 < bytes.count {
      if bytes[end] == UInt8(ascii: "]"), bytes[end + 1] == UInt8(ascii: "]"),
        bytes[end + 2] == UInt8(ascii: ">")
      {
        offset = end + 3
        return .literal(start..<end)
      }
      end += 1
    }
    misses += 1
    return nil
  }

  private mutating func instruction() -> Token? {
    guard let end = bytes[offset...].firstIndex(of: UInt8(ascii: ">")) else {
      misses += 1
      return nil
    }
    let start = offset
    offset = end + 1
    return .instruction(start..<offset)
  }

  /// The offset after `-->` or `--!>`. A comment may also end with a `>` or `->` directly after its start.
  private func commentEnd(from start: Int) -> Int? {
    var i = start
    if at(i) == UInt8(ascii: ">") { return i + 1 }
    if at(i) == UInt8(ascii: "-"), at(i + 1) == UInt8(ascii: ">") { return i + 2 }
    while i + 2 < bytes.count {
      if bytes[i] == UInt8(ascii: "-"), bytes[i + 1] == UInt8(ascii: "-") {
        if bytes[i + 2] == UInt8(ascii: ">") { return i + 3 }
        if bytes[i + 2] == UInt8(ascii: "!"), at(i + 3) == UInt8(ascii: ">") { return i + 4 }
      }
      i += 1
    }
    return nil
  }
}
