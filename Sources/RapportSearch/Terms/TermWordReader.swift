import RapportBase

/// Reads words from UTF-8 bytes.
struct TermWordReader {
  private var characters: CharacterTable

  /// What comes next in a text.
  enum Piece {
    case word(TermWord)
    /// Something that may stand between the words of one name; it ends at this offset.
    case joint(Int)
    /// Something that ends a name; it ends at this offset.
    case end(Int)
  }

  init(_ characters: CharacterTable) { self.characters = characters }

  /// - Parameters:
  ///   - start: the offset of a character.
  ///   - end: where the text ends.
  mutating func next(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int, before end: Int) -> Piece {
    let byte = bytes[start]
    if byte < 0x80 {
      if byte.isASCIILetterOrDigit { return .word(word(bytes, from: start, before: end)) }
      return Self.isJoint(byte) ? .joint(start + 1) : .end(start + 1)
    }
    let (scalar, length) = Self.decode(bytes, at: start, before: end)
    switch characters.classify(scalar) {
    case .word, .unspaced: return .word(word(bytes, from: start, before: end))
    case .dropped, .apostrophe: return .joint(start + length)
    case .sign(let sign): return Self.isJoint(sign) ? .joint(start + length) : .end(start + length)
    default: return .end(start + length)
    }
  }

  /// Whether the character at an offset is part of a word.
  mutating func isWord(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
    guard offset < bytes.count else { return false }
    if bytes[offset] < 0x80 { return bytes[offset].isASCIILetterOrDigit }
    switch characters.classify(Self.decode(bytes, at: offset, before: bytes.count).0) {
    case .word: return true
    default: return false
    }
  }

  private mutating func word(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, before end: Int
  ) -> TermWord {
    var word = TermWord(at: start)
    var offset = start
    while offset < end {
      while offset < end, bytes[offset].isASCIILetterOrDigit {
        word.add(bytes[offset], end: offset + 1)
        offset += 1
      }
      guard offset < end, bytes[offset] >= 0x80 else { break }
      let (scalar, length) = Self.decode(bytes, at: offset, before: end)
      offset += length
      switch characters.classify(scalar) {
      case .word: word.add(scalar, end: offset)
      case .unspaced where word.length == 0:
        // A script without spaces: each of its letters is taken as a word.
        word.add(scalar, end: offset)
        return word
      case .dropped: word.addMark(end: offset)
      default: return word
      }
    }
    return word
  }

  /// The hash of a word as it is written.
  mutating func exact(_ word: TermWord, _ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let written = bytes[word.start..<word.end]
    return word.isASCII ? WordStem.hash(written) : WordStem.hash(withoutMarks(written))
  }

  /// The same without the *s* at the word's end; `nil` if it has none, or is short.
  mutating func withoutS(_ word: TermWord, _ bytes: UnsafeBufferPointer<UInt8>) -> UInt64? {
    guard word.length > 3, bytes[word.end - 1] == UInt8(ascii: "s") else { return nil }
    let written = bytes[word.start..<word.end - 1]
    return word.isASCII ? WordStem.hash(written) : WordStem.hash(withoutMarks(written))
  }

  private mutating func withoutMarks(_ word: some Sequence<UInt8>) -> [UInt8] {
    String(decoding: Array(word), as: UTF8.self).unicodeScalars.flatMap { scalar in
      characters.classify(scalar) == .dropped ? [] : CharacterFolding.utf8(scalar.value)
    }
  }

  /// Spaces, hyphens, slashes, apostrophes and `&` are found within names.
  private static func isJoint(_ byte: UInt8) -> Bool {
    switch byte {
    case 32, 10, UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "'"), UInt8(ascii: "&"): true
    default: false
    }
  }

  /// The character at an offset and its length; a replacement character for what is cut off.
  static func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, at offset: Int, before end: Int
  ) -> (Unicode.Scalar, length: Int) {
    let lead = bytes[offset]
    let length = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard length > 1, offset + length <= end else { return ("\u{FFFD}", 1) }
    var value = UInt32(lead) & (0x7F >> UInt32(length))
    for next in 1..<length { value = value << 6 | UInt32(bytes[offset + next] & 0x3F) }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }
}
