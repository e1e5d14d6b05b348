/// How the words of names begin, as a bit set: a word of a text that begins differently is no form of them.
struct WordBeginnings: Sendable {
  private var bits = [UInt64](repeating: 0, count: 1 << (slotBits - 6))

  /// 2^15 bits are 4 KiB, which stay in the processor's L1 cache.
  private static let slotBits = 15
  private static let maxLength = 8

  /// Adds the first letters of a stem.
  ///
  /// Snowball's stemmers that leave the first letters alone change at most the last letter of a short stem
  /// (the stem of *city* is *citi*), and the last two of a long one.
  mutating func insert(_ stem: [UInt8]) {
    let length = min(Self.maxLength, max(1, min(4, stem.count - 1), stem.count - 2))
    let beginning = stem.prefix(length).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1 | 0x20) }
    let slot = Self.slot(beginning)
    bits[slot >> 6] |= 1 &<< UInt64(slot & 63)
  }

  /// Whether a word of ASCII letters begins like one of the stems.
  @inline(__always)
  func contain(_ word: TermWord) -> Bool {
    var mask: UInt64 = 0xFF
    for _ in 0..<min(word.length, Self.maxLength) {
      let slot = Self.slot(word.beginning & mask)
      if bits[slot >> 6] & (1 &<< UInt64(slot & 63)) != 0 { return true }
      mask = mask &<< 8 | 0xFF
    }
    return false
  }

  @inline(__always)
  private static func slot(_ beginning: UInt64) -> Int {
    Int(truncatingIfNeeded: (beginning &* 0x9E37_79B9_7F4A_7C15) >> UInt64(64 - slotBits))
  }
}
