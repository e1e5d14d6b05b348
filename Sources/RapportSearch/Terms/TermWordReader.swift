import RapportBase

/// Reads words from UTF-8 bytes.
struct TermWordReader {
  /// Where words begin that need a closer look; `nil` where all do.
  private let beginnings: [Bool]?
  private var table = CharacterTable()

  /// What is next in a text.
  enum Piece {
    case word(TermWord)
    /// Something that may be between the words of one name, up to an offset.
    case joint(Int)
    /// Something that ends a name.
    case end(Int)
  }

  init(index: TermIndex?) {
    beginnings = index.flatMap { $0.changesBeginnings ? nil : $0.beginnings }
  }

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
    switch table.classify(scalar) {
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
    switch table.classify(Self.decode(bytes, at: offset, before: bytes.count).0) {
    case .word: return true
    default: return false
    }
  }

  private mutating func word(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, before end: Int
  ) -> TermWord {
    var word = TermWord(at: start)
    word.mayBeForm = beginnings == nil
    var folded = WordStem.seed
    var foldedCount = 0
    func begin(_ byte: UInt8) {
      guard foldedCount < TermIndex.longestBeginning, let beginnings else { return }
      folded = (folded ^ UInt64(byte)) &* WordStem.prime
      foldedCount += 1
      if beginnings[TermIndex.slot(folded, foldedCount)] { word.mayBeForm = true }
    }
    var offset = start
    while offset < end {
      let byte = bytes[offset]
      if byte < 0x80 {
        guard byte.isASCIILetterOrDigit else { break }
        word.add(byte)
        begin(byte | 0x20)
        offset += 1
        word.end = offset
        continue
      }
      let (scalar, length) = Self.decode(bytes, at: offset, before: end)
      switch table.classify(scalar) {
      case .word(let letters):
        word.add(scalar)
        for letter in letters { begin(letter) }
        word.end = offset + length
      case .unspaced where word.length == 0:
        // A script without spaces: each of its letters is taken for a word.
        word.add(scalar)
        word.mayBeForm = true
        word.end = offset + length
        return word
      case .dropped: word.end = offset + length
      default: return word
      }
      offset += length
    }
    return word
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
