/// Finds pairs of documents that share many keys, in time proportional to the number of keys.
///
/// Each document is compared with three of those that have a key: the first and the last two.
/// Documents with the same text share the same keys, so a large group of them becomes a chain of
/// pairs rather than all pairs.
struct SharedKeys {
  private var places: KeyTable
  /// How many keys each document has.
  private var keyCounts: [Int] = []
  /// How many keys the current document shares with each earlier one.
  private var shared: [Int32] = []

  init(documents: Int, keys: Int) {
    places = KeyTable(capacity: keys)
    keyCounts.reserveCapacity(documents)
    shared.reserveCapacity(documents)
  }

  /// Adds the next document, and returns the earlier ones that share at least the
  /// given part of their keys with it.
  ///
  /// - Parameters:
  ///   - keys: the document's keys, each once.
  ///   - part: in percent of the keys of whichever document has fewer; always at least one key.
  mutating func add(_ keys: [UInt64], part: Int) -> [Int] {
    let document = Int32(keyCounts.count)
    var touched: [Int32] = []
    func count(_ other: Int32) {
      guard other >= 0 else { return }
      if shared[Int(other)] == 0 { touched.append(other) }
      shared[Int(other)] += 1
    }
    for key in keys {
      guard let known = places.add(document, to: key) else { continue }
      count(known.first)
      count(known.last)
      count(known.before)
    }
    defer {
      for other in touched { shared[Int(other)] = 0 }
      keyCounts.append(keys.count)
      shared.append(0)
    }
    return touched.map(Int.init).filter { other in
      Int(shared[other]) * 100 >= part * min(keys.count, keyCounts[other])
    }.sorted()
  }
}

/// Mixes a number so that every bit of the result depends on all of its bits: the last steps of SplitMix64.
func mixed(_ value: UInt64) -> UInt64 {
  var value = value
  value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
  value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
  return value ^ (value >> 31)
}
