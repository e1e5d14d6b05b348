/// Converts between Unicode encodings.
package enum UnicodeText {
  /// The text as UTF-8 without a byte order mark. UTF-16 is recognised by a mark or by its characters;
  /// Windows calls it “Unicode” and adds a mark.
  package static func utf8(_ bytes: [UInt8]) -> [UInt8] {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return Array(bytes.dropFirst(3)) }
    guard let found = UTF16Order(of: bytes) else { return bytes }
    return utf16(bytes.dropFirst(found.hasMark ? 2 : 0), isBigEndian: found.isBigEndian)
  }

  /// Decodes bytes if the character set's name means UTF-16; `nil` for any other name.
  package static func decoded(_ bytes: [UInt8], _ charset: String) -> [UInt8]? {
    switch charset {
    case "utf-16", "utf16", "ucs-2", "iso-10646-ucs-2", "unicode":
      bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
        ? utf8(bytes) : utf16(bytes[...], isBigEndian: true)
    case "utf-16le": bytes.starts(with: [0xFF, 0xFE]) ? utf8(bytes) : utf16(bytes[...], isBigEndian: false)
    case "utf-16be": bytes.starts(with: [0xFE, 0xFF]) ? utf8(bytes) : utf16(bytes[...], isBigEndian: true)
    default: nil
    }
  }

  private static func utf16(_ bytes: ArraySlice<UInt8>, isBigEndian: Bool) -> [UInt8] {
    let units = stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2).map { offset in
      let (first, second) = (UInt16(bytes[offset]), UInt16(bytes[offset + 1]))
      return isBigEndian ? first << 8 | second : second << 8 | first
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }
}
