/// Finds phrases in a list of words in one pass, however many phrases there are.
///
/// A. Aho, M. Corasick, *Efficient string matching* (1975), with words in place of letters.
public struct PhraseAutomaton: Sendable {
  /// For each state, the state to continue from if no phrase continues with the next word.
  public private(set) var fallback: [Int32] = [0]
  /// For each state, how many words lead to it.
  public private(set) var depth: [Int32] = [0]
  /// For each state, the state of the longest phrase that ends here; 0 for none.
  public private(set) var output: [Int32] = [0]
  private var table: TransitionTable
  /// Which words begin a phrase, by bits of their hashes: most words in a text begin none.
  private var beginnings = [Bool](repeating: false, count: 1 << 14)

  /// - Parameters:
  ///   - phrases: the hashes of each phrase's words.
  ///   - ends: set to the state in which each phrase ends. Phrases with the same words share one.
  public init(_ phrases: [[UInt64]], ends: inout [Int32]) {
    table = TransitionTable(capacity: phrases.reduce(0) { $0 + $1.count })
    var edges: [(parent: Int32, word: UInt64)] = [(0, 0)]
    ends = phrases.map { phrase in
      if let first = phrase.first { beginnings[Self.slot(first)] = true }
      return phrase.reduce(0) { state, word in
        if let next = table[state, word] { return next }
        let next = Int32(edges.count)
        table.insert(state, word, next)
        edges.append((state, word))
        depth.append(depth[Int(state)] + 1)
        return next
      }
    }
    fallback = [Int32](repeating: 0, count: edges.count)
    output = fallback
    for end in ends { output[Int(end)] = end }
    // A state's fallback has fewer words, so it is already known.
    for state in (1..<edges.count).sorted(by: { (depth[$0], $0) < (depth[$1], $1) }) {
      let (parent, word) = edges[state]
      if parent != 0 { fallback[state] = next(fallback[Int(parent)], word) }
      if output[state] == 0 { output[state] = output[Int(fallback[state])] }
    }
  }

  private static func slot(_ word: UInt64) -> Int { Int(truncatingIfNeeded: word >> 32) & ((1 << 14) - 1) }

  /// The state after another word.
  public func next(_ state: Int32, _ word: UInt64) -> Int32 {
    var state = state
    while true {
      if state == 0 { return beginnings[Self.slot(word)] ? table[0, word] ?? 0 : 0 }
      if let next = table[state, word] { return next }
      state = fallback[Int(state)]
    }
  }
}

/// Transitions from a state by a word: a hash table with open addressing.
private struct TransitionTable: Sendable {
  private var keys: [UInt64]
  private var states: [Int32]
  private let mask: Int

  init(capacity: Int) {
    var size = 64
    while size < capacity * 2 { size *= 2 }
    keys = [UInt64](repeating: 0, count: size)
    states = [Int32](repeating: 0, count: size)
    mask = size - 1
  }

  /// Hashes a pair. The odds that two pairs in a hub collide are one in billions.
  private static func key(_ state: Int32, _ word: UInt64) -> UInt64 {
    var key = word ^ (UInt64(UInt32(bitPattern: state)) &* 0x9E37_79B9_7F4A_7C15)
    key = (key ^ (key >> 32)) &* 0xD6E8_FEB8_6659_FD93
    return (key ^ (key >> 32)) | 1
  }

  subscript(state: Int32, word: UInt64) -> Int32? {
    let key = Self.key(state, word)
    var slot = Int(truncatingIfNeeded: key >> 1) & mask
    while keys[slot] != 0 {
      if keys[slot] == key { return states[slot] }
      slot = (slot + 1) & mask
    }
    return nil
  }

  mutating func insert(_ state: Int32, _ word: UInt64, _ next: Int32) {
    let key = Self.key(state, word)
    var slot = Int(truncatingIfNeeded: key >> 1) & mask
    while keys[slot] != 0 { slot = (slot + 1) & mask }
    (keys[slot], states[slot]) = (key, next)
  }
}
