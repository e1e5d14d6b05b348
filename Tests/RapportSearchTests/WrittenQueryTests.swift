import Foundation
import RapportBase
import Testing

@testable import RapportSearch

/// Queries as people write them find what they should: Tests/Fixtures/search/written.
@Suite("Queries as people write them")
struct WrittenQueryTests {
  @Test("find the intended entry first", arguments: ["en", "de"])
  func findWhatIsMeant(language: String) async throws {
    let folder = NodeRun.fixtures.appending(path: "written/\(language)")
    let entries = try String(contentsOf: folder.appending(path: "entries.tsv"), encoding: .utf8)
    let documents = entries.split(separator: "\n").map { document($0.split(separator: "\t"), language) }
    let index = SearchIndex(
      facets: [], settings: SearchIndex.Settings(language: language, synonyms: [], asOf: "2026-11-25"))
    let node = try NodeRun()
    let files = try await index.files(count: documents.count, activeCount: documents.count, jobs: 2) {
      documents[$0]
    }
    for file in files { try node.write(file.path, file.bytes) }
    try node.write("queries.tsv", [UInt8](try Data(contentsOf: folder.appending(path: "queries.tsv"))))
    let wrong = String(decoding: try node.run("queries.cjs"), as: UTF8.self)
    #expect(wrong == "", "\(language)")
  }

  private func document(_ fields: [Substring], _ language: String) -> SearchDocument {
    var document = SearchDocument(language: language, values: [])
    document.texts = [.init(.title, Array(fields[0].utf8)), .init(.body, Array(fields[1].utf8))]
    var json = JSONWriter()
    json.object { json in
      json.member("title", String(fields[0]))
      json.member("text", String(fields[1]))
      json.member("kind", "term")
      json.member("url", "x.html")
    }
    document.record = json.bytes
    return document
  }
}
