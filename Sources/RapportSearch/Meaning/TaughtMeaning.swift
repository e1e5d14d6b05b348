import RapportBase

/// What documents are about, judged by the other documents that have their words: this is what the hub itself
/// teaches.
struct TaughtMeaning: Sendable {
  private let counts: StemCounts
  private let own: OwnMeaning
  /// By stem: the mean of the documents that have it, whitened so that all directions count alike.
  let stems: FloatMatrix
  /// By document: the Euclidean length of its stems' weights.
  private let lengths: [Float]

  /// Directions with less than this share of the largest variance aren't scaled up to the others.
  private static let leastVariance = 1e-3

  init(_ counts: StemCounts, _ own: OwnMeaning, _ meaning: FloatMatrix, jobs: Int) async throws {
    let rarity = own.rarity
    let lengths = (0..<counts.documentCount).map { document in
      var sum: Float = 0
      counts.each(document) { sum += Self.square(Self.weight($0, rarity)) }
      return sum.squareRoot() + 1e-9
    }
    // Each chunk reads all documents and sums up its own stems, so that the order of additions is fixed.
    let chunks = Self.chunks(counts.stemCount, jobs: jobs)
    let context = try await FloatMatrix(chunks: chunks, columns: meaning.columns, jobs: jobs) { chunk, out in
      meaning.withRows { rows in
        for document in 0..<counts.documentCount {
          counts.each(document) { entry in
            guard chunk.contains(entry.stem) else { return }
            let weight = Self.weight(entry, rarity) / lengths[document]
            let to = out + (entry.stem - chunk.lowerBound) * meaning.columns
            Row.add(rows + document * meaning.columns, times: weight, to: to, meaning.columns)
          }
        }
      }
    }
    let used = counts.documents.count { $0 > 0 }
    let gram = try await context.gram(jobs: jobs).map { $0 / Double(max(1, used)) }
    var stems = try await context.times(Self.whitening(gram, size: meaning.columns), jobs: jobs)
    stems.eachRow { Row.normalize($1, meaning.columns) }
    self.counts = counts
    self.own = own
    self.stems = stems
    self.lengths = lengths
  }

  /// A row for each document: the mean of its stems, less what all documents have in common.
  func documents(jobs: Int) async throws -> FloatMatrix {
    let columns = stems.columns
    var taught = try await FloatMatrix(
      chunks: FloatMatrix.chunks(counts.documentCount), columns: columns, jobs: jobs
    ) { chunk, out in
      stems.withRows { rows in
        for document in chunk {
          let row = out + (document - chunk.lowerBound) * columns
          counts.each(document) { entry in
            let weight = Self.weight(entry, own.rarity) / lengths[document]
            Row.add(rows + entry.stem * columns, times: weight, to: row, columns)
          }
          Row.normalize(row, columns)
        }
      }
    }
    taught.center()
    taught.eachRow { Row.normalize($1, columns) }
    return taught
  }

  /// The average size of a stem's row times its rarity, over all occurrences.
  var stemScale: Float {
    var sum = 0.0
    for stem in 0..<counts.stemCount where counts.occurrences[stem] > 0 {
      let length = stems.withRow(stem) { Row.length($0, stems.columns) } ?? 0
      sum += Double(length * own.rarity[stem]) * Double(counts.occurrences[stem])
    }
    return Float(sum / Double(max(1, counts.occurrences.reduce(0, +)))) + .leastNormalMagnitude
  }

  @inline(__always)
  private static func weight(_ entry: StemCounts.Entry, _ rarity: [Float]) -> Float {
    (1 + logf(Float(entry.total))) * rarity[entry.stem]
  }

  private static func square(_ number: Float) -> Float { number * number }

  private static func chunks(_ count: Int, jobs: Int) -> [Range<Int>] {
    let size = max(1, (count + jobs - 1) / max(1, jobs))
    return stride(from: 0, to: count, by: size).map { $0..<min(count, $0 + size) }
  }

  /// The whitening matrix: after it, all directions have the same variance.
  private static func whitening(_ gram: [Double], size: Int) -> FloatMatrix {
    let eigen = SymmetricEigen(gram, size: size)
    let least = leastVariance * max(eigen.values.first ?? 0, Double.leastNormalMagnitude)
    var sums = [Double](repeating: 0, count: size * size)
    for (value, vector) in zip(eigen.values, eigen.vectors) {
      let factor = 1 / (max(0, value) + least).squareRoot()
      for row in 0..<size {
        for column in 0..<size { sums[row * size + column] += factor * vector[row] * vector[column] }
      }
    }
    var matrix = FloatMatrix(rows: size, columns: size)
    matrix.eachRow { row, to in
      for column in 0..<size { to[column] = Float(sums[row * size + column]) }
    }
    return matrix
  }
}
