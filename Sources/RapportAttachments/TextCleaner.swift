/// Cleans extracted text for an index: valid UTF-8 without control characters, with single spaces and line
/// ends, and no longer than `TextLimit`.
enum TextCleaner {
  /// - Returns: `nil` if there is nothing to read: no letter and no digit.
  static func clean(_ raw: [UInt8]) -> [UInt8]? {
    var text: [UInt8] = []
    text.reserveCapacity(min(raw.count, TextLimit.bytes))
    var words = 0
    var isReadable = false
    // The separator to put before the next word; 0 for none.
    var separator: UInt8 = 0
    var isInWord = false
    for byte in String(decoding: raw.prefix(TextLimit.bytes), as: UTF8.self).utf8 {
      if byte <= 32 || byte == 127 {
        let isLineEnd = byte == 10 || byte == 12 || byte == 13
        if isInWord || isLineEnd { separator = isLineEnd || separator == 10 ? 10 : 32 }
        isInWord = false
        continue
      }
      if !isInWord {
        words += 1
        if words > TextLimit.words { break }
        if separator != 0, !text.isEmpty { text.append(separator) }
        separator = 0
        isInWord = true
      }
      text.append(byte)
      // ASCII letters and digits; any character beyond ASCII may be a letter.
      if byte >= 128 || (48...57).contains(byte) || (97...122).contains(byte | 32) { isReadable = true }
    }
    return isReadable ? text : nil
  }
}
