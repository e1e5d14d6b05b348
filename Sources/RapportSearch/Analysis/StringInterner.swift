import RapportBase

/// Words as small numbers, in the order in which they came: an open hash table over one buffer of bytes.
struct StringInterner: Sendable {
  private var bytes: [UInt8] = []
  /// Where each word ends in `bytes`.
  private var ends: [Int] = []
  /// Places of words by hash, -1 where none is; a power of two.
  private var slots: [Int32]
  private var hashes: [UInt32] = []

  init(capacity: Int = 1 << 12) {
    slots = [Int32](repeating: -1, count: capacity)
  }

  var count: Int { ends.count }

  /// The bytes of a word.
  subscript(number: Int) -> ArraySlice<UInt8> {
    bytes[(number == 0 ? 0 : ends[number - 1])..<ends[number]]
  }

  /// A word's number, a new one for a new word.
  mutating func number(of word: some RandomAccessCollection<UInt8>) -> Int {
    let hash = StringInterner.hash(word)
    let slot = slot(of: word, hash)
    if slots[slot] >= 0 { return Int(slots[slot]) }
    let number = ends.count
    bytes.append(contentsOf: word)
    ends.append(bytes.count)
    hashes.append(hash)
    slots[slot] = Int32(number)
    if ends.count * 2 > slots.count { grow() }
    return number
  }

  /// The number of a word that was added already.
  func known(_ word: some RandomAccessCollection<UInt8>) -> Int? {
    let number = slots[slot(of: word, StringInterner.hash(word))]
    return number >= 0 ? Int(number) : nil
  }

  /// Where a word is in `slots`, or would be.
  private func slot(of word: some RandomAccessCollection<UInt8>, _ hash: UInt32) -> Int {
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if hashes[number] == hash, holds(word, number) { break }
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  /// Whether a word has this number. Compared byte by byte, since most words are too short for slices to pay.
  private func holds(_ word: some RandomAccessCollection<UInt8>, _ number: Int) -> Bool {
    var offset = number == 0 ? 0 : ends[number - 1]
    guard ends[number] - offset == word.count else { return false }
    for byte in word {
      if bytes[offset] != byte { return false }
      offset += 1
    }
    return true
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for number in hashes.indices {
      var slot = Int(hashes[number]) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(number)
    }
  }

  /// FNV-1a of 32 bits, mixed at the end since its low bits are weak on short words.
  private static func hash(_ word: some RandomAccessCollection<UInt8>) -> UInt32 {
    var hash = Checksum.fnv1a32(word)
    hash = (hash ^ (hash >> 15)) &* 0x2c1b_3c6d
    return hash ^ (hash >> 13)
  }
}
