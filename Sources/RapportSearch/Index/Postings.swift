/// For each word of the lexicon, in which documents it stands and what it is worth there.
struct Postings: Sendable {
  /// Worths are kept as this many levels, a few percent apart.
  static let levels = 64

  /// Where each word's postings begin; one more than there are words.
  let starts: [Int]
  let documents: [UInt32]
  let worths: [UInt8]

  /// Postings of a word, by rising document.
  subscript(word: Int) -> Range<Int> { starts[word]..<starts[word + 1] }

  func count(_ word: Int) -> Int { starts[word + 1] - starts[word] }

  /// - Parameter levels: for each counter, the worth of each of its counts.
  init(_ counters: [TermFrequencies], _ lexicon: Lexicon, levels: [[UInt8]]) {
    var starts = [Int](repeating: 0, count: lexicon.words.count + 1)
    for (number, counter) in counters.enumerated() {
      for count in counter.counts { starts[lexicon.numbers[number][Int(count.stem)] + 1] += 1 }
    }
    for word in lexicon.words.indices { starts[word + 1] += starts[word] }
    var next = starts
    var documents = [UInt32](repeating: 0, count: starts[lexicon.words.count])
    var worths = [UInt8](repeating: 0, count: documents.count)
    var document: UInt32 = 0
    for (number, counter) in counters.enumerated() {
      var start = 0
      for end in counter.ends {
        for index in start..<end {
          let word = lexicon.numbers[number][Int(counter.counts[index].stem)]
          documents[next[word]] = document
          worths[next[word]] = levels[number][index]
          next[word] += 1
        }
        start = end
        document += 1
      }
    }
    self.starts = starts
    self.documents = documents
    self.worths = worths
  }
}
