import RapportBase
import Testing

@testable import RapportSearch

@Suite("The search index")
struct SearchIndexTests {
  private func document(_ title: String, _ body: String = "", language: String = "en") -> SearchDocument {
    var document = SearchDocument(language: language, values: [])
    document.texts = [.init(.title, Array(title.utf8)), .init(.body, Array(body.utf8))]
    document.record = Array("{}".utf8)
    return document
  }

  private func lexicon(_ documents: [SearchDocument]) -> Lexicon {
    Lexicon([DocumentChunk(0..<documents.count, perBlock: 1) { documents[$0] }.counts])
  }

  private func stems(_ word: String, _ lexicon: Lexicon) -> [String] {
    let texts = lexicon.words.map { String(decoding: $0.text, as: UTF16.self) }
    guard let index = texts.firstIndex(of: word) else { return [] }
    return lexicon.words[index].stems.map { texts[$0] }
  }

  @Test("The bytes are the same on one core and on many", arguments: [2, 3, 7])
  func isDeterministic(jobs: Int) async throws {
    let hub = SyntheticHub(count: 2500)
    let (one, many) = (try await hub.files(jobs: 1), try await hub.files(jobs: jobs))
    #expect(one.map(\.path) == many.map(\.path))
    #expect(zip(one, many).allSatisfy { $0.bytes == $1.bytes })
  }

  @Test("Words are sorted as the browser sorts strings")
  func orderOfWords() {
    let texts = SyntheticHub(count: 2500).documents
    let words = lexicon(texts).words.map(\.text)
    #expect(zip(words, words.dropFirst()).allSatisfy { $0.lexicographicallyPrecedes($1) })
    // Characters above U+FFFF have two UTF-16 units and sort before the last characters with one.
    let mixed = lexicon([document("ﬀx \u{FB50}a 𐐨 z я 漢字 𠀀𠀁")]).words.map {
      String(decoding: $0.text, as: UTF16.self)
    }
    #expect(mixed == ["ffx", "z", "я", "字", "漢字", "𐐨", "𠀀𠀁", "𠀁", "\u{FB50}a"])
  }

  @Test(
    "All forms of a word have one stem",
    arguments: [
      ("en", ["price", "prices", "pricing", "priced"]), ("de", ["Häuser", "Häusern"]),
      ("fr", ["décision", "décisions"]), ("es", ["empresas", "empresa"]), ("tr", ["kitap", "kitaplar"]),
    ])
  func formsOfOneWord(language: String, forms: [String]) {
    let lexicon = lexicon(forms.map { document($0, language: language) })
    let found = forms.map { stems(Words.of($0).first ?? "", lexicon) }
    #expect(found.allSatisfy { $0.count == 1 && $0 == found.first }, "\(found)")
  }

  @Test("A word in two languages has the stems of both")
  func stemsOfTwoLanguages() {
    let lexicon = lexicon([document("lieferungen", language: "de"), document("lieferungen", language: "en")])
    #expect(stems("lieferungen", lexicon) == ["liefer", "lieferungen"])
  }

  @Test("A hub without entries or without words has an index")
  func emptyHubs() async throws {
    let index = SearchIndex(facets: [], settings: .init(language: "en", synonyms: [], asOf: "2026-11-22"))
    let none = try await index.files(count: 0, activeCount: 0, jobs: 2) { _ in document("") }
    #expect(none.contains { $0.path.hasSuffix("/t0.js") })
    let wordless = document("…")
    let one = try await index.files(count: 1, activeCount: 1, jobs: 2) { _ in wordless }
    #expect(one.contains { $0.path.hasSuffix("/t0.js") } && one.contains { $0.path.hasSuffix("/d0.js") })
  }

  @Test("Capitals, accents and marks of an alphabet are known even if the content lacks them")
  func alphabets() async throws {
    let russian = document("москва")
    let index = SearchIndex(facets: [], settings: .init(language: "ru", synonyms: [], asOf: "2026-11-22"))
    let files = try await index.files(count: 1, activeCount: 1, jobs: 1) { _ in russian }
    let manifest = String(decoding: try #require(files.first).bytes, as: UTF8.self)
    #expect(
      manifest.contains(" Мм ") && manifest.contains(" ёе ") && manifest.contains(" Éé".dropLast() + "e "))
    #expect(!manifest.contains("Ωω"))
  }
}
