import RapportBase

/// What documents are about, judged by their own words: each stem has a direction derived from its letters.
struct OwnMeaning: Sendable {
  static let directions = 128
  /// The weights of the title and other names, of headings, and of all other text.
  private static let weights: [Float] = [2, 1, 2]

  let counts: StemCounts
  /// By stem: how rare it is.
  let rarity: [Float]

  init(_ counts: StemCounts) {
    self.counts = counts
    rarity = counts.rarity
  }

  /// A stem's direction, 128 numbers that are 1 or −1; zeros for a stem that no document has.
  func direction(of stem: Int) -> [Float] {
    counts.documents[stem] > 0
      ? Self.signs(of: counts.text(stem)) : [Float](repeating: 0, count: Self.directions)
  }

  /// A row for each stem of the lexicon: its direction. Not stored, since it is one of the largest things in
  /// memory.
  private var stems: FloatMatrix {
    var stems = FloatMatrix(rows: counts.stemCount, columns: Self.directions)
    stems.eachRow { stem, row in
      for (index, sign) in direction(of: stem).enumerated() { row[index] = sign }
    }
    return stems
  }

  /// A direction of 1 and −1: FNV-1a of a stem's UTF-8 is the seed of SplitMix64 (Steele, Lea and Flood,
  /// "Fast Splittable Pseudorandom Number Generators", 2014), two outputs of which are 128 bits.
  static func signs(of stem: [UInt8]) -> [Float] {
    var state = Checksum.fnv1a64(stem)
    var signs: [Float] = []
    for _ in 0..<directions / 64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var bits = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
      bits = (bits ^ bits >> 27) &* 0x94D0_49BB_1331_11EB
      bits ^= bits >> 31
      for place in 0..<64 { signs.append(bits >> UInt64(place) & 1 == 1 ? 1 : -1) }
    }
    return signs
  }

  /// The average size of a stem's direction times its rarity, over all occurrences.
  var stemScale: Float {
    let all = counts.occurrences.reduce(0, +)
    var sum = 0.0
    for stem in 0..<counts.stemCount { sum += Double(rarity[stem]) * Double(counts.occurrences[stem]) }
    return Float(sum / Double(max(1, all)) * Double(Self.directions).squareRoot()) + .leastNormalMagnitude
  }

  /// A row for each document. Each part of a document is the mean of its stems, minus what all documents have
  /// in common in that part.
  func documents(jobs: Int) async throws -> FloatMatrix {
    var meaning = FloatMatrix(rows: counts.documentCount, columns: Self.directions)
    let stems = stems
    for field in Self.weights.indices {
      var rows = try await FloatMatrix(
        chunks: FloatMatrix.chunks(counts.documentCount), columns: Self.directions, jobs: jobs
      ) { chunk, out in
        for document in chunk {
          add(document, field, stems, to: out + (document - chunk.lowerBound) * Self.directions)
        }
      }
      rows.center()
      meaning.add(rows, times: Self.weights[field])
    }
    meaning.eachRow { Row.normalize($1, Self.directions) }
    return meaning
  }

  private func add(
    _ document: Int, _ field: Int, _ stems: FloatMatrix, to row: UnsafeMutablePointer<Float>
  ) {
    stems.withRows { directions in
      counts.each(document) { entry in
        guard entry.counts[field] > 0 else { return }
        let weight = Float(entry.counts[field]).squareRoot() * rarity[entry.stem]
        Row.add(directions + entry.stem * Self.directions, times: weight, to: row, Self.directions)
      }
    }
    Row.normalize(row, Self.directions)
  }
}
