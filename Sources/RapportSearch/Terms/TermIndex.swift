import RapportBase

/// The names of all terms, to be found in texts of one language.
///
/// Names are compared word by word. A word with a capital beyond its first letter (*MQL*, *SaaS*) is found
/// only as it is written, with or without an *s*: *SAL* is not *sal*. All other words are found in every form
/// that has their stem.
public struct TermIndex: Sendable {
  let language: String
  let automaton: PhraseAutomaton
  /// Hashes of words that are matched only as written.
  let exact: Set<UInt64>
  /// How forms of the names' words may begin. Most words of a text are a form of none of them, and need not
  /// be stemmed.
  let beginnings: WordBeginnings
  /// Whether forms of a word differ in their first letters in this language.
  let changesBeginnings: Bool
  /// The classes of characters in the names' alphabets and the Latin ones.
  let characters: CharacterTable
  /// By state of the automaton: the name that ends there.
  let names: [Name]

  /// A name as texts are compared with it.
  struct Name: Sendable {
    /// The index of the term, -1 if no name ends in this state.
    var term: Int32 = -1
    /// Whether its last word is a noun only if it has a capital, as in German.
    var needsCapital = false
    /// The number of letters of a name of one English word, which may be a verb in a text; 0 for all other
    /// names.
    var verbLength = 0
    var endsInIng = false
  }

  /// Languages in which Snowball removes prefixes from words.
  private static let prefixing: Set<String> = ["ar", "ga", "id"]

  /// The language as an index is made for it: the same for *de* and *de-AT*, empty for a language without a
  /// stemmer.
  public static func language(of code: String) -> String {
    Stemmer(language: code) == nil ? "" : String(code.prefix { $0 != "-" && $0 != "_" }).lowercased()
  }

  /// - Parameters:
  ///   - names: if two have the same words, the first wins.
  ///   - language: as `language(of:)` returns it.
  public init(_ names: [TermName], language: String) {
    self.language = language
    changesBeginnings = Self.prefixing.contains(language)
    var characters = CharacterTable()
    for name in names { for scalar in name.text.unicodeScalars { _ = characters.classify(scalar) } }
    characters.includeAlphabets()
    self.characters = characters
    var exact: Set<UInt64> = []
    var beginnings = WordBeginnings()
    var (phrases, found): ([[UInt64]], [Name]) = ([], [])
    var stems = WordStem(language: language, characters)
    for name in names {
      let words = TermWord.split(name.text, characters)
      guard words.contains(where: \.word.hasLetter), words.reduce(0, { $0 + $1.word.length }) > 1 else {
        continue
      }
      phrases.append(
        words.map { word, bytes in
          if word.hasInnerCapital || name.isAbbreviation && word.isCapitals {
            let hash = Self.singular(word, bytes, characters)
            exact.insert(hash)
            return hash
          }
          let stem = stems.stem(bytes)
          beginnings.insert(stem)
          return WordStem.hash(stem)
        })
      found.append(Name(name, words.map(\.word), language: language))
    }
    (self.exact, self.beginnings) = (exact, beginnings)
    var ends: [Int32] = []
    automaton = PhraseAutomaton(phrases, ends: &ends)
    var byState = [Name](repeating: Name(), count: automaton.depth.count)
    for (end, name) in zip(ends, found) where byState[Int(end)].term < 0 { byState[Int(end)] = name }
    self.names = byState
  }

  private static func singular(_ word: TermWord, _ bytes: [UInt8], _ characters: CharacterTable) -> UInt64 {
    var (word, reader) = (word, TermWordReader(characters))
    (word.start, word.end) = (0, bytes.count)
    return bytes.withUnsafeBufferPointer { reader.withoutS(word, $0) ?? reader.exact(word, $0) }
  }

  /// Whether a word may be a form of a word in a name.
  @inline(__always)
  func mayHaveForm(_ word: TermWord) -> Bool {
    !word.isASCII || changesBeginnings || beginnings.contain(word)
  }
}

extension TermIndex.Name {
  fileprivate init(_ name: TermName, _ words: [TermWord], language: String) {
    term = Int32(name.term)
    guard let last = words.last else { return }
    needsCapital = language == "de" && last.isCapitalized
    if language == "en", words.count == 1, !last.hasInnerCapital {
      verbLength = last.length
      endsInIng = name.text.utf8.suffix(3).elementsEqual("ing".utf8)
    }
  }
}
