/// Numbers written as words: up to twelve in English, German and French, and the tens in
/// English. Also words for `%`.
struct NumberWords {
  /// Values for *percent*, and for *cent*, which means the same after *per*.
  static let (percent, cent): (UInt8, UInt8) = (200, 201)
  private static let languages = [
    "zero one two three four five six seven eight nine ten eleven twelve",
    "null eins zwei drei vier funf sechs sieben acht neun zehn elf zwolf",
    "zero un deux trois quatre cinq six sept huit neuf dix onze douze",
  ]
  private static let tens = "twenty thirty forty fifty sixty seventy eighty ninety"

  /// Hashes of words, in a hash table with open addressing.
  private var hashes = [UInt64](repeating: 0, count: 1 << bits)
  /// The value of each word in `hashes`, at the same index.
  private var values = [UInt8](repeating: 0, count: 1 << bits)
  private static let bits = 10

  init() {
    for words in Self.languages {
      for (value, word) in words.split(separator: " ").enumerated() { add(String(word), UInt8(value)) }
    }
    for (index, word) in Self.tens.split(separator: " ").enumerated() {
      add(String(word), UInt8(index + 2) * 10)
    }
    add("percent", Self.percent)
    add("prozent", Self.percent)
    add("cent", Self.cent)
  }

  private mutating func add(_ word: String, _ value: UInt8) {
    let hash = TextWord.hash(word)
    var slot = Self.slot(hash)
    while hashes[slot] != 0, hashes[slot] != hash { slot = (slot + 1) & (hashes.count - 1) }
    (hashes[slot], values[slot]) = (hash, value)
  }

  private static func slot(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash >> 20) & ((1 << bits) - 1) }

  subscript(hash: UInt64) -> UInt8? {
    var slot = Self.slot(hash)
    while hashes[slot] != 0 {
      if hashes[slot] == hash { return values[slot] }
      slot = (slot + 1) & (hashes.count - 1)
    }
    return nil
  }
}
