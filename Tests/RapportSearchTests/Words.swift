@testable import RapportSearch

/// The words of texts whose characters are all known.
struct Words: TokenConsumer {
  private(set) var list: [String] = []

  mutating func take(word: [UInt8], raw: [UInt8]?) { list.append(String(decoding: word, as: UTF8.self)) }

  static func of(_ text: String, _ scanner: inout Tokenizer) -> [String] {
    var words = Words()
    scanner.scan(Array(text.utf8), into: &words)
    return words.list
  }

  static func of(_ text: String) -> [String] {
    var scanner = Tokenizer()
    return of(text, &scanner)
  }
}
