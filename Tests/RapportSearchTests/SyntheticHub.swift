import RapportBase
import TestSupport

@testable import RapportSearch

/// Made-up documents, enough for an index with several dictionary files, long lists and prefixes.
struct SyntheticHub: Sendable {
  let documents: [SearchDocument]
  /// Documents from this number on are retired.
  let activeCount: Int
  let facets = [
    SearchFacet(
      name: "stage", label: "Stage",
      values: [.init(value: "early", label: "Early"), .init(value: "late", label: "Late")]),
    SearchFacet(
      name: "tag", label: "Tag",
      values: (0..<70).map { .init(value: "tag\($0)", label: "Tag \($0)", also: ["“\($0)”"]) }),
  ]
  let settings: SearchIndex.Settings

  var index: SearchIndex { SearchIndex(facets: facets, settings: settings) }

  init(count: Int = 7000, seed: UInt64 = 7, meaningScript: String? = nil) {
    settings = SearchIndex.Settings(
      language: "en", synonyms: [["late", "in the end"]], asOf: "2026-11-22", meaningScript: meaningScript)
    var random = SplitMix(seed: seed)
    let vocabulary = Self.vocabulary(&random)
    documents = (0..<count).map { index in
      var document = SearchDocument(
        language: index % 50 == 0 ? "de" : "en", values: [[index * 2 / count], Self.tags(index, &random)])
      var text = index % 2 == 0 ? "meeting the invoice" : "meeting"
      for _ in 0..<12 {
        // Squared, so that few words are in many documents and most are in few.
        let part = Double.random(in: 0..<1, using: &random)
        text += " " + vocabulary[Int(part * part * Double(vocabulary.count))]
      }
      document.texts = [
        .init(.title, Array(vocabulary[index % vocabulary.count].utf8)), .init(.body, Array(text.utf8)),
      ]
      document.age = index % 3 == 0 ? nil : index % 900
      document.place = index % 97
      document.weight = index % 7 == 0 ? 0.85 : 1
      document.record = Array("{\"slug\":\"d\(index)\",\"title\":\"\(index)\"}".utf8)
      return document
    }
    activeCount = count - count / 20
  }

  private static func tags(_ index: Int, _ random: inout SplitMix) -> [Int] {
    index % 4 == 0 ? [] : [index % 61, 61 + Int.random(in: 0..<9, using: &random)]
  }

  /// Words with few different first letters, so that many begin alike; some in other scripts or with digits.
  private static func vocabulary(_ random: inout SplitMix) -> [String] {
    let vowels = ["a", "e", "i", "o", "u", "é", "ö"]
    let first = ["b", "k", "s", "д"]
    let consonants = ["b", "d", "f", "g", "k", "l", "m", "n", "r", "s", "t", "ß"]
    let endings = ["", "", "", "s", "ing", "ed", "7", "-up", "’s"]
    func one(_ list: [String]) -> String { list.randomElement(using: &random) ?? "" }
    var words = (0..<9000).map { _ in
      one(first) + one(vowels)
        + (0..<Int.random(in: 2...4, using: &random)).map { _ in one(consonants) + one(vowels) }.joined()
        + one(endings)
    }
    words += ["会議室", "月次決算", "한국어", "𠀀𠀁", "𐐨𐐩", "\u{FB50}a", "ﾊﾝｶｸ", "İstanbul", "ISTANBUL"]
    return words
  }

  /// What the index is made from, in chunks of the given number of documents.
  func chunks(of size: Int) -> [DocumentChunk] {
    stride(from: 0, to: documents.count, by: size).map { start in
      DocumentChunk(start..<min(documents.count, start + size), perBlock: 2) { documents[$0] }
    }
  }

  func files(jobs: Int) async throws -> [SearchIndex.File] {
    try await index.files(count: documents.count, activeCount: activeCount, jobs: jobs) { documents[$0] }
  }
}
