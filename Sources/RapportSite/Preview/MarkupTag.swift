/// One tag of a rendered page, with its place in the page's bytes.
struct MarkupTag {
  struct Attribute {
    /// In lower case.
    var name: String
    /// As written, character references included; `nil` for an attribute without a value.
    var value: ArraySlice<UInt8>?
  }

  /// In lower case.
  private(set) var name = ""
  private(set) var isClosing = false
  private(set) var attributes: [Attribute] = []
  /// Whether it ends with `/>`.
  private(set) var closesItself = false
  /// Its bytes, from `<` to `>`.
  private(set) var source: ArraySlice<UInt8>

  /// Reads the tag at the start of `page`; `nil` if the `<` is only a character.
  init?(at page: ArraySlice<UInt8>) {
    source = page
    var rest = page.dropFirst()
    if rest.first == UInt8(ascii: "/") {
      isClosing = true
      rest = rest.dropFirst()
    }
    guard let first = rest.first, MarkupTag.isLetter(first) else { return nil }
    name = MarkupTag.lowered(MarkupTag.take(&rest) { !MarkupTag.isSpace($0) && $0 != 0x3E && $0 != 0x2F })
    while let byte = rest.first, byte != UInt8(ascii: ">") {
      if MarkupTag.isSpace(byte) || byte == UInt8(ascii: "/") {
        closesItself = byte == UInt8(ascii: "/")
        rest = rest.dropFirst()
      } else {
        closesItself = false
        attributes.append(MarkupTag.attribute(&rest))
      }
    }
    source = page[page.startIndex..<min(rest.startIndex + 1, page.endIndex)]
  }

  subscript(name: String) -> ArraySlice<UInt8>? { attributes.first { $0.name == name }?.value }

  private static func attribute(_ rest: inout ArraySlice<UInt8>) -> Attribute {
    let name = lowered(take(&rest) { !isSpace($0) && $0 != 0x3D && $0 != 0x3E && $0 != 0x2F })
    _ = take(&rest, while: isSpace)
    guard rest.first == UInt8(ascii: "=") else {
      // Skip a character that can't begin a name, or the loop would never end.
      if name.isEmpty { rest = rest.dropFirst() }
      return Attribute(name: name, value: nil)
    }
    rest = rest.dropFirst()
    _ = take(&rest, while: isSpace)
    if let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      rest = rest.dropFirst()
      let value = take(&rest) { $0 != quote }
      rest = rest.dropFirst()
      return Attribute(name: name, value: value)
    }
    return Attribute(name: name, value: take(&rest) { !isSpace($0) && $0 != 0x3E })
  }

  private static func take(_ rest: inout ArraySlice<UInt8>, while isPart: (UInt8) -> Bool) -> ArraySlice<
    UInt8
  > {
    let end = rest.firstIndex { !isPart($0) } ?? rest.endIndex
    defer { rest = rest[end...] }
    return rest[..<end]
  }

  private static func lowered(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.map { (65...90).contains($0) ? $0 | 32 : $0 }, as: UTF8.self)
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte | 32) && byte < 128 }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }
}
