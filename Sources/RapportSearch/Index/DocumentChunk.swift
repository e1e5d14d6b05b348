/// Consecutive documents, indexed as far as possible without knowing the others.
struct DocumentChunk: Sendable {
  let documents: Range<Int>
  let perBlock: Int
  private(set) var counts: TermFrequencies
  /// The classes of the characters in the texts.
  let table: CharacterTable
  /// One element per document, from its `SearchDocument`; so are the next three.
  private(set) var weights: [Float] = []
  private(set) var ages: [Int?] = []
  private(set) var places: [Int] = []
  private(set) var values: [[[Int]]] = []
  /// Records in blocks, ready to write.
  private(set) var blocks: [IndexPart] = []

  /// Moves the counts out. They are modified later, and two copies would take too much memory.
  mutating func takeCounts() -> TermFrequencies {
    defer { counts = TermFrequencies() }
    return counts
  }

  /// - Parameters:
  ///   - documents: begins at the start of a block.
  ///   - perBlock: how many records a file holds.
  /// - Throws: what `document` throws.
  init(_ documents: Range<Int>, perBlock: Int, _ document: (Int) throws -> SearchDocument) rethrows {
    (self.documents, self.perBlock) = (documents, perBlock)
    var counter = TermFrequencyCounter()
    var scanner = Tokenizer()
    var block: [UInt8] = []
    for index in documents {
      let document = try document(index)
      counter.count(document, with: &scanner)
      weights.append(document.weight)
      ages.append(document.age)
      places.append(document.place)
      values.append(document.values)
      block.append(block.isEmpty ? UInt8(ascii: "[") : UInt8(ascii: ","))
      block += document.record
      if (index + 1) % perBlock == 0 || index + 1 == documents.upperBound {
        block.append(UInt8(ascii: "]"))
        blocks.append(IndexPart("d\(index / perBlock)", json: block))
        block.removeAll(keepingCapacity: true)
      }
    }
    counts = counter.result
    counts.trim()
    table = scanner.table
  }
}
