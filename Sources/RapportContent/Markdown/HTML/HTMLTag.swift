/// A start or end tag in HTML.
struct HTMLTag {
  let bytes: [UInt8]
  /// From `<` to `>`, both included.
  let range: Range<Int>
  let isEnd: Bool
  /// In lower case, at most `EndTags.nameLength` bytes.
  let name: String

  /// The name that begins at `start`; empty if there is none.
  static func name(in bytes: [UInt8], at start: Int) -> String {
    guard start < bytes.count, (bytes[start] | 0x20) &- UInt8(ascii: "a") < 26 else { return "" }
    var end = start
    while end < bytes.count, end - start < EndTags.nameLength, !endsName(bytes[end]) { end += 1 }
    return String(
      decoding: bytes[start..<end].lazy.map { $0 &- UInt8(ascii: "A") < 26 ? $0 | 0x20 : $0 }, as: UTF8.self)
  }

  static func endsName(_ byte: UInt8) -> Bool {
    isSpace(byte) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">")
  }

  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D || byte == 0x0C
  }

  var isSelfClosing: Bool { range.count > 2 && bytes[range.upperBound - 2] == UInt8(ascii: "/") }

  /// The tag as written, for messages: on one line, and shortened if it is long.
  var shown: String {
    let text = bytes[range].prefix(60).map { $0 < 0x20 || $0 == 0x7F ? 0x20 : $0 }
    let isCut = range.count > 60
    // The cut may be inside a character, which the decoder then replaces.
    return String(decoding: text, as: UTF8.self) + (isCut ? "…" : "")
  }

  private var attributesStart: Int {
    var i = range.lowerBound + (isEnd ? 2 : 1)
    while i < range.upperBound, !Self.endsName(bytes[i]) { i += 1 }
    return i
  }

  var hasAttributes: Bool {
    var cursor = HTMLAttributes(bytes, at: attributesStart)
    return cursor.next() != nil
  }

  /// The value, as written, of the first attribute with a name in lower case; `nil` if there is none.
  func value(of wanted: StaticString) -> ArraySlice<UInt8>? {
    let wanted = UnsafeBufferPointer(start: wanted.utf8Start, count: wanted.utf8CodeUnitCount)
    var cursor = HTMLAttributes(bytes, at: attributesStart)
    while let attribute = cursor.next() {
      let name = bytes[attribute.name]
      if name.count == wanted.count, zip(name, wanted).allSatisfy({ $0 | 0x20 == $1 }) {
        return bytes[attribute.value]
      }
    }
    return nil
  }

  /// An attribute's value as an integer, if it is in `range`.
  func number(_ name: StaticString, in range: ClosedRange<Int>) -> Int? {
    guard let value = value(of: name), value.count < 10,
      let number = Int(String(decoding: value, as: UTF8.self)), range.contains(number)
    else { return nil }
    return number
  }
}

/// Reads the attributes of a tag, following the HTML standard (13.2.5.32 to 13.2.5.40).
struct HTMLAttributes {
  let bytes: [UInt8]
  /// After the last attribute: at the `>` of the tag, or at the end of `bytes` if the tag isn't closed.
  private(set) var offset: Int

  init(_ bytes: [UInt8], at offset: Int) {
    self.bytes = bytes
    self.offset = offset
  }

  private func at(_ offset: Int) -> UInt8 { offset < bytes.count ? bytes[offset] : 0 }

  mutating func next() -> (name: Range<Int>, value: Range<Int>)? {
    while offset < bytes.count, HTMLTag.isSpace(bytes[offset]) || bytes[offset] == UInt8(ascii: "/") {
      offset += 1
    }
    guard offset < bytes.count, bytes[offset] != UInt8(ascii: ">") else { return nil }
    let start = offset
    offset += 1
    while offset < bytes.count, !HTMLTag.endsName(bytes[offset]), bytes[offset] != UInt8(ascii: "=") {
      offset += 1
    }
    let name = start..<offset
    skipSpace()
    guard at(offset) == UInt8(ascii: "=") else { return (name, offset..<offset) }
    offset += 1
    skipSpace()
    return (name, value())
  }

  private mutating func skipSpace() {
    while offset < bytes.count, HTMLTag.isSpace(bytes[offset]) { offset += 1 }
  }

  private mutating func value() -> Range<Int> {
    let quote = at(offset)
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      let start = offset
      while offset < bytes.count, !HTMLTag.isSpace(bytes[offset]), bytes[offset] != UInt8(ascii: ">") {
        offset += 1
      }
      return start..<offset
    }
    let start = offset + 1
    let end = bytes[min(start, bytes.count)...].firstIndex(of: quote) ?? bytes.count
    offset = min(end + 1, bytes.count)
    return min(start, end)..<end
  }
}
