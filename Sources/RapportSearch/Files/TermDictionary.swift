/// The dictionary: all words in order, with their postings, in files of similar size.
///
/// An entry is: letters shared with the word before (from the file's second entry on), the rest of the word,
/// and flags: 1 postings follow, 2 it occurs in a text, 4 its postings are in a file of their own, 8 title
/// forms follow; from 16 on, how many stems it counts for besides itself. Then come those stems, each written
/// relative to the word; then how many documents have it in a title in this form, and the distances between
/// them; then how many documents its postings have, and either the number of the file or the postings' length
/// in characters and the postings.
struct TermDictionary: Sendable {
  private(set) var parts: [IndexPart] = []
  /// The separators of the files: each file begins with the first word that does not sort before its
  /// separator.
  private(set) var separators: [String] = []
  /// By word: the number of its file.
  private(set) var shardOf: [Int] = []
  /// By word: the length of its postings in characters if they are in a file of their own, otherwise 0.
  private(set) var longCharacters: [Int] = []
  private(set) var sizes: [Int] = []

  /// Postings longer than this many characters get a file of their own.
  static let maxLength = 5000

  init(_ lexicon: Lexicon, _ postings: Postings, _ titles: TitleForms, encoded: [[UInt8]]) {
    let size = max(2000, min(2500, encoded.reduce(0) { $0 + min($1.count, TermDictionary.maxLength) } / 1200))
    longCharacters = encoded.map { $0.count > TermDictionary.maxLength ? $0.count : 0 }
    shardOf = [Int](repeating: 0, count: lexicon.words.count)
    var shard: [UInt8] = []
    var before: [UInt16] = []
    for (number, word) in lexicon.words.enumerated() {
      if shard.count > size
        || number > 0 && shard.count + encoded[number].count > 2 * size && shard.count > size / 2
          && encoded[number].count <= TermDictionary.maxLength
      {
        close(&shard)
        separators.append(TermDictionary.separator(lexicon.words[number - 1].text, word.text))
        before = []
      }
      TermDictionary.append(word.text, after: before, to: &shard)
      before = word.text
      let forms = titles.isDistinctive[number] ? titles.documents[number] : []
      append(number, word, lexicon, postings, forms, encoded[number], to: &shard)
      shardOf[number] = sizes.count
    }
    // Even a hub without words has a dictionary.
    if !shard.isEmpty || sizes.isEmpty { close(&shard) }
  }

  private mutating func close(_ shard: inout [UInt8]) {
    parts.append(IndexPart("t\(sizes.count)", dense: shard))
    sizes.append(shard.count)
    shard = []
  }

  private mutating func append(
    _ number: Int, _ word: Lexicon.Word, _ lexicon: Lexicon, _ postings: Postings, _ forms: [UInt32],
    _ encoded: [UInt8],
    to shard: inout [UInt8]
  ) {
    let others = word.stems.filter { $0 != number }
    let isLong = longCharacters[number] > 0
    let flags =
      (encoded.isEmpty ? 0 : 1) + (word.isSurface ? 2 : 0) + (isLong ? 4 : 0) + (forms.isEmpty ? 0 : 8)
    // A word that occurs in texts but never counts for itself must not look as if it did.
    Base92.append(flags + others.count * 16, to: &shard)
    for stem in others { TermDictionary.append(lexicon.words[stem].text, after: word.text, to: &shard) }
    if !forms.isEmpty { TermDictionary.append(forms, to: &shard) }
    guard !encoded.isEmpty else { return }
    Base92.append(postings.count(number), to: &shard)
    if isLong {
      Base92.append(longFiles, to: &shard)
      parts.append(IndexPart("p\(longFiles)", dense: encoded))
      longFiles += 1
    } else {
      Base92.append(encoded.count, to: &shard)
      shard += encoded
    }
  }

  private var longFiles = 0

  /// How many documents, and for each its distance from the previous one.
  private static func append(_ documents: [UInt32], to shard: inout [UInt8]) {
    Base92.append(documents.count, to: &shard)
    var next = 0
    for document in documents {
      Base92.append(Int(document) - next, to: &shard)
      next = Int(document) + 1
    }
  }

  /// A word relative to another: how many letters they share, then the rest.
  static func append(_ word: [UInt16], after other: [UInt16], to out: inout [UInt8]) {
    var shared = 0
    while shared < word.count, shared < other.count, word[shared] == other[shared] { shared += 1 }
    // Half of a surrogate pair can't be written.
    if shared > 0, UTF16.isLeadSurrogate(word[shared - 1]) { shared -= 1 }
    Base92.append(shared, to: &out)
    Base92.append(word[shared...], to: &out)
  }

  /// The shortest text that comes after one word and not after the next.
  private static func separator(_ before: [UInt16], _ word: [UInt16]) -> String {
    var length = 0
    while length < before.count, length < word.count, before[length] == word[length] { length += 1 }
    var end = min(length + 1, word.count)
    if end < word.count, UTF16.isLeadSurrogate(word[end - 1]) { end += 1 }
    return String(decoding: word[..<end], as: UTF16.self)
  }

  /// A word's postings: for each document its distance from the previous one, and its level.
  static func encoded(_ postings: Postings, _ range: Range<Int>) -> [UInt8] {
    var out: [UInt8] = []
    var next = 0
    for index in range {
      let document = Int(postings.documents[index])
      Base92.append((document - next) * Postings.levels + Int(postings.impacts[index]), to: &out)
      next = document + 1
    }
    return out
  }
}
