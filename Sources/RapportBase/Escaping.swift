extension [UInt8] {
  /// Appends text as HTML: safe in element content and in quoted attributes.
  ///
  /// Works on bytes. A `"` followed by a combining mark forms one `Character` with it, and would slip through
  /// escaping by characters.
  ///
  /// - Parameter apostrophes: whether `'` is escaped too. Markup can do without, and is then shorter, if it
  ///   never quotes attributes with `'`.
  public mutating func append(escaping text: String, apostrophes: Bool = true) {
    var text = text
    text.withUTF8 { append(escaping: UnsafeRawBufferPointer($0), apostrophes: apostrophes) }
  }

  /// Appends UTF-8 text as HTML.
  public mutating func append(escaping text: UnsafeRawBufferPointer, apostrophes: Bool = true) {
    let escaped: UInt64 = apostrophes ? htmlSpecials | 1 << 0x27 : htmlSpecials
    var done = 0
    for offset in text.indices where text[offset] < 64 && escaped &>> UInt64(text[offset]) & 1 == 1 {
      append(contentsOf: UnsafeRawBufferPointer(rebasing: text[done..<offset]))
      append(contentsOf: htmlEntity(text[offset]).utf8)
      done = offset + 1
    }
    append(contentsOf: UnsafeRawBufferPointer(rebasing: text[done...]))
  }
}

/// `"`, `&`, `<` and `>`: one bit each, since all are below 64.
private let htmlSpecials: UInt64 = 1 << 0x22 | 1 << 0x26 | 1 << 0x3C | 1 << 0x3E

/// The character reference for one of the five special bytes.
public func htmlEntity(_ byte: UInt8) -> String {
  switch byte {
  case UInt8(ascii: "&"): "&amp;"
  case UInt8(ascii: "<"): "&lt;"
  case UInt8(ascii: ">"): "&gt;"
  case UInt8(ascii: "\""): "&quot;"
  default: "&#39;"
  }
}

extension String {
  /// The text escaped for XML elements and quoted attributes, without the characters
  /// that XML 1.0 (§2.2) forbids.
  public var xmlEscaped: String {
    var out = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\"": out += "&quot;"
      case "'": out += "&apos;"
      case "\t", "\n", "\r": out += " "
      case _ where scalar.value < 32 || scalar.value == 0xFFFE || scalar.value == 0xFFFF: continue
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }
}
