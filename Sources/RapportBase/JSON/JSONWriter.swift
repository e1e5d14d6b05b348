/// Writes JSON (RFC 8259) as bytes, with members in the order given.
///
/// Foundation's encoder sorts or shuffles keys and uses reflection. The output here must be the same bytes on
/// every machine, and speed matters because every entry is exported.
public struct JSONWriter {
  /// The bytes written so far.
  public private(set) var bytes: [UInt8] = []
  private var needsComma = false

  /// - Parameter capacity: how many bytes to reserve.
  public init(capacity: Int = 0) {
    bytes.reserveCapacity(capacity)
  }

  /// Writes `{…}`; `body` writes the members.
  public mutating func object(_ body: (inout JSONWriter) throws -> Void) rethrows {
    try wrapped(UInt8(ascii: "{"), UInt8(ascii: "}"), body)
  }

  /// Writes `[…]`; `body` writes the elements.
  public mutating func array(_ body: (inout JSONWriter) throws -> Void) rethrows {
    try wrapped(UInt8(ascii: "["), UInt8(ascii: "]"), body)
  }

  /// Writes the name of a member; its value must follow.
  public mutating func key(_ name: String) {
    string(name)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// Writes a string.
  public mutating func string(_ text: String) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { append(escaping: $0) }
    bytes.append(UInt8(ascii: "\""))
    needsComma = true
  }

  /// Writes an integer.
  public mutating func number(_ value: Int) { raw(String(value)) }

  /// Writes a number, without a fraction if it is an integer.
  public mutating func number(_ value: Double) {
    raw(decimalText(value))
  }

  /// Writes `true` or `false`.
  public mutating func bool(_ value: Bool) { raw(value ? "true" : "false") }

  /// Writes `null`.
  public mutating func null() { raw("null") }

  /// Starts a new line before whatever follows, so that diffs of exports are readable entry by entry.
  public mutating func line() {
    separate()
    bytes.append(10)
    needsComma = false
  }

  /// Writes a member whose value is a string.
  public mutating func member(_ name: String, _ value: String) {
    key(name)
    string(value)
  }

  /// Writes a member whose value is an integer.
  public mutating func member(_ name: String, _ value: Int) {
    key(name)
    number(value)
  }

  /// Writes a member whose value is an array of strings.
  public mutating func member(_ name: String, _ values: [String]) {
    key(name)
    array { json in
      for value in values { json.string(value) }
    }
  }

  /// Writes a value that is already JSON.
  public mutating func raw(_ json: String) {
    separate()
    bytes.append(contentsOf: json.utf8)
    needsComma = true
  }

  /// Writes a value that is already JSON.
  public mutating func raw(_ json: [UInt8]) {
    separate()
    bytes.append(contentsOf: json)
    needsComma = true
  }

  /// The bytes of the finished document, with a final line break.
  public mutating func finished() -> [UInt8] {
    bytes.append(10)
    return bytes
  }

  private mutating func wrapped(
    _ open: UInt8, _ close: UInt8, _ body: (inout JSONWriter) throws -> Void
  ) rethrows {
    separate()
    bytes.append(open)
    needsComma = false
    try body(&self)
    bytes.append(close)
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = false
  }

  /// Text that needs no escapes, which is most of it, is appended as a whole.
  private mutating func append(escaping text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    for offset in 0..<text.count where JSONWriter.needsEscape(text[offset]) {
      bytes.append(contentsOf: text[start..<offset])
      append(escaping: text[offset])
      start = offset + 1
    }
    bytes.append(contentsOf: text[start...])
  }

  private static func needsEscape(_ byte: UInt8) -> Bool {
    byte < 32 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == 127
  }

  private mutating func append(escaping byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"):
      bytes.append(UInt8(ascii: "\\"))
      bytes.append(byte)
    case 10: bytes.append(contentsOf: "\\n".utf8)
    case 0..<32, 127:
      let hex = Array("0123456789abcdef".utf8)
      bytes.append(contentsOf: "\\u00".utf8)
      bytes.append(hex[Int(byte >> 4)])
      bytes.append(hex[Int(byte & 15)])
    default: bytes.append(byte)
    }
  }
}
