/// What entries and stems are about, as directions learned from the hub's own texts: without a model, in any
/// language.
///
/// Stems get random directions, derived from their letters (random indexing: Sahlgren, "An Introduction to
/// Random Indexing", 2005). An entry's own vector is the mean of its stems. A second pass makes each stem the
/// mean of the entries that have it, and each entry the mean of such stems. This brings words together that
/// occur in the same entries, as latent semantic analysis does. The most significant directions of both
/// vectors are kept.
struct MeaningVectors: Sendable {
  /// The minimum number of entries: smaller hubs teach too little, and gained nothing on judged queries.
  static let leastDocuments = 200
  /// How many directions vectors have. Large hubs have half as many, since readers load a row for each entry:
  /// 313 KB for 10,000 entries with 64 directions.
  static func directions(documents: Int) -> Int { documents > 5000 ? 32 : 64 }
  /// A stem in fewer entries than this gets no vector: the word itself finds the entry.
  static let leastStemDocuments = 2

  /// A row for each document.
  let documents: QuantizedRows
  /// A row for each stem of `kept`.
  let stems: QuantizedRows
  /// By number in the lexicon: the stem's row in `stems`, -1 for none.
  let rowOf: [Int]

  /// The weight of what the hub teaches, relative to a document's own words.
  private static let taughtWeight: Float = 2

  init(_ counts: StemCounts, keeping kept: [Int], directions: Int? = nil, jobs: Int) async throws {
    let directions = directions ?? Self.directions(documents: counts.documentCount)
    let own = OwnMeaning(counts)
    let meaning = try await own.documents(jobs: jobs)
    let taught = try await TaughtMeaning(counts, own, meaning, jobs: jobs)
    let taughtDocuments = try await taught.documents(jobs: jobs)

    // Both vectors side by side, rotated so that few numbers say most of it.
    let both = try await FloatMatrix(
      chunks: FloatMatrix.chunks(counts.documentCount), columns: 2 * OwnMeaning.directions, jobs: jobs
    ) { chunk, out in
      for document in chunk {
        let to = out + (document - chunk.lowerBound) * 2 * OwnMeaning.directions
        meaning.withRow(document) { Row.add($0, times: 1, to: to, meaning.columns) }
        taughtDocuments.withRow(document) {
          Row.add($0, times: Self.taughtWeight, to: to + meaning.columns, taughtDocuments.columns)
        }
      }
    }
    let turned = try await MeaningVectors.turn(both, to: directions, jobs: jobs)
    documents = QuantizedRows(try await both.times(turned, jobs: jobs))

    let (ownScale, taughtScale) = (own.stemScale, taught.stemScale)
    stems = QuantizedRows(
      try await FloatMatrix(chunks: FloatMatrix.chunks(kept.count), columns: directions, jobs: jobs) {
        chunk, out in
        for index in chunk {
          let (stem, rarity) = (kept[index], own.rarity[kept[index]])
          var both = own.direction(of: stem).map { rarity / ownScale * $0 }
          taught.stems.withRow(stem) { row in
            let factor = Self.taughtWeight * rarity / taughtScale
            for column in 0..<taught.stems.columns { both.append(factor * row[column]) }
          }
          turned.multiply(by: both, to: out + (index - chunk.lowerBound) * directions)
        }
      })
    var rowOf = [Int](repeating: -1, count: counts.stemCount)
    for (row, stem) in kept.enumerated() { rowOf[stem] = row }
    self.rowOf = rowOf
  }

  /// The matrix that projects rows onto their most significant directions (principal components).
  private static func turn(_ rows: FloatMatrix, to directions: Int, jobs: Int) async throws -> FloatMatrix {
    let eigen = SymmetricEigen(try await rows.gram(jobs: jobs), size: rows.columns)
    var turned = FloatMatrix(rows: rows.columns, columns: directions)
    turned.eachRow { row, to in
      for direction in 0..<directions { to[direction] = Float(eigen.vectors[direction][row]) }
    }
    return turned
  }
}
