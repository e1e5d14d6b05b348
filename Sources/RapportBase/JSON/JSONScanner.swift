/// Reads the tokens of a JSON document in order.
struct JSONScanner {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    // Parsers may ignore a byte order mark (RFC 8259 §8.1).
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    skipSpace()
  }

  var isAtEnd: Bool { position == bytes.count }

  /// Consumes a byte and the white space after it, if that byte comes next.
  mutating func take(_ byte: UInt8) -> Bool {
    guard position < bytes.count, bytes[position] == byte else { return false }
    position += 1
    skipSpace()
    return true
  }

  /// Reads the name of a member and the colon after it.
  mutating func name() throws(JSONParser.Fault) -> String {
    guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
      throw fault("a name in quotes is missing")
    }
    let name = try string()
    guard take(UInt8(ascii: ":")) else { throw fault("“:” is missing") }
    return name
  }

  /// Reads a string, a number, `true`, `false` or `null`.
  mutating func scalar() throws(JSONParser.Fault) -> JSONValue {
    guard position < bytes.count else { throw fault("the text ends too early") }
    if bytes[position] == UInt8(ascii: "\"") { return .string(try string()) }
    let end = bytes[position...].firstIndex { !JSONScanner.isWord($0) } ?? bytes.count
    let word = String(decoding: bytes[position..<end], as: UTF8.self)
    let value: JSONValue? =
      switch word {
      case "null": .null
      case "true": .bool(true)
      case "false": .bool(false)
      default: JSONScanner.number(word).map { .number($0) }
      }
    guard let value else { throw fault("a value is missing") }
    position = end
    skipSpace()
    return value
  }

  private mutating func string() throws(JSONParser.Fault) -> String {
    position += 1
    var text: [UInt8] = []
    while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
      guard bytes[position] >= 32 else { throw fault("a text has a control character in it") }
      if bytes[position] == UInt8(ascii: "\\") {
        text += String(try escape()).utf8
      } else {
        text.append(bytes[position])
        position += 1
      }
    }
    guard position < bytes.count else { throw fault("a quote isn’t closed") }
    position += 1
    skipSpace()
    return String(decoding: text, as: UTF8.self)
  }

  /// Reads an escape such as `\n`, `\"` or `\u00e9`.
  private mutating func escape() throws(JSONParser.Fault) -> Unicode.Scalar {
    position += 1
    guard position < bytes.count else { throw fault("a quote isn’t closed") }
    let byte = bytes[position]
    position += 1
    switch byte {
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{c}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "u"): break
    default: throw fault("“\\” is followed by something that has no meaning")
    }
    let unit = try hex()
    // Characters beyond 16 bits are written as a surrogate pair (RFC 8259 §7); half of one isn't a character.
    if (0xD800..<0xDC00).contains(unit), bytes[position...].starts(with: "\\u".utf8) {
      position += 2
      let low = try hex()
      guard (0xDC00..<0xE000).contains(low) else { return "\u{FFFD}" }
      return Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)) ?? "\u{FFFD}"
    }
    return Unicode.Scalar(unit) ?? "\u{FFFD}"
  }

  private mutating func hex() throws(JSONParser.Fault) -> UInt32 {
    let digits = bytes[position...].prefix(4)
    guard digits.count == 4, digits.allSatisfy(JSONScanner.isHexDigit),
      let number = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw fault("“\\u” needs four digits") }
    position += 4
    return number
  }

  private mutating func skipSpace() {
    while position < bytes.count, [32, 9, 10, 13].contains(bytes[position]) { position += 1 }
  }

  /// A fault at the current position.
  func fault(_ message: String) -> JSONParser.Fault {
    let before = bytes[..<position]
    let start = before.lastIndex(of: 10).map { $0 + 1 } ?? 0
    return JSONParser.Fault(
      line: before.count { $0 == 10 } + 1, column: position - start + 1, message: message)
  }

  private static func number(_ word: String) -> Double? {
    guard let first = word.utf8.first, first == UInt8(ascii: "-") || (48...57).contains(first) else {
      return nil
    }
    // Swift would also accept hexadecimal numbers.
    return word.utf8.contains { $0 | 32 == UInt8(ascii: "x") } ? nil : Double(word)
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    (97...122).contains(byte | 32) || (48...57).contains(byte) || [43, 45, 46].contains(byte)
  }

  private static func isHexDigit(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (97...102).contains(byte | 32)
  }
}
