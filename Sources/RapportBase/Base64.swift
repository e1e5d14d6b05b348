extension [UInt8] {
  /// Appends bytes in Base64 (RFC 4648 §4), with padding.
  public mutating func append(base64 bytes: [UInt8]) {
    reserveCapacity(count + (bytes.count + 2) / 3 * 4)
    var at = 0
    while at < bytes.count {
      let group = Swift.min(3, bytes.count - at)
      var bits: UInt32 = 0
      for offset in 0..<3 { bits = bits << 8 | (offset < group ? UInt32(bytes[at + offset]) : 0) }
      for digit in 0..<4 {
        append(digit <= group ? base64Alphabet[Int(bits >> UInt32(18 - 6 * digit) & 63)] : UInt8(ascii: "="))
      }
      at += group
    }
  }
}

private let base64Alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
