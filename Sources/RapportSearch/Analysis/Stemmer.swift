import CStemmer

/// Snowball's stemmer for a language: maps the forms of a word to the stem that they share. Not thread-safe.
final class Stemmer {
  private let stemmer: OpaquePointer

  /// `nil` for a language that Snowball doesn't know: its words are found as they are written.
  ///
  /// - Parameter language: a code as in `hub.yml`: `en`, `pt-BR`.
  init?(language: String) {
    let code = String(language.prefix { $0 != "-" && $0 != "_" }).lowercased()
    guard let stemmer = sb_stemmer_new(code, "UTF_8") else { return nil }
    self.stemmer = stemmer
  }

  deinit { sb_stemmer_delete(stemmer) }

  /// The stem of a word in lower case, as UTF-8.
  func stem(_ word: [UInt8]) -> [UInt8] {
    word.withUnsafeBufferPointer { withStem($0) { Array($0) } }
  }

  /// The same, without copying the stem: its bytes are valid only within `body`.
  func withStem<Result>(
    _ word: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    guard let stem = sb_stemmer_stem(stemmer, word.baseAddress, Int32(word.count)),
      sb_stemmer_length(stemmer) > 0
    else { return body(word) }
    return body(UnsafeBufferPointer(start: stem, count: Int(sb_stemmer_length(stemmer))))
  }
}
