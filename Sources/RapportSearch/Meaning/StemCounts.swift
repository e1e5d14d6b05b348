import RapportBase

/// How often each stem of the lexicon occurs in each document, by the parts of a document that weigh
/// differently in what it is about.
struct StemCounts: Sendable {
  /// A stem of a document.
  struct Entry {
    var stem: Int
    /// In the title and other names, in headings, and in all other text.
    var counts: SIMD4<UInt16>

    var total: Int { Int(counts[0]) + Int(counts[1]) + Int(counts[2]) }
  }

  private let counters: [TermFrequencies]
  private let lexicon: Lexicon
  private let numbers: [[Int]]
  /// By stem: whether it is left out as a stop word.
  private let isLeftOut: [Bool]
  /// The documents of each counter.
  let chunks: [Range<Int>]
  let stemCount: Int
  let documentCount: Int
  /// By stem: in how many documents it occurs, and how often in all of them.
  private(set) var documents: [Int]
  private(set) var occurrences: [Int]

  init(_ counters: [TermFrequencies], _ lexicon: Lexicon, language: String) {
    self.counters = counters
    self.lexicon = lexicon
    numbers = lexicon.numbers
    stemCount = lexicon.words.count
    isLeftOut = StemCounts.grammar(lexicon, language: language)
    var chunks: [Range<Int>] = []
    for counter in counters {
      let start = chunks.last?.upperBound ?? 0
      chunks.append(start..<start + counter.ends.count)
    }
    self.chunks = chunks
    documentCount = chunks.last?.upperBound ?? 0
    documents = [Int](repeating: 0, count: stemCount)
    occurrences = documents
    var (documents, occurrences) = (documents, occurrences)
    for document in 0..<documentCount {
      each(document) { entry in
        documents[entry.stem] += 1
        occurrences[entry.stem] += entry.total
      }
    }
    (self.documents, self.occurrences) = (documents, occurrences)
  }

  /// A stem's UTF-8.
  func text(_ stem: Int) -> [UInt8] {
    var text: [UInt8] = []
    Base92.append(utf8Of: lexicon.words[stem].text, to: &text)
    return text
  }

  /// How rare each stem is (the inverse document frequency of BM25); 0 for a stem that no document has.
  var rarity: [Float] {
    documents.map { count in
      count == 0 ? 0 : logf(1 + (Float(documentCount - count) + 0.5) / (Float(count) + 0.5))
    }
  }

  /// The stems of a document, always in the same order.
  @inline(__always)
  func each(_ document: Int, _ body: (Entry) -> Void) {
    // All chunks have the same size, except the last.
    let chunk = document / max(1, chunks[0].count)
    let (counter, local) = (counters[chunk], document - chunks[chunk].lowerBound)
    let start = local == 0 ? 0 : counter.ends[local - 1]
    for count in counter.counts[start..<counter.ends[local]] {
      let stem = numbers[chunk][Int(count.stem)]
      let fields = count.perField
      let counts = SIMD4<UInt16>(
        occurrences(.title, fields) + occurrences(.names, fields), occurrences(.headings, fields),
        occurrences(.heard, fields) + occurrences(.summary, fields) + occurrences(.answer, fields)
          + occurrences(.body, fields), 0)
      // Stems that occur only in labels say what an entry is filed under; those only in files are found as
      // words.
      if counts != .zero, !isLeftOut[stem] { body(Entry(stem: stem, counts: counts)) }
    }
  }

  @inline(__always)
  private func occurrences(_ field: SearchField, _ fields: SIMD8<UInt8>) -> UInt16 {
    UInt16(fields[field.rawValue])
  }

  private static func grammar(_ lexicon: Lexicon, language: String) -> [Bool] {
    let words = Set(StopWords.of(language: language).map { Array($0.utf16) })
    var isLeftOut = [Bool](repeating: false, count: lexicon.words.count)
    for word in lexicon.words where words.contains(word.text) {
      for stem in word.stems { isLeftOut[stem] = true }
    }
    return isLeftOut
  }
}
