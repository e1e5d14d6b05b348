/// All words of a hub, numbered in the order in which the browser sorts them (see `WordOrder`).
struct Lexicon: Sendable {
  /// A word as it occurs in texts, a stem that others count for, or both.
  struct Word: Sendable {
    var text: [UInt16]
    /// Whether it occurs in a text in exactly this form, or is a variant of a word that does.
    var isSurface = false
    /// The stems it counts for; a word that is its own stem lists itself.
    var stems: [Int] = []
    /// Whether it is only a spelling variant: it doesn't occur itself, but the word that it is a variant of
    /// does.
    var isVariant = false
    /// Whether it occurs in a language that writes compounds as one word.
    var isCompounding = false
  }

  private(set) var words: [Word] = []
  /// For each counter, the lexicon's number for each of its words.
  var numbers: [[Int]] = []

  init(_ counters: [TermFrequencies]) {
    var table = StringInterner(capacity: 1 << 16)
    var local = counters.map { counter in
      (0..<counter.words.count).map { table.number(of: counter.words[$0]) }
    }
    let order = (0..<table.count).sorted { WordOrder.precedes(table[$0], table[$1]) }
    var ranks = [Int](repeating: 0, count: order.count)
    words.reserveCapacity(order.count)
    for (rank, number) in order.enumerated() {
      ranks[number] = rank
      words.append(Word(text: Array(String(decoding: table[number], as: UTF8.self).utf16)))
    }
    for (index, counter) in counters.enumerated() {
      for number in local[index].indices { local[index][number] = ranks[local[index][number]] }
      for note in counter.stems {
        let (word, stem) = (local[index][note.word], local[index][note.stem])
        words[word].isSurface = true
        if note.isCompounding { words[word].isCompounding = true }
        if !words[word].stems.contains(stem) { words[word].stems.append(stem) }
      }
    }
    numbers = local
    link(counters)
    for word in words.indices where words[word].stems.count > 1 { words[word].stems.sort() }
  }

  /// Spelling variants of a word count for each other's stems.
  private mutating func link(_ counters: [TermFrequencies]) {
    let own = words.map(\.stems)
    for (index, counter) in counters.enumerated() {
      for note in counter.variants {
        let (word, variant) = (numbers[index][note.word], numbers[index][note.variant])
        if !words[variant].isSurface {
          words[variant].isSurface = true
          words[variant].isVariant = true
        }
        for stem in own[word] where !words[variant].stems.contains(stem) { words[variant].stems.append(stem) }
        for stem in own[variant] where !words[word].stems.contains(stem) { words[word].stems.append(stem) }
      }
    }
  }
}
