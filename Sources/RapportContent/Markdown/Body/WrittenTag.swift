import RapportBase

/// A tag in the HTML of a body, which we wrote ourselves: names are in lower case, and
/// `>` in attributes is escaped.
struct WrittenTag {
  /// The element's name, such as `p`, without the slash of an end tag.
  let name: String
  let isEnd: Bool
  /// From `<` to `>`.
  private let bytes: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    let rest = bytes.dropFirst()
    isEnd = rest.first == UInt8(ascii: "/")
    let letters = (isEnd ? rest.dropFirst() : rest).prefix { $0.isASCIILetterOrDigit }
    name = String(decoding: letters, as: UTF8.self)
  }

  /// 2 for `<h2 …>`; `nil` for a tag that begins no heading.
  var headingLevel: Int? {
    let letters = Array(name.utf8)
    guard !isEnd, letters.count == 2, letters[0] == UInt8(ascii: "h"), (0x31...0x36).contains(letters[1])
    else {
      return nil
    }
    return Int(letters[1]) - 0x30
  }

  /// Whether the tag contains a class, an attribute or any other sequence of bytes.
  func contains(_ text: String) -> Bool { bytes.firstRange(of: Array(text.utf8)) != nil }

  /// The number in an attribute such as `start="3"`.
  func number(of attribute: String) -> Int? { Int(value(of: attribute)) }

  /// The value of an attribute; empty if there is none.
  func value(of attribute: String) -> String {
    guard let range = bytes.firstRange(of: Array(" \(attribute)=\"".utf8)) else { return "" }
    let escaped = Array(bytes[range.upperBound...].prefix { $0 != UInt8(ascii: "\"") })
    var value: [UInt8] = []
    var offset = 0
    while offset < escaped.count {
      guard escaped[offset] == UInt8(ascii: "&") else {
        value.append(escaped[offset])
        offset += 1
        continue
      }
      let (byte, length) = WrittenTag.entity(escaped, offset)
      value.append(byte)
      offset += length
    }
    return String(decoding: value, as: UTF8.self)
  }

  /// The character of an entity, and the length of the entity in bytes.
  static func entity(_ html: [UInt8], _ offset: Int) -> (UInt8, length: Int) {
    guard offset + 2 < html.count else { return (UInt8(ascii: "&"), 1) }
    switch (html[offset + 1], html[offset + 2]) {
    case (UInt8(ascii: "a"), UInt8(ascii: "m")): return (UInt8(ascii: "&"), 5)
    case (UInt8(ascii: "l"), UInt8(ascii: "t")): return (UInt8(ascii: "<"), 4)
    case (UInt8(ascii: "g"), UInt8(ascii: "t")): return (UInt8(ascii: ">"), 4)
    case (UInt8(ascii: "q"), UInt8(ascii: "u")): return (UInt8(ascii: "\""), 6)
    case (UInt8(ascii: "#"), UInt8(ascii: "3")): return (UInt8(ascii: "'"), 5)
    default: return (UInt8(ascii: "&"), 1)
    }
  }

  /// The text without its tags.
  static func text(_ html: ArraySlice<UInt8>) -> String {
    var text: [UInt8] = []
    var isTag = false
    for byte in html {
      if byte == UInt8(ascii: "<") { isTag = true }
      if !isTag { text.append(byte) }
      if byte == UInt8(ascii: ">") { isTag = false }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
