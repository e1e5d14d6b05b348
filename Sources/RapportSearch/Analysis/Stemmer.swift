import CStemmer

/// Snowball's stemmer of a language: words to the stem that their forms share. Used by one thread at a time.
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
    guard let stem = sb_stemmer_stem(stemmer, word, Int32(word.count)), sb_stemmer_length(stemmer) > 0 else {
      return word
    }
    return Array(UnsafeBufferPointer(start: stem, count: Int(sb_stemmer_length(stemmer))))
  }
}
