extension String {
  /// The text as HTML: safe in element content and in quoted attributes.
  ///
  /// Works on bytes: a `"` that a combining mark follows is one `Character` with it, and would pass an escaping by
  /// characters unseen.
  var htmlEscaped: String {
    let isPlain = utf8.withContiguousStorageIfAvailable { !$0.contains(where: needsEscape) }
    return isPlain == true ? self : escapedSlowly
  }

  private var escapedSlowly: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(utf8.count + 32)
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes.append(contentsOf: "&amp;".utf8)
      case UInt8(ascii: "<"): bytes.append(contentsOf: "&lt;".utf8)
      case UInt8(ascii: ">"): bytes.append(contentsOf: "&gt;".utf8)
      case UInt8(ascii: "\""): bytes.append(contentsOf: "&quot;".utf8)
      case UInt8(ascii: "'"): bytes.append(contentsOf: "&#39;".utf8)
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// All five bytes lie below 64, so one bit each in a word tells them.
private func needsEscape(_ byte: UInt8) -> Bool {
  let special: UInt64 = 1 << 0x22 | 1 << 0x26 | 1 << 0x27 | 1 << 0x3C | 1 << 0x3E
  return byte < 64 && special &>> UInt64(byte) & 1 == 1
}
