import RapportBase

/// Finds entries whose texts share most of their phrases.
///
/// A phrase is three consecutive words, where all numbers count as the same word (w-shingling; A. Broder, *On
/// the resemblance and containment of documents*, 1997). Candidates share phrases of a sample: the quarter of
/// all phrases whose hash ends in two zero bits, so that every text samples the same phrases. Candidates are
/// then compared by all their phrases. What counts is how much of the shorter text is in the longer one, so
/// that a page pasted into another is found too.
///
/// Measured on 2026-11-26 over all pairs in three hubs; pairs from 24 % up were read one by one:
///
/// | hub | entries | alike, as read | found at 55 % | wrongly found | highest that is not | lowest that is |
/// | --- | --- | --- | --- | --- | --- | --- |
/// | example | 136 | 0 | 0 | 0 | 37 % | – |
/// | field-hub | 96 | 5 | 5 | 0 | 27 % | 58 % |
/// | brain-hub | 67 | 2 | 2 | 0 | 44 % | 58 % |
///
/// A copy in which every sixth word was changed still shares 58 % of its phrases (⅚³).
struct AlikeTexts {
  /// In percent of the shorter text's phrases.
  static let threshold = 55
  /// A text with fewer phrases is just a line, and could be alike by chance.
  static let minPhrases = 16
  /// The percentage of sampled phrases two texts must share to be compared in full; below `threshold`,
  /// because the sample of a short text is imprecise.
  private static let samplePart = 30
  private static let sampleMask: UInt64 = 3
  /// How many recently read texts are kept: texts that share much are usually close to each other in the hub.
  private static let maxKept = 16

  private(set) var pairs: [LookAlike] = []
  private var reader: PhraseReader
  private var kept: [(index: EntryIndex, phrases: [UInt64])] = []
  private var next = 0

  init(_ hub: Hub, _ readers: [EntryIndex]) {
    reader = PhraseReader(hub)
    var keys = SharedKeys(documents: readers.count, keys: readers.count * 64)
    var counted: [EntryIndex] = []
    for index in readers {
      let phrases = reader.phrases(of: index)
      guard phrases.count >= Self.minPhrases else { continue }
      keep(index, phrases)
      for other in keys.add(phrases.filter { $0 & Self.sampleMask == 0 }, part: Self.samplePart) {
        if let pair = compare(counted[other], index, phrases) { pairs.append(pair) }
      }
      counted.append(index)
    }
  }

  private mutating func keep(_ index: EntryIndex, _ phrases: [UInt64]) {
    if kept.count < Self.maxKept { kept.append((index, phrases)) } else { kept[next] = (index, phrases) }
    next = (next + 1) % Self.maxKept
  }

  private mutating func phrases(of index: EntryIndex) -> [UInt64] {
    if let known = kept.first(where: { $0.index == index }) { return known.phrases }
    let phrases = reader.phrases(of: index)
    keep(index, phrases)
    return phrases
  }

  private mutating func compare(_ one: EntryIndex, _ other: EntryIndex, _ otherPhrases: [UInt64])
    -> LookAlike?
  {
    let onePhrases = phrases(of: one)
    let isFirstShorter = onePhrases.count <= otherPhrases.count
    let (short, long) = isFirstShorter ? (onePhrases, otherPhrases) : (otherPhrases, onePhrases)
    let shared = Self.sharedCount(short, long)
    guard shared * 100 >= Self.threshold * short.count else { return nil }
    let passage = reader.longestPassage(of: isFirstShorter ? one : other, in: Set(long))
    return LookAlike(one, other, percent: shared * 100 / short.count, shared: passage)
  }

  /// How many numbers two ascending lists have in common.
  private static func sharedCount(_ one: [UInt64], _ other: [UInt64]) -> Int {
    var (first, second, count) = (0, 0, 0)
    while first < one.count, second < other.count {
      let (a, b) = (one[first], other[second])
      if a == b { count += 1 }
      if a <= b { first += 1 }
      if b <= a { second += 1 }
    }
    return count
  }
}

/// Reads the phrases of entries.
struct PhraseReader {
  private let hub: Hub
  private let fields: [String: [(key: String, type: FieldType)]]
  private var words = TextWords(NumberWords())
  /// The longest excerpt of a passage that is shown, in bytes.
  private static let maxPassage = 160

  init(_ hub: Hub) {
    self.hub = hub
    fields = Dictionary(firstOf: hub.kinds.map { ($0.name, ProofSearch.textFields(of: $0)) })
  }

  /// Hashes of an entry's phrases, each once, in ascending order.
  mutating func phrases(of index: EntryIndex) -> [UInt64] {
    words.removeAll()
    let entry = hub.entries[index]
    for text in texts(of: entry) { words.read(text) }
    words.read(entry.source, in: entry.bodyOffset..<entry.source.count, isMarkdown: true)
    var phrases: [UInt64] = []
    phrases.reserveCapacity(words.words.count)
    for start in words.words.indices { if let phrase = phrase(at: start) { phrases.append(phrase) } }
    phrases.sort()
    var unique: [UInt64] = []
    unique.reserveCapacity(phrases.count)
    for phrase in phrases where phrase != unique.last { unique.append(phrase) }
    return unique
  }

  /// The longest run of words whose phrases are all in `others`.
  mutating func longestPassage(of index: EntryIndex, in others: Set<UInt64>) -> String {
    let entry = hub.entries[index]
    var longest: (words: Int, text: ArraySlice<UInt8>) = (0, [])
    for text in texts(of: entry) {
      words.removeAll()
      words.read(text)
      keepLonger(&longest, Array(text.utf8), others)
    }
    words.removeAll()
    words.read(entry.source, in: entry.bodyOffset..<entry.source.count, isMarkdown: true)
    keepLonger(&longest, entry.source, others)
    return Self.shown(longest.text)
  }

  private func keepLonger(
    _ longest: inout (words: Int, text: ArraySlice<UInt8>), _ bytes: [UInt8], _ others: Set<UInt64>
  ) {
    var length = 0
    for start in words.words.indices {
      guard let phrase = phrase(at: start), others.contains(phrase) else {
        length = 0
        continue
      }
      length += 1
      if length + 2 > longest.words {
        let (from, to) = (words.words[start + 1 - length].start, words.words[start + 2].end)
        longest = (length + 2, bytes[Int(from)..<Int(to)])
      }
    }
  }

  private func phrase(at start: Int) -> UInt64? {
    guard start + 2 < words.words.count else { return nil }
    let (one, two, three) = (words.words[start], words.words[start + 1], words.words[start + 2])
    if one.isEnd || two.isEnd || three.isEnd { return nil }
    return mixed(mixed(mixed(one.hash) &+ two.hash) &+ three.hash)
  }

  private func texts(of entry: Entry) -> [String] {
    var texts: [String] = []
    for (key, type) in fields[entry.kind.name] ?? [] {
      entry[key]?.forEachText(of: type) { text, _ in texts.append(text) }
    }
    return texts
  }

  /// The text on one line, without emphasis marks, cut after a word.
  private static func shown(_ bytes: ArraySlice<UInt8>) -> String {
    var line: [UInt8] = []
    for byte in bytes where byte != UInt8(ascii: "*") && !(byte <= 32 && line.last == 32) {
      line.append(byte <= 32 ? 32 : byte)
    }
    guard line.count > maxPassage else { return String(decoding: line, as: UTF8.self) }
    let end = line[..<maxPassage].lastIndex(of: 32) ?? maxPassage
    return String(decoding: line[..<end], as: UTF8.self) + " …"
  }
}
