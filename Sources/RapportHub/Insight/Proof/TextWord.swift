/// A word of a text as phrases are compared: without case, accents, quotes and emphasis.
struct TextWord {
  /// Of the word's letters. All numbers have the same one, and 0 is the end of a paragraph.
  var hash: UInt64
  /// Its bytes, from the first letter to the last.
  var start: Int32
  var end: Int32
  /// Index in `TextWords.numbers`; -1 for what is no number.
  var number: Int32 = -1
  /// Whether a mark of punctuation, or the beginning of a paragraph, is before it.
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
