import RapportBase

/// Finds names of terms in the text of HTML, in one pass. Used by one thread at a time.
public struct TermMatcher {
  /// A place where a text has the name of a term.
  public struct Match: Sendable, Equatable {
    /// Offsets in bytes.
    public var range: Range<Int>
    /// The index of the term.
    public var term: Int
  }

  private let index: TermIndex
  private var reader: TermWordReader
  private var stems: WordStem?
  /// The offsets of the words that have led to the automaton's state.
  private var starts: [Int] = []
  private var state: Int32 = 0
  /// The previous word in the same clause.
  private var wordBefore: TermWord?
  private var found: [Match] = []
  /// Whether the last character of the last text was part of a word.
  public private(set) var endedInWord = false
  /// The maximum number of names ending at the same word that are looked at.
  private static let maxNested = 8

  /// - Parameter index: the names of terms in the language of the texts.
  public init(_ index: TermIndex) {
    self.index = index
    reader = TermWordReader(index.characters)
  }

  /// The names in a text, none of which overlap: the one that begins first wins, then the longest.
  ///
  /// - Parameters:
  ///   - text: between two tags.
  ///   - isAfterWord: whether the text continues a word that began before the tag.
  ///   - isBeforeWord: whether its last word continues after the tag.
  public mutating func matches(
    in text: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>, isAfterWord: Bool, isBeforeWord: Bool
  ) -> [Match] {
    reset()
    wordBefore = nil
    endedInWord = false
    found.removeAll(keepingCapacity: true)
    var offset = text.lowerBound
    while offset < text.upperBound {
      if bytes[offset] == UInt8(ascii: "&") {
        offset = entity(bytes, at: offset, before: text.upperBound)
        continue
      }
      switch reader.next(bytes, at: offset, before: text.upperBound) {
      case .word(let word):
        offset = word.end
        endedInWord = offset == text.upperBound
        let isWhole =
          !(isAfterWord && word.start == text.lowerBound) && !(isBeforeWord && word.end == text.upperBound)
        if isWhole { read(word, bytes, in: text) } else { reset() }
        wordBefore = word
      case .joint(let next): offset = next
      case .end(let next):
        offset = next
        wordBefore = nil
        reset()
      }
    }
    return found
  }

  /// Whether the character at an offset is part of a word.
  public mutating func isWord(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
    reader.isWord(bytes, at: offset)
  }

  private mutating func reset() {
    if starts.isEmpty { return }
    state = 0
    starts.removeAll(keepingCapacity: true)
  }

  /// Of all entities, only `&` and the apostrophe may be within names.
  private mutating func entity(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int, before end: Int) -> Int {
    let rest = UnsafeBufferPointer(rebasing: bytes[offset..<min(offset + 8, end)])
    if rest.starts(with: "&amp;".utf8) || rest.starts(with: "&#39;".utf8) { return offset + 5 }
    reset()
    return rest.firstIndex(of: UInt8(ascii: ";")).map { offset + $0 + 1 } ?? offset + 1
  }

  private mutating func read(_ word: TermWord, _ bytes: UnsafeBufferPointer<UInt8>, in text: Range<Int>) {
    guard let hash = hash(of: word, bytes) else { return reset() }
    state = index.automaton.next(state, hash)
    guard state != 0 else { return reset() }
    starts.append(word.start)
    var end = index.automaton.output[Int(state)]
    for _ in 0..<Self.maxNested where end != 0 {
      let start = starts[starts.count - Int(index.automaton.depth[Int(end)])]
      let range = start..<word.end
      let name = index.names[Int(end)]
      if !name.needsCapital || word.isCapitalized, !isVerb(word, name, bytes), isWhole(range, bytes, in: text)
      {
        return add(Match(range: range, term: Int(name.term)))
      }
      end = index.automaton.output[Int(index.automaton.fallback[Int(end)])]
    }
  }

  /// Whether a name of one English word is a verb here: *leading*, *we lead*, *to lead*.
  private mutating func isVerb(_ word: TermWord, _ name: TermIndex.Name, _ bytes: UnsafeBufferPointer<UInt8>)
    -> Bool
  {
    guard name.verbLength > 0 else { return false }
    if !name.endsInIng, bytes[..<word.end].suffix(3).elementsEqual("ing".utf8) { return true }
    guard word.length == name.verbLength, let wordBefore else { return false }
    return Self.beforeVerbs.contains(reader.exact(wordBefore, bytes))
  }

  private static let beforeVerbs = Set(
    ["to", "we", "you", "they", "I", "will", "would", "can", "could", "should", "must", "may", "might"]
      .flatMap { [$0, $0.prefix(1).uppercased() + $0.dropFirst()] }.map { WordStem.hash($0.utf8) })

  /// The hash by which the word is compared; `nil` if no name has the word.
  private mutating func hash(of word: TermWord, _ bytes: UnsafeBufferPointer<UInt8>) -> UInt64? {
    if !index.exact.isEmpty, word.hasInnerCapital || word.isCapitals {
      let exact = reader.exact(word, bytes)
      if index.exact.contains(exact) { return exact }
      if let singular = reader.withoutS(word, bytes), index.exact.contains(singular) { return singular }
    }
    guard state != 0 || index.mayHaveForm(word) else { return nil }
    if stems == nil { stems = WordStem(language: index.language, index.characters) }
    return stems?.hash(bytes[word.start..<word.end])
  }

  /// Whether a name is not part of something longer, such as *lead-gen*, an address or a file name.
  private mutating func isWhole(
    _ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>, in text: Range<Int>
  ) -> Bool {
    let before = range.lowerBound - glue(bytes, before: range.lowerBound, from: text.lowerBound)
    if before < range.lowerBound, before > text.lowerBound {
      let last = bytes[before - 1]
      if last.isASCIILetterOrDigit || last >= 0x80 { return false }
    }
    let after = range.upperBound + glue(bytes, after: range.upperBound, to: text.upperBound)
    return after == range.upperBound || after >= text.upperBound || !isWord(bytes, at: after)
  }

  /// The length in bytes of what ties a word to the one before it; 0 if nothing does.
  private func glue(_ bytes: UnsafeBufferPointer<UInt8>, before offset: Int, from start: Int) -> Int {
    if offset - 3 >= start, Self.isLongHyphen(bytes, at: offset - 3) { return 3 }
    return offset > start && Self.isGlue(bytes[offset - 1]) ? 1 : 0
  }

  private func glue(_ bytes: UnsafeBufferPointer<UInt8>, after offset: Int, to end: Int) -> Int {
    if offset + 3 <= end, Self.isLongHyphen(bytes, at: offset) { return 3 }
    return offset < end && Self.isGlue(bytes[offset]) ? 1 : 0
  }

  /// U+2010 (hyphen) and U+2011 (non-breaking hyphen).
  private static func isLongHyphen(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
    bytes[offset] == 0xE2 && bytes[offset + 1] == 0x80 && (0x90...0x91).contains(bytes[offset + 2])
  }

  private static func isGlue(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "@"), UInt8(ascii: ":"): true
    default: false
    }
  }

  /// Adds a match that ends after all others.
  private mutating func add(_ match: Match) {
    while let last = found.last, last.range.lowerBound >= match.range.lowerBound { found.removeLast() }
    if let last = found.last, last.range.upperBound > match.range.lowerBound { return }
    found.append(match)
  }
}
