/// What all forms of a word have in common, as a hash. Used by one thread at a time.
struct WordStem {
  private let stemmer: Stemmer?
  private var characters: CharacterTable

  /// FNV-1a, 64 bits.
  static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
  static let prime: UInt64 = 0x100_0000_01B3

  init(language: String, _ characters: CharacterTable) {
    stemmer = Stemmer(language: language)
    self.characters = characters
  }

  /// The hash of a word's stem, whatever its case.
  ///
  /// - Parameter word: UTF-8, letters and digits alone.
  mutating func hash(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> UInt64 {
    guard word.allSatisfy({ $0 < 0x80 }) else { return Self.hash(stem(Array(word))) }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: word.count) { lower in
      for (offset, byte) in word.enumerated() {
        lower.initializeElement(at: offset, to: (65...90).contains(byte) ? byte | 32 : byte)
      }
      let lower = UnsafeBufferPointer(lower)
      return stemmer?.withStem(lower) { Self.hash($0) } ?? Self.hash(lower)
    }
  }

  /// The folded stem of a word, whatever its case.
  ///
  /// - Parameter word: UTF-8, letters and digits alone.
  mutating func stem(_ word: [UInt8]) -> [UInt8] {
    let lower = String(decoding: word, as: UTF8.self).unicodeScalars.flatMap { scalar in
      characters.classify(scalar) == .dropped ? [] : Array(scalar.properties.lowercaseMapping.utf8)
    }
    let stem = stemmer?.stem(lower) ?? lower
    return String(decoding: stem, as: UTF8.self).unicodeScalars.flatMap { fold($0) }
  }

  private mutating func fold(_ scalar: Unicode.Scalar) -> [UInt8] {
    switch characters.classify(scalar) {
    case .word(let folded): folded
    case .unspaced: CharacterFolding.utf8(scalar.value)
    default: []
    }
  }

  static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
    bytes.reduce(seed) { ($0 ^ UInt64($1)) &* prime }
  }
}
