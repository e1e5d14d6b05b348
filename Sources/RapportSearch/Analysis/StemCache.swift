/// Stems of words in one language, each computed once.
struct StemCache {
  private let stemmer: Stemmer?
  /// For words without accents, by word number: the number of the stem, -1 if it isn't known yet.
  private var plain: [Int32] = []
  /// Words with accents, and the numbers of their stems. Two of these words may fold to the same word.
  private var accented = StringInterner(capacity: 64)
  private var accentedStems: [Int32] = []
  private var folding = Tokenizer()

  init(language: String) {
    stemmer = Stemmer(language: language)
  }

  /// The stem's number, which may be the word's own, and whether the word was looked up for the first time.
  ///
  /// - Parameters:
  ///   - number: the number of the folded word in `words`.
  ///   - raw: the word with accents, if it has any.
  mutating func stem(
    of number: Int, _ word: [UInt8], raw: [UInt8]?, in words: inout StringInterner
  ) -> (number: Int, isNew: Bool) {
    guard let stemmer else { return (number, false) }
    if let raw { return stem(accented: raw, stemmer, &words) }
    while plain.count <= number { plain.append(-1) }
    let isNew = plain[number] < 0
    if isNew { plain[number] = Int32(words.number(of: stemmer.stem(word))) }
    return (Int(plain[number]), isNew)
  }

  private mutating func stem(
    accented raw: [UInt8], _ stemmer: Stemmer, _ words: inout StringInterner
  ) -> (number: Int, isNew: Bool) {
    let number = accented.number(of: raw)
    let isNew = number == accentedStems.count
    if isNew {
      var folded = Words()
      folding.scan(stemmer.stem(raw), into: &folded)
      accentedStems.append(Int32(words.number(of: folded.words.first ?? [])))
    }
    return (Int(accentedStems[number]), isNew)
  }

  /// Folds one word. It also keeps the parts of a compound, though only the first word is needed: if a
  /// consumer drops an array made from a slice, Swift 6.3's optimizer fills the array after it was freed.
  private struct Words: TokenConsumer {
    var words: [[UInt8]] = []

    mutating func take(word: [UInt8], raw: [UInt8]?) { words.append(word) }
  }
}
