import RapportBase

/// Decodes HTML's character references.
struct HTMLText {
  /// Characters by name, as libcmark reads them; `nil` for unknown names.
  private var names: [String: [UInt8]?] = [:]
  /// How many different names are looked up per body. After that, new ones stay as written.
  private static let lookups = 500
  /// The longest name in HTML has 31 letters.
  private static let maxNameLength = 32

  /// The text with its references decoded.
  mutating func decoded(_ text: ArraySlice<UInt8>) -> [UInt8] {
    guard text.contains(UInt8(ascii: "&")) else { return Array(text) }
    var plain: [UInt8] = []
    plain.reserveCapacity(text.count)
    var i = text.startIndex
    while i < text.endIndex {
      if text[i] == UInt8(ascii: "&"), let end = Self.end(of: text, from: i),
        let characters = characters(text[i + 1..<end])
      {
        plain += characters
        i = end + 1
      } else {
        plain.append(text[i])
        i += 1
      }
    }
    return plain
  }

  /// The index of the `;` that ends a reference.
  private static func end(of text: ArraySlice<UInt8>, from start: Int) -> Int? {
    var i = start + 1
    while i < text.endIndex, i - start <= maxNameLength {
      if text[i] == UInt8(ascii: ";") { return i > start + 1 ? i : nil }
      guard text[i].isASCIILetterOrDigit || text[i] == UInt8(ascii: "#") && i == start + 1 else { return nil }
      i += 1
    }
    return nil
  }

  private mutating func characters(_ name: ArraySlice<UInt8>) -> [UInt8]? {
    if name.first == UInt8(ascii: "#") { return Self.numbered(name.dropFirst()) }
    let key = String(decoding: name, as: UTF8.self)
    if let known = names[key] { return known }
    guard names.count < Self.lookups else { return nil }
    let source = [UInt8(ascii: "&")] + name + [UInt8(ascii: ";")]
    // libcmark has HTML's list of more than 2,000 names. A reference by itself parses as a
    // paragraph with one text node.
    let found = CMarkNode.withDocument(source) { document -> [UInt8]? in
      guard let text = document.firstLeaf, text.type == .text else { return nil }
      let literal = Array(text.literal)
      return literal == source || literal.first == UInt8(ascii: "&") && literal.count > 1 ? nil : literal
    }
    names[key] = .some(found)
    return found
  }

  private static func numbered(_ digits: ArraySlice<UInt8>) -> [UInt8]? {
    let isHex = digits.first.map { $0 | 0x20 } == UInt8(ascii: "x")
    let text = String(decoding: isHex ? digits.dropFirst() : digits, as: UTF8.self)
    guard !text.isEmpty, text.utf8.allSatisfy(\.isASCIILetterOrDigit), text.utf8.count < 12,
      let value = Int(text, radix: isHex ? 16 : 10)
    else { return nil }
    let scalar = UInt32(exactly: Self.windows1252(value)).flatMap(Unicode.Scalar.init)
    guard let scalar, scalar.value >= 0x20 && scalar.value != 0x7F || scalar.value == 9 || scalar.value == 10
    else { return Array("\u{FFFD}".utf8) }
    return Array(String(scalar).utf8)
  }

  /// Numbers from 128 to 159 mean what they do in Windows-1252 (HTML standard, 13.2.5.80).
  private static func windows1252(_ value: Int) -> Int {
    guard (0x80...0x9F).contains(value) else { return value }
    let meant = [
      0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152,
      0x8D,
      0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161,
      0x203A,
      0x0153, 0x9D, 0x017E, 0x0178,
    ][value - 0x80]
    return meant > 0x9F ? meant : 0xFFFD
  }
}
