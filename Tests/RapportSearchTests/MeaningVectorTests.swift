import Foundation
import RapportBase
import Testing

@testable import RapportSearch

/// Vectors equal those of a slow and simple reference: Tests/Fixtures/search/meaning.json.
@Suite("Vectors of what entries are about")
struct MeaningVectorTests {
  private let reference: Reference

  init() throws {
    let path = ProcessInfo.processInfo.environment["MEANING_VECTORS"]
    let file = path.map { URL(filePath: $0) } ?? NodeRun.fixtures.appending(path: "meaning.json")
    reference = try Reference(Data(contentsOf: file))
  }

  @Test("A stem's letters determine its direction")
  func signs() {
    for (stem, expected) in reference.signs {
      let signs = String(OwnMeaning.signs(of: Array(stem.utf8)).map { $0 > 0 ? "+" : "-" })
      #expect(signs == expected, "\(stem)")
    }
    #expect(!reference.signs.isEmpty)
  }

  @Test("Codes and steps equal the reference's", arguments: [1, 3])
  func codes(jobs: Int) async throws {
    for each in reference.cases {
      let (vectors, _) = try await vectors(each, jobs: jobs)
      expectNear(vectors.documents, each.documentCodes, each.documentSteps)
      expectNear(vectors.stems, each.stemCodes, each.stemSteps)
    }
  }

  @Test("Queries find what the reference finds")
  func queries() async throws {
    for each in reference.cases {
      let (vectors, lexicon) = try await vectors(each, jobs: 2)
      for query in each.queries {
        let near = near(query.stems, vectors, lexicon)
        guard let expected = query.near else {
          #expect(near == nil, "\(query.stems)")
          continue
        }
        let found = try #require(near)
        for (one, other) in zip(found, expected) { #expect(abs(one - other) < 0.2, "\(query.stems)") }
        #expect(first(found) == first(expected), "\(query.stems)")
      }
    }
  }

  @Test("Vectors are the same on one core and on many", arguments: [2, 3, 7])
  func isDeterministic(jobs: Int) async throws {
    let hub = SyntheticHub(count: 300, meaningScript: "theme/meaning.js")
    let (one, many) = (try await hub.files(jobs: 1), try await hub.files(jobs: jobs))
    #expect(one.map(\.path) == many.map(\.path))
    #expect(zip(one, many).allSatisfy { $0.bytes == $1.bytes })
    #expect(one.contains { $0.path.hasSuffix("/m0.js") } && one.contains { $0.path.hasSuffix("/n0.js") })
  }

  @Test("Small hubs have no vectors, and themes without the script have none", arguments: [199, 200])
  func smallHubs(count: Int) async throws {
    let hub = SyntheticHub(count: count, meaningScript: "theme/meaning.js")
    let names = try await hub.files(jobs: 2).map(\.path)
    #expect(names.contains { $0.hasSuffix("/m0.js") } == (count >= MeaningVectors.leastDocuments))
    let others = try await SyntheticHub(count: count).files(jobs: 2).map(\.path)
    #expect(!others.contains { $0.hasSuffix("/m0.js") || $0.hasSuffix("/n0.js") })
  }

  @Test("Entries without words have zero vectors")
  func wordlessHubs() async throws {
    var empty = TermFrequencies()
    empty.ends = [Int](repeating: 0, count: 5)
    let lexicon = Lexicon([empty])
    let counts = StemCounts([empty], lexicon, language: "en")
    let vectors = try await MeaningVectors(counts, keeping: [], directions: 4, jobs: 2)
    #expect(vectors.documents.codes == [Int8](repeating: 0, count: 20))
  }

  /* What the reference says */

  private func vectors(_ each: Reference.Case, jobs: Int) async throws -> (MeaningVectors, Lexicon) {
    let counter = reference.counter
    let lexicon = Lexicon([counter])
    let counts = StemCounts([counter], lexicon, language: "")
    let stems = lexicon.words.map { String(decoding: $0.text, as: UTF16.self) }
    let kept = each.stems.compactMap { stem in stems.firstIndex(of: stem) }
    #expect(kept.count == each.stems.count)
    return (
      try await MeaningVectors(counts, keeping: kept, directions: each.directions, jobs: jobs), lexicon
    )
  }

  private func expectNear(_ rows: QuantizedRows, _ codes: [[Int]], _ steps: [Double]) {
    for row in codes.indices {
      let found = rows.codes[row * rows.columns..<(row + 1) * rows.columns].map(Int.init)
      #expect(zip(found, codes[row]).allSatisfy { abs($0 - $1) <= 1 }, "\(found) \(codes[row])")
      #expect(abs(Double(rows.steps[row]) - steps[row]) < 0.001 + 0.01 * steps[row])
    }
    #expect(rows.steps.count == codes.count)
  }

  private func near(_ stems: [String], _ vectors: MeaningVectors, _ lexicon: Lexicon) -> [Double]? {
    let size = vectors.documents.columns
    var query = [Double](repeating: 0, count: size)
    for (number, word) in lexicon.words.enumerated() where vectors.rowOf[number] >= 0 {
      guard stems.contains(String(decoding: word.text, as: UTF16.self)) else { continue }
      let row = vectors.rowOf[number]
      for index in 0..<size {
        query[index] += Double(vectors.stems.codes[row * size + index]) * Double(vectors.stems.steps[row])
      }
    }
    let length = query.reduce(0) { $0 + $1 * $1 }.squareRoot()
    guard length > 1e-9 else { return nil }
    return vectors.documents.steps.indices.map { document in
      var product = 0.0
      for index in 0..<size {
        product += query[index] / length * Double(vectors.documents.codes[document * size + index])
      }
      return max(0, product * Double(vectors.documents.steps[document]) / 0.22)
    }
  }

  private func first(_ near: [Double]) -> [Int] {
    Array(
      near.indices.sorted { near[$0] != near[$1] ? near[$0] > near[$1] : $0 < $1 }.filter { near[$0] > 0 }
        .prefix(3))
  }
}

/// The reference's hub, and what it computes for it.
private struct Reference {
  struct Case {
    var directions: Int
    var stems: [String]
    var documentCodes: [[Int]]
    var documentSteps: [Double]
    var stemCodes: [[Int]]
    var stemSteps: [Double]
    var queries: [(stems: [String], near: [Double]?)]
  }

