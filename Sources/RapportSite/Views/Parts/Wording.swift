/// How pages show text that front matter writes differently.
enum Wording {
  /// What somebody said, with typographic apostrophes: a straight one within or after a word becomes a curly
  /// one, and one before a word opens a quotation if another closes it.
  static func typographic(_ text: String) -> String {
    let isPlain = text.utf8.withContiguousStorageIfAvailable { !$0.contains(UInt8(ascii: "'")) }
    if isPlain == true { return text }
    let bytes = Array(text.utf8)
    let mark = UInt8(ascii: "'")
    func isLetter(at index: Int) -> Bool {
      bytes.indices.contains(index) && (bytes[index] >= 128 || (97...122).contains(bytes[index] | 32))
    }
    let closing =
      bytes.indices.last { bytes[$0] == mark && isLetter(at: $0 - 1) && !isLetter(at: $0 + 1) } ?? 0
    var out: [UInt8] = []
    for index in bytes.indices {
      if bytes[index] == mark, isLetter(at: index - 1) {
        out += [0xE2, 0x80, 0x99]
      } else if bytes[index] == mark, isLetter(at: index + 1), index < closing {
        out += [0xE2, 0x80, 0x98]
      } else {
        out.append(bytes[index])
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// The lines of a text, without blank ones.
  static func lines(_ text: String) -> [String] {
    text.split(whereSeparator: \.isNewline).map(String.init).filter { $0.contains { !$0.isWhitespace } }
  }
}
