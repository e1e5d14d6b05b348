/// A word of a text, for comparing phrases: without case, accents, quotation marks and emphasis.
struct TextWord {
  /// Hash of the word's letters. All numbers have the same hash, and 0 marks the end of a paragraph.
  var hash: UInt64
  /// Offset of its first byte.
  var start: Int32
  /// Offset after its last byte.
  var end: Int32
  /// Index in `TextWords.numbers`; -1 if it isn't a number.
  var number: Int32 = -1
  /// Whether it follows a punctuation mark or the start of a paragraph.
  var isAfterMark: Bool

  static let numberHash: UInt64 = 2
  static let endOfParagraph: UInt64 = 0

  var isEnd: Bool { hash == Self.endOfParagraph }

  /// FNV-1a, 64 bits.
  static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
  static let prime: UInt64 = 0x100_0000_01B3

  /// The hash of a word of lower-case letters.
  static func hash(_ word: String) -> UInt64 {
    word.utf8.reduce(seed) { ($0 ^ UInt64($1)) &* prime }
  }

  static let percent = hash("percent")
}
