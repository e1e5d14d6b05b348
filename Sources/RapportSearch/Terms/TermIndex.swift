import RapportBase

/// The names of all terms, to be found in texts of one language.
///
/// Names are compared word by word. A word with a capital beyond its first letter (*MQL*, *SaaS*) is found only as it is
/// written, with or without an *s*: *SAL* is not *sal*. All other words are found in every form that has their stem.
public struct TermIndex: Sendable {
  let language: String
  let automaton: PhraseAutomaton
  /// Hashes of words that are found only as they are written.
  let exact: Set<UInt64>
  /// Where forms of the names' words may begin, by the hash of so many first letters: most words of a text are no form
  /// of any, and need not be stemmed.
  let beginnings: [Bool]
  /// Whether this language's forms differ in their first letters.
  let changesBeginnings: Bool
  /// By state of the automaton: the name that ends there.
  let names: [Name]

  /// A name as texts are compared with it.
  struct Name: Sendable {
    /// -1 where no name ends.
    var term: Int32 = -1
    /// Whether its last word is a noun for having a capital, as in German.
    var needsCapital = false
    /// The letters of a name of one English word, which may be a verb elsewhere; 0 for all other names.
    var verbLength = 0
    var endsInIng = false
  }

  static let beginningBits = 15
  /// So many letters of a beginning are looked at.
  static let longestBeginning = 4
  /// Snowball takes prefixes off words of these.
  private static let prefixing: Set<String> = ["ar", "ga", "id"]

  /// The language as an index is made for it: the same for *de* and *de-AT*, empty for what no stemmer knows.
  public static func language(of code: String) -> String {
    Stemmer(language: code) == nil ? "" : String(code.prefix { $0 != "-" && $0 != "_" }).lowercased()
  }

  /// - Parameters:
  ///   - names: of two with the same words, texts mean the first.
  ///   - language: as `language(of:)` has it.
  public init(_ names: [TermName], language: String) {
    self.language = language
    changesBeginnings = Self.prefixing.contains(language)
    var exact: Set<UInt64> = []
    var beginnings = [Bool](repeating: false, count: 1 << Self.beginningBits)
    var (phrases, found): ([[UInt64]], [Name]) = ([], [])
    var stems = WordStem(language: language)
    for name in names {
      let words = TermWord.split(name.text)
      guard words.contains(where: \.word.hasLetter), words.reduce(0, { $0 + $1.word.length }) > 1 else {
        continue
      }
      phrases.append(
        words.map { word, bytes in
          if word.hasInnerCapital || name.isAbbreviation && word.isCapitals {
            let hash = word.withoutS ?? word.exact
            exact.insert(hash)
            return hash
          }
          let stem = stems.stem(bytes)
          let length = max(1, min(Self.longestBeginning, stem.count - 1))
          beginnings[Self.slot(WordStem.hash(stem.prefix(length)), length)] = true
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

  static func slot(_ hash: UInt64, _ length: Int) -> Int {
    let mixed = (hash ^ UInt64(length)) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed >> UInt64(64 - beginningBits))
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
