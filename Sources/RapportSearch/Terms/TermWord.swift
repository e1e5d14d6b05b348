/// A word of a text, as names of terms are compared with it.
struct TermWord {
  var start: Int
  /// After its last letter.
  var end: Int
  /// How many letters and digits.
  var length = 0
  /// Of its bytes as they are written, and without the *s* at the end if there is one.
  var exact = WordStem.seed
  var withoutS: UInt64?
  /// Whether some form of a name's word begins like it.
  var mayBeForm = false
  var hasLetter = false
  var isCapitalized = false
  var hasInnerCapital = false
  /// No letter is a small one, and one is a capital.
  var isCapitals: Bool { hasCapital && !hasSmall }
  private var hasSmall = false
  private var hasCapital = false

  init(at start: Int) { (self.start, end) = (start, start) }

  /// Adds an ASCII letter or digit.
  mutating func add(_ byte: UInt8) {
    let isCapital = (65...90).contains(byte)
    note(isCapital: isCapital, isSmall: byte >= 97)
    withoutS = byte == UInt8(ascii: "s") && length > 2 ? exact : nil
    exact = (exact ^ UInt64(byte)) &* WordStem.prime
  }

  /// Adds a letter beyond ASCII.
  mutating func add(_ scalar: Unicode.Scalar) {
    note(isCapital: scalar.properties.isUppercase, isSmall: scalar.properties.isLowercase)
    hasLetter = true
    withoutS = nil
    for byte in CharacterFolding.utf8(scalar.value) { exact = (exact ^ UInt64(byte)) &* WordStem.prime }
  }

  private mutating func note(isCapital: Bool, isSmall: Bool) {
    if isCapital {
      if length == 0 { isCapitalized = true } else { hasInnerCapital = true }
      hasCapital = true
    }
    if isSmall { hasSmall = true }
    hasLetter = hasLetter || isCapital || isSmall
    length += 1
  }
}

extension TermWord {
  /// The words of a name, with their bytes.
  static func split(_ name: String) -> [(word: TermWord, bytes: [UInt8])] {
    let bytes = Array(name.utf8)
    return bytes.withUnsafeBufferPointer { buffer in
      var reader = TermWordReader(index: nil)
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
