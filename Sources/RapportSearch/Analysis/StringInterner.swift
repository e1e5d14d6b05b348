import RapportBase

/// Numbers words in the order in which they come: a hash table with open addressing over one buffer of bytes.
struct StringInterner: Sendable {
  private var bytes: [UInt8] = []
  /// Where each word ends in `bytes`.
  private var ends: [Int] = []
  /// Words by hash. The count is a power of two.
  private var slots: [Slot]

  /// A word's slot: its hash next to its number, so that most words are told apart without looking at their
  /// bytes.
  private struct Slot {
    var hash: UInt32
    /// -1 in an empty slot.
    var number: Int32

    static let empty = Slot(hash: 0, number: -1)
  }

  init(capacity: Int = 1 << 12) {
    slots = [Slot](repeating: .empty, count: capacity)
  }

  var count: Int { ends.count }

  /// The bytes of a word.
  subscript(number: Int) -> ArraySlice<UInt8> {
    bytes[(number == 0 ? 0 : ends[number - 1])..<ends[number]]
  }

  /// A word's number; a new word gets the next one.
  mutating func number(of word: some RandomAccessCollection<UInt8>) -> Int {
    let hash = StringInterner.hash(word)
    let slot = slot(of: word, hash)
    if slots[slot].number >= 0 { return Int(slots[slot].number) }
    let number = ends.count
    bytes.append(contentsOf: word)
    ends.append(bytes.count)
    slots[slot] = Slot(hash: hash, number: Int32(number))
    if ends.count * 2 > slots.count { grow() }
    return number
  }

  /// The number of a word that was already added; otherwise `nil`.
  func known(_ word: some RandomAccessCollection<UInt8>) -> Int? {
    let number = slots[slot(of: word, StringInterner.hash(word))].number
    return number >= 0 ? Int(number) : nil
  }

  /// The index in `slots` where a word is, or would go.
  private func slot(of word: some RandomAccessCollection<UInt8>, _ hash: UInt32) -> Int {
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot].number >= 0 {
      if slots[slot].hash == hash, holds(word, Int(slots[slot].number)) { break }
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  /// Whether a word has this number. Compared byte by byte, since most words are too short for slices to pay
  /// off.
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
    let old = slots
    slots = [Slot](repeating: .empty, count: old.count * 2)
    for word in old where word.number >= 0 {
      var slot = Int(word.hash) & (slots.count - 1)
      while slots[slot].number >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = word
    }
  }

  /// 32-bit FNV-1a with a final mix, since its low bits are weak for short words.
  private static func hash(_ word: some RandomAccessCollection<UInt8>) -> UInt32 {
    var hash = Checksum.fnv1a32(word)
    hash = (hash ^ (hash >> 15)) &* 0x2c1b_3c6d
    return hash ^ (hash >> 13)
  }
}
