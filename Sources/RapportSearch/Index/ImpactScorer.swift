import RapportBase

/// A word's impact in a document, and its quantization to one of 64 levels.
struct ImpactScorer: Sendable {
  /// Each field's average length in words, over the documents that have the field.
  private let averages: SIMD8<Float>
  /// The average length of a file in words, over the documents that have one.
  private let averageFile: Float

  /// - Parameter counters: those of all documents, since a field's length is compared with the average.
  init(_ counters: [TermFrequencies]) {
    var total = SIMD8<Float>(repeating: 0)
    var having = SIMD8<Float>(repeating: 0)
    for counter in counters {
      for length in counter.lengths {
        total += length
        having += SIMD8<Float>(repeating: 0).replacing(with: 1, where: length .> 0)
      }
    }
    let files = counters.flatMap { $0.fileLengths.filter { $0 > 0 } }
    averageFile = files.isEmpty ? 1 : files.reduce(0, +) / Float(files.count)
    averages = (total / having.replacing(with: 1, where: having .== 0)).replacing(with: 1, where: total .== 0)
  }

  /// The levels of a counter's counts, in their order.
  func levels(_ counter: TermFrequencies, weights: [Float]) -> [UInt8] {
    var levels: [UInt8] = []
    levels.reserveCapacity(counter.counts.count)
    var start = 0
    for (index, end) in counter.ends.enumerated() {
      let normalization = lengthNormalization(counter.lengths[index])
      let weight = weights[index]
      for count in counter.counts[start..<end] {
        let often = SIMD8<Float>(count.perField)
        let parts = ImpactScorer.weights * often / (normalization + often)
        var impact = parts.sum()
        if count.inFile > 0 { impact += inFile(count, length: counter.fileLengths[index]) }
        levels.append(ImpactScorer.level(impact * weight))
      }
      start = end
    }
    return levels
  }

  /// The impact that a word has through its occurrences in a document's file.
  private func inFile(_ count: TermFrequencies.Count, length: Float) -> Float {
    let (field, often) = (SearchField.file, Float(count.inFile))
    let normalization = SearchField.k1 * (1 - field.b + field.b * length / averageFile)
    return field.weight * (SearchField.k1 + 1) * often / (normalization + often)
  }

  /// `k1 · (1 − b + b · length / average)` by field.
  private func lengthNormalization(_ length: SIMD8<Float>) -> SIMD8<Float> {
    SearchField.k1 * (1 - ImpactScorer.b + ImpactScorer.b * length / averages)
  }

  /// The level of an impact: even steps of its logarithm, from 0 to `SearchField.maxImpact`.
  private static func level(_ impact: Float) -> UInt8 {
    let top = Float(Postings.levels - 1)
    return UInt8(min(top, max(0, (logf(1 + impact) / logf(1 + SearchField.maxImpact) * top).rounded())))
  }

  /// The level that stands for half the impact of another level.
  static func halved(_ level: UInt8) -> UInt8 {
    let top = Float(Postings.levels - 1)
    return self.level((expf(Float(level) / top * logf(1 + SearchField.maxImpact)) - 1) / 2)
  }

  private static let weights = byField { $0.weight * (SearchField.k1 + 1) }
  private static let b = byField { $0.b }

  /// Values by lane. A lane without a field stays 0: it has no counts, and `averages` is never 0.
  private static func byField(_ value: (SearchField) -> Float) -> SIMD8<Float> {
    var lanes = SIMD8<Float>(repeating: 0)
    for field in SearchField.inLanes { lanes[field.rawValue] = value(field) }
    return lanes
  }
}
