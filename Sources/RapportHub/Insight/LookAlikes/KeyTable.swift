/// Which documents contain a key: a hash table with open addressing (D. Knuth, *The Art of Computer
/// Programming*, 6.4) for keys that are already hashes.
///
/// Slots depend on a number that is random in each process, so that nobody can write texts whose keys all
/// collide. The results don't depend on it.
struct KeyTable {
  /// The first document with a key, the latest one and the one before that; -1 for none.
  struct Places {
    var first: Int32
    var last: Int32 = -1
    var before: Int32 = -1
  }

  private struct Slot {
    var key: UInt64 = 0
    /// The slot is empty if `first` is -1.
    var places = Places(first: -1)
  }

  private static let minBits = 4

  private var slots: [Slot]
  private var bits: Int
  private var count = 0
  private let factor = UInt64.random(in: 0...UInt64.max) | 1

  /// - Parameter capacity: how many keys fit before the table has to grow.
  init(capacity: Int) {
    bits = KeyTable.minBits
    while capacity > KeyTable.mostKeys(1 << bits) { bits += 1 }
    slots = Array(repeating: Slot(), count: 1 << bits)
  }

  /// Records that a document contains a key.
  ///
  /// - Returns: the documents that contained it before; `nil` for a new key.
  mutating func add(_ document: Int32, to key: UInt64) -> Places? {
    if count >= KeyTable.mostKeys(slots.count) { grow() }
    let place = place(of: key)
    let known = slots[place].places
    guard known.first >= 0 else {
      slots[place] = Slot(key: key, places: Places(first: document))
      count += 1
      return nil
    }
    slots[place].places = Places(first: known.first, last: document, before: known.last)
    return known
  }

  /// A lookup still takes few steps when the table is three quarters full.
  private static func mostKeys(_ slots: Int) -> Int { slots / 4 * 3 }

  private func place(of key: UInt64) -> Int {
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: (key &* factor) >> UInt64(64 - bits))
    while slots[place].places.first >= 0, slots[place].key != key { place = (place + 1) & mask }
    return place
  }

  private mutating func grow() {
    let old = slots
    bits += 1
    slots = Array(repeating: Slot(), count: 1 << bits)
    for slot in old where slot.places.first >= 0 { slots[place(of: slot.key)] = slot }
  }
}