  var signs: [String: String] = [:]
  var counter = TermFrequencies()
  var cases: [Case] = []

  /// Decoded by hand, because the order of the hub's entries matters and JSON objects have none.
  init(_ data: Data) throws {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    let file = try decoder.decode(File.self, from: data)
    signs = file.signs
    for document in file.hub {
      var counts: [String: TermFrequencies.Count] = [:]
      for (fields, field) in zip(document, [SearchField.title, .headings, .body]) {
        for (stem, count) in fields {
          let number = counter.words.number(of: Array(stem.utf8))
          counts[stem, default: TermFrequencies.Count(stem: UInt32(number))].perField[field.rawValue] = count
        }
      }
      counter.counts += counts.sorted { $0.key < $1.key }.map(\.value)
      counter.ends.append(counter.counts.count)
    }
    cases = file.cases.map { each in
      Case(
        directions: each.dims, stems: each.stems, documentCodes: each.documentCodes,
        documentSteps: each.documentSteps, stemCodes: each.stemCodes, stemSteps: each.stemSteps,
        queries: each.near.map { ($0.stems, $0.near) })
    }
  }

  /// As it is written.
  private struct File: Decodable {
    var hub: [[[String: UInt8]]]
    var signs: [String: String]
    var cases: [Case]

    struct Case: Decodable {
      var dims: Int
      var stems: [String]
      var documentCodes: [[Int]]
      var documentSteps: [Double]
      var stemCodes: [[Int]]
      var stemSteps: [Double]
      var near: [Query]
    }

    struct Query: Decodable {
      var stems: [String]
      var near: [Double]?
    }
  }
}
