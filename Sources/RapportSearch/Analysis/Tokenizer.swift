/// Receives the words of a text as they are found.
protocol TokenConsumer {
  /// - Parameters:
  ///   - word: the folded word, at most `Tokenizer.longest` UTF-16 units.
  ///   - raw: the word with its accents, in lower case, where it has any: stemmers need them.
  mutating func take(word: [UInt8], raw: [UInt8]?)
}

/// Splits a text into words. `search/words.js` does the same; shared test vectors keep the two equal.
///
/// Words are runs of letters and digits, folded. Apostrophes are dropped, but in elisions they act like
/// hyphens. A hyphen separates two words and also gives the joined one. Scripts without spaces give
/// overlapping pairs of letters, and the last letter of a run.
struct Tokenizer {
  /// Longer words are cut, in UTF-16 units: nobody types them, and they would make the index large.
  static let longest = 32
  private(set) var table: CharacterTable
  private var word: [UInt8] = []
  private var raw: [UInt8] = []
  private var hasRaw = false
  private var units = 0
  private var joined: [UInt8] = []
  private var joinedUnits = 0
  private var parts = 0
  /// The letter before, in a script without spaces.
  private var before: [UInt8] = []
  private var runLength = 0

  init(table: CharacterTable = CharacterTable()) {
    self.table = table
  }

  /// Passes the words of a UTF-8 text to a consumer, in order.
  mutating func scan(_ text: [UInt8], into sink: inout some TokenConsumer) {
    var offset = 0
    let end = text.count
    while offset < end {
      let byte = text[offset]
      if byte < 128 {
        offset += 1
        scan(ascii: byte, &sink)
      } else {
        let (scalar, length) = Tokenizer.decode(text, at: offset)
        offset += length
        scan(scalar, &sink)
      }
    }
    endWord(&sink)
    endRun(&sink)
  }

  @inline(__always)
  private mutating func scan(ascii byte: UInt8, _ sink: inout some TokenConsumer) {
    let lower = byte | 32
    if (lower >= 0x61 && lower <= 0x7A) || (byte >= 0x30 && byte <= 0x39) {
      if runLength > 0 { endRun(&sink) }
      if units < Tokenizer.longest {
        word.append(lower)
        units += 1
        if hasRaw { raw.append(lower) }
      }
      return
    }
    switch byte {
    case UInt8(ascii: "'"): if isElided { endPart(&sink) }
    case UInt8(ascii: "-"): endPart(&sink)
    default:
      if !word.isEmpty || parts > 0 { endWord(&sink) }
      if runLength > 0 { endRun(&sink) }
    }
  }

  private mutating func scan(_ scalar: Unicode.Scalar, _ sink: inout some TokenConsumer) {
    switch table.classify(scalar) {
    case .dropped: break
    case .apostrophe: if isElided { endPart(&sink) }
    case .hyphen: endPart(&sink)
    case .separator:
      endWord(&sink)
      endRun(&sink)
    case .unspaced:
      endWord(&sink)
      let letter = Array(String(Character(scalar)).utf8)
      if runLength > 0 { sink.take(word: before + letter, raw: nil) }
      before = letter
      runLength += 1
    case .word(let folded):
      endRun(&sink)
      let length = String(decoding: folded, as: UTF8.self).utf16.count
      guard units + length <= Tokenizer.longest else {
        units = Tokenizer.longest
        return
      }
      if !hasRaw {
        raw = word
        hasRaw = true
      }
      raw.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
      word.append(contentsOf: folded)
      units += length
    }
  }

  /// Whether the letters before an apostrophe are a word by themselves: French *l'*, *d'*, *qu'*, Italian
  /// *dell'*, *un'*.
  private var isElided: Bool {
    switch word.count {
    case 0: false
    case 1: "cdjlmnst".utf8.contains(word[0])
    default:
      word.suffix(2).elementsEqual("qu".utf8) || word.suffix(2).elementsEqual("ll".utf8)
        || word.elementsEqual("un".utf8)
    }
  }

  /// A hyphen ends a part; what follows may be joined to it.
  private mutating func endPart(_ sink: inout some TokenConsumer) {
    endRun(&sink)
    guard !word.isEmpty else { return }
    join()
    parts += 1
    flush(&sink)
  }

  private mutating func endWord(_ sink: inout some TokenConsumer) {
    if !word.isEmpty {
      if parts > 0 {
        join()
        parts += 1
      }
      flush(&sink)
    }
    if parts > 1 { sink.take(word: joined, raw: nil) }
    if parts > 0 {
      joined.removeAll(keepingCapacity: true)
      joinedUnits = 0
      parts = 0
    }
  }

  /// Whole parts only, as many as fit.
  private mutating func join() {
    guard joinedUnits + units <= Tokenizer.longest else {
      joinedUnits = Tokenizer.longest
      return
    }
    joined.append(contentsOf: word)
    joinedUnits += units
  }

  private mutating func flush(_ sink: inout some TokenConsumer) {
    sink.take(word: word, raw: hasRaw ? raw : nil)
    word.removeAll(keepingCapacity: true)
    raw.removeAll(keepingCapacity: true)
    hasRaw = false
    units = 0
  }

  private mutating func endRun(_ sink: inout some TokenConsumer) {
    guard runLength > 0 else { return }
    sink.take(word: before, raw: nil)
    runLength = 0
  }

  /// A character of valid UTF-8 and its length in bytes; invalid bytes are separators.
  private static func decode(_ text: [UInt8], at offset: Int) -> (Unicode.Scalar, Int) {
    let first = UInt32(text[offset])
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC0, offset + length <= text.count else { return (" ", 1) }
    var code = first & (0x7F >> UInt32(length))
    for next in text[(offset + 1)..<(offset + length)] { code = code << 6 | UInt32(next & 0x3F) }
    return (Unicode.Scalar(code) ?? " ", length)
  }
}
