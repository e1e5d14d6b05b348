import Foundation
import RapportBase
import RapportDiagnostics
@testable import RapportSearch
import TestSupport
import Testing

/// One definition of words, two programs: tested here in Swift and Node, and in Chromium with the same vectors.
@Suite("Words in Swift and in the browser's script")
struct WordVectorTests {
  private struct Vectors: Decodable {
    struct Vector: Decodable {
      let text: String
      let words: [String]
    }
    /// What the browser must know about the texts' characters.
    let characters: String
    /// Longer words are truncated.
    let maxWordLength: Int
    let shared: [Vector]
  }

  private static func vectors() throws -> Vectors {
    let file = NodeRun.fixtures.appending(path: "words.json")
    // Lone surrogates are for the browser only: Swift strings can't contain them.
    return try JSONDecoder().decode(Vectors.self, from: Data(contentsOf: file))
  }

  @Test("are the same for the shared vectors")
  func sharedVectors() throws {
    let vectors = try Self.vectors()
    var scanner = Tokenizer()
    for vector in vectors.shared {
      #expect(Words.of(vector.text, &scanner) == vector.words, "\(vector.text)")
    }
    #expect(scanner.table.written() == vectors.characters)
    #expect(Tokenizer.maxLength == vectors.maxWordLength)
    try Self.expectSame(vectors.shared.map(\.text))
  }

  @Test("are the same for every character, alone and inside a word")
  func everyCharacter() throws {
    let characters = (UInt32(0)...0x10FFFF).compactMap(Unicode.Scalar.init)
      .filter { $0.properties.generalCategory != .unassigned }
    try Self.expectSame(characters.flatMap { ["\($0)", "a\($0)b"] })
  }

  @Test("are the same for random texts")
  func randomTexts() throws {
    var random = SplitMix(seed: 20_261_122)
    let pools: [ClosedRange<UInt32>] = [
      0x20...0x7E, 0x61...0x7A, 0x61...0x7A, 0x27...0x2D, 0xA0...0x24F, 0x300...0x36F, 0x370...0x52F,
      0x590...0x6FF,
      0xE00...0xE7F, 0x1E00...0x1FFF, 0x2000...0x2060, 0x3000...0x30FF, 0x4E00...0x4E40, 0xAC00...0xAC40,
      0xFE00...0xFFFD, 0x10400...0x1044F, 0x1F600...0x1F64F, 0x20000...0x20010,
    ]
    let texts = (0..<10_000).map { _ in
      let own = (0..<3).compactMap { _ in pools.randomElement(using: &random) }
      var text = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 1...60, using: &random) {
        if let code = own.randomElement(using: &random)?.randomElement(using: &random),
          let scalar = Unicode.Scalar(code)
        {
          text.append(scalar)
        }
      }
      return String(text)
    }
    try Self.expectSame(texts)
  }

  /// Expects Node to find the same words, knowing only what the index contains.
  private static func expectSame(_ texts: [String]) throws {
    var scanner = Tokenizer()
    var expected: [UInt8] = []
    for text in texts { expected += Array((Words.of(text, &scanner).joined(separator: " ") + "\n").utf8) }
    var json = JSONWriter()
    json.object { json in
      json.member("table", scanner.table.written())
      json.member("maxWordLength", Tokenizer.maxLength)
      json.key("texts")
      json.array { json in
        for text in texts { json.string(text) }
      }
    }
    let node = try NodeRun()
    try node.write("texts.json", json.bytes)
    let found = try node.run("words.cjs")
    guard found != expected else { return }
    let (ours, theirs) = (
      expected.split(separator: 10, omittingEmptySubsequences: false),
      found.split(separator: 10, omittingEmptySubsequences: false)
    )
    let different = texts.indices.filter { !(theirs.indices.contains($0) && ours[$0] == theirs[$0]) }
    for index in different.prefix(20) {
      let codes = texts[index].unicodeScalars.map { String($0.value, radix: 16) }.joined(separator: " ")
      let browser =
        theirs.indices.contains(index) ? String(decoding: theirs[index], as: UTF8.self) : "nothing"
      Issue.record(
        "[\(codes)] is “\(String(decoding: ours[index], as: UTF8.self))”, in the browser “\(browser)”")
    }
    Issue.record("\(different.count) texts differ")
  }
}
