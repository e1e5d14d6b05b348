/// Words by first letter, and reversed by last letter: one edit never damages both ends of a word.
///
/// An entry is a word, written like a word of the dictionary, and the base-2 logarithm, rounded down, of how
/// many documents have its stem.
struct SpellingIndex: Sendable {
  private(set) var parts: [IndexPart] = []
  /// First letters, in the order of the files `y0`, `y1` …
  private(set) var first: [String] = []
  /// Last letters, in the order of the files `z0`, `z1` …
  private(set) var last: [String] = []

  /// Takes words that are long enough to be corrected and have no digits: in a number each digit matters. In
  /// a large hub a word that occurs once may itself be a mistake, unless it is in a title or another name.
  init(_ lexicon: Lexicon, _ postings: Postings, _ titles: TitleForms, documents: Int) {
    let rarest = documents < 500 ? 1 : 2
    var words: [(text: [UInt16], weight: Int)] = []
    for (number, word) in lexicon.words.enumerated()
    where word.isSurface && !word.isVariant && word.text.count >= 3 {
      let often = word.stems.map { postings.count($0) }.max() ?? 0
      guard often >= rarest || !titles.documents[number].isEmpty,
        !word.text.contains(where: { (48...57).contains($0) })
      else { continue }
      words.append((word.text, Int.bitWidth - 1 - often.leadingZeroBitCount))
    }
    first = write(words, "y")
    let reversed = words.map { (text: Array($0.text.reversed()), weight: $0.weight) }
    last = write(reversed.sorted { $0.text.lexicographicallyPrecedes($1.text) }, "z")
  }

  private mutating func write(_ words: [(text: [UInt16], weight: Int)], _ name: String) -> [String] {
    var letters: [String] = []
    var start = 0
    while start < words.count {
      let letter = words[start].text[0]
      var bucket: [UInt8] = []
      var before: [UInt16] = []
      var end = start
      while end < words.count, words[end].text[0] == letter {
        // A character of two UTF-16 units can't be reversed.
        if !words[end].text.contains(where: { UTF16.isLeadSurrogate($0) || UTF16.isTrailSurrogate($0) }) {
          TermDictionary.append(words[end].text, after: before, to: &bucket)
          Base92.append(words[end].weight, to: &bucket)
          before = words[end].text
        }
        end += 1
      }
      if !bucket.isEmpty {
        parts.append(IndexPart("\(name)\(letters.count)", dense: bucket))
        letters.append(String(decoding: [letter], as: UTF16.self))
      }
      start = end
    }
    return letters
  }
}
