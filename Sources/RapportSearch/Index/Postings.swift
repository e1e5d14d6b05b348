/// For each word of the lexicon, the documents in which it occurs and its impact there.
struct Postings: Sendable {
  /// Impacts are stored as this many levels, a few percent apart.
  static let levels = 64

  /// Where each word's postings begin, and where the last one's end.
  let starts: [Int]
  let documents: [UInt32]
  let impacts: [UInt8]

  /// A word's postings, in ascending order of documents.
  subscript(word: Int) -> Range<Int> { starts[word]..<starts[word + 1] }

  func count(_ word: Int) -> Int { starts[word + 1] - starts[word] }

  /// - Parameter levels: for each counter, the level of each of its counts.
  init(_ counters: [TermFrequencies], _ lexicon: Lexicon, levels: [[UInt8]]) {
    var starts = [Int](repeating: 0, count: lexicon.words.count + 1)
    for (number, counter) in counters.enumerated() {
      for count in counter.counts { starts[lexicon.numbers[number][Int(count.stem)] + 1] += 1 }
    }
    for word in lexicon.words.indices { starts[word + 1] += starts[word] }
    var next = starts
    var documents = [UInt32](repeating: 0, count: starts[lexicon.words.count])
    var impacts = [UInt8](repeating: 0, count: documents.count)
    var document: UInt32 = 0
    for (number, counter) in counters.enumerated() {
      var start = 0
      for end in counter.ends {
        for index in start..<end {
          let word = lexicon.numbers[number][Int(counter.counts[index].stem)]
          documents[next[word]] = document
          impacts[next[word]] = levels[number][index]
          next[word] += 1
        }
        start = end
        document += 1
      }
    }
    self.starts = starts
    self.documents = documents
    self.impacts = impacts
  }
}
