extension [UInt8] {
  /// Appends text as HTML: safe in element content and in quoted attributes.
  ///
  /// Works on bytes: a `"` that a combining mark follows is one `Character` with it, and would pass an escaping by
  /// characters unseen.
  mutating func append(escaping text: String) {
    var text = text
    text.withUTF8 { bytes in
      var done = 0
      for place in bytes.indices where needsEscape(bytes[place]) {
        append(contentsOf: UnsafeBufferPointer(rebasing: bytes[done..<place]))
        append(contentsOf: entity(bytes[place]).utf8)
        done = place + 1
      }
      append(contentsOf: UnsafeBufferPointer(rebasing: bytes[done...]))
    }
  }
}

private func entity(_ byte: UInt8) -> String {
  switch byte {
  case UInt8(ascii: "&"): "&amp;"
  case UInt8(ascii: "<"): "&lt;"
  case UInt8(ascii: ">"): "&gt;"
  case UInt8(ascii: "\""): "&quot;"
  default: "&#39;"
  }
}

/// All five bytes lie below 64, so one bit each in a word tells them.
private func needsEscape(_ byte: UInt8) -> Bool {
  let special: UInt64 = 1 << 0x22 | 1 << 0x26 | 1 << 0x27 | 1 << 0x3C | 1 << 0x3E
  return byte < 64 && special &>> UInt64(byte) & 1 == 1
}
