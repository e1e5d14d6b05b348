/// A word of a text, with what is needed to compare it with names of terms. Offsets are in bytes.
struct TermWord {
  var start: Int
  /// The offset after its last letter.
  var end: Int
  /// How many letters and digits.
  var length = 0
  /// Its first eight ASCII letters and digits in lower case, the first in the lowest byte.
  var beginning: UInt64 = 0
  var isASCII = true
  var hasLetter = false
  var isCapitalized = false
  var hasInnerCapital = false
  /// Whether it has a capital and no lower-case letter.
  var isCapitals: Bool { (isCapitalized || hasInnerCapital) && !hasSmall }
  private var hasSmall = false

  init(at start: Int) { (self.start, end) = (start, start) }

  /// Adds an ASCII letter or digit that ends at the offset `end`.
  @inline(__always)
  mutating func add(_ byte: UInt8, end: Int) {
    if length < 8 { beginning |= UInt64(byte | 0x20) &<< UInt64(truncatingIfNeeded: length &* 8) }
    note(isCapital: byte <= 90 && byte >= 65, isSmall: byte >= 97)
    self.end = end
  }

  /// Adds a letter beyond ASCII that ends at the offset `end`.
  mutating func add(_ scalar: Unicode.Scalar, end: Int) {
    note(isCapital: scalar.properties.isUppercase, isSmall: scalar.properties.isLowercase)
    (hasLetter, isASCII) = (true, false)
    self.end = end
  }

  /// Adds an accent or an invisible mark that ends at the offset `end`.
  mutating func addMark(end: Int) {
    isASCII = false
    self.end = end
  }

  @inline(__always)
  private mutating func note(isCapital: Bool, isSmall: Bool) {
    if isCapital {
      if length == 0 { isCapitalized = true } else { hasInnerCapital = true }
    }
    if isSmall { hasSmall = true }
    hasLetter = hasLetter || isCapital || isSmall
    length += 1
  }
}

extension TermWord {
  /// The words of a name, with their bytes.
  static func split(_ name: String, _ characters: CharacterTable) -> [(word: TermWord, bytes: [UInt8])] {
    let bytes = Array(name.utf8)
    return bytes.withUnsafeBufferPointer { buffer in
      var reader = TermWordReader(characters)
      var words: [(TermWord, [UInt8])] = []
      var offset = 0
      while offset < bytes.count {
        switch reader.next(buffer, at: offset, before: bytes.count) {
        case .word(let word):
          words.append((word, Array(bytes[word.start..<word.end])))
          offset = word.end
        case .joint(let next), .end(let next): offset = next
        }
      }
      return words
    }
  }
}
