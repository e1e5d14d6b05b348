import RapportBase

/// Compares libcmark's idea of a link with what its author wrote.
enum LinkText {
  /// Where a destination that reads `url` ends if it is written at `start`; otherwise `nil`.
  static func end(
    of url: UnsafeRawBufferPointer, at start: Int, before limit: Int, _ source: BodySource
  ) -> Int? {
    var i = start
    while i < limit, source.bytes[i] <= 0x20 { i += 1 }
    if source.byte(i) == UInt8(ascii: "<") { i += 1 }
    var seen = 0
    while seen < url.count, i < limit {
      let byte = source.bytes[i]
      // Decoding entities isn't worth a table here: from the first one on, everything is taken to match.
      if byte == UInt8(ascii: "&") && !(url[seen] == byte && !isEntity(at: i, source)) { return i }
      if byte == UInt8(ascii: "\\"), url[seen] != byte || source.byte(i + 1) == byte { i += 1 }
      // Skips an escape mark.
      if url[seen] == EscapeMark.lead.0, source.byte(i) < 0x80 { seen += EscapeMark.length }
      guard i < limit, seen < url.count, source.bytes[i] == url[seen] else { return nil }
      i += 1
      seen += 1
    }
    guard seen == url.count else { return nil }
    let after = source.byte(i)
    return after <= 0x20 || after == UInt8(ascii: ")") || after == UInt8(ascii: ">") ? i : nil
  }

  /// Whether a bare URL is at `start`, at least up to its first escape or entity.
  static func begins(
    _ url: UnsafeRawBufferPointer, at start: Int, before limit: Int, _ source: BodySource
  ) -> Bool {
    for i in url.indices {
      guard start + i < limit else { return false }
      let byte = source.bytes[start + i]
      if byte != url[i] { return byte == UInt8(ascii: "&") || byte == UInt8(ascii: "\\") }
    }
    return true
  }

  /// Whether the first words of a reference link are those in the brackets of a location.
  static func fits(_ node: CMarkNode, _ location: LinkLocation, _ source: BodySource) -> Bool {
    guard let closing = location.close else { return false }
    let start = location.offset + (location.kind == .image ? 2 : 1)
    guard let leaf = node.firstLeaf, leaf.type == .text || leaf.type == .code else {
      return start == closing
    }
    let text = leaf.literal
    // The limit keeps a search among thousands of brackets linear.
    let close = min(closing, start + 400)
    var i = start
    var seen = 0
    // The number of bytes to compare: enough to tell two links apart.
    var left = 24
    while left > 0 {
      while i < close, isMarkup(source.bytes[i]) { i += 1 }
      while seen < text.count, isMarkup(text[seen]) { seen += 1 }
      if seen == text.count { return true }
      guard i < close else { return false }
      if source.bytes[i] == UInt8(ascii: "&") || text[seen] >= 0xF0 { return true }
      guard source.bytes[i] == text[seen] else { return false }
      i += 1
      seen += 1
      left -= 1
    }
    return true
  }

  private static func isEntity(at offset: Int, _ source: BodySource) -> Bool {
    var i = offset + 1
    while i < offset + 34 {
      let byte = source.byte(i)
      if byte == UInt8(ascii: ";") { return i > offset + 1 }
      guard byte == UInt8(ascii: "#") || byte.isASCIILetterOrDigit else { return false }
      i += 1
    }
    return false
  }

  private static func isMarkup(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "\\"),
      UInt8(ascii: "!"),
      UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "~"), UInt8(ascii: "<"), UInt8(ascii: ">"):
      true
    default: false
    }
  }
}
