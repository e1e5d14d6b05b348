import RapportBase
import RapportContent

/// Reads words from bytes: decides what is a letter, what ends a word, and what is a punctuation mark.
struct WordReader {
  let bytes: UnsafeBufferPointer<UInt8>
  let end: Int
  let isMarkdown: Bool
  /// Whether the current line is a paragraph of its own, such as a heading or a fence.
  var lineIsBlock = false
  var isInList = false
  var wasBlank = true
  /// For each closing mark, the offset before which there is none, so that no line is searched twice.
  var unclosed: (parenthesis: Int, bracket: Int, angle: Int, percent: Int) = (0, 0, 0, 0)

  init(bytes: UnsafeBufferPointer<UInt8>, end: Int, isMarkdown: Bool) {
    self.bytes = bytes
    self.end = end
    self.isMarkdown = isMarkdown
  }

  mutating func read(from start: Int, into words: inout TextWords) {
    var i = isMarkdown ? beginLine(at: start, &words) : start
    while i < end {
      let byte = bytes[i]
      if byte.isASCIILetterOrDigit || byte >= 0x80 {
        i = word(at: i, &words)
      } else if byte == 10 {
        i += 1
        if isMarkdown {
          if lineIsBlock { words.endParagraph(at: i) }
          i = beginLine(at: i, &words)
        } else {
          words.isAfterMark = true
        }
      } else {
        i = separator(byte, at: i, &words)
      }
    }
    words.endParagraph(at: end)
  }

  /// Reads a word, a number, or a non-ASCII separator.
  private mutating func word(at start: Int, _ words: inout TextWords) -> Int {
    guard bytes[start].isDigit else { return letters(from: start, &words) }
    let (number, next) = WrittenNumber.read(bytes, at: start, before: end)
    guard let number else { return letters(from: start, &words) }
    words.add(number, start, next)
    return next
  }

  private mutating func letters(from start: Int, _ words: inout TextWords) -> Int {
    var hash = TextWord.seed
    var i = start
    // From the word's first letter to the offset after its last one.
    var (first, last) = (start, start)
    while i < end {
      let byte = bytes[i]
      if byte.isASCIILetterOrDigit {
        // ASCII digits already have this bit set.
        hash = (hash ^ UInt64(byte | 0x20)) &* TextWord.prime
        i += 1
        last = i
      } else if byte >= 0x80 {
        let character = WordCharacter(bytes, at: i, before: end)
        let next = i + character.length
        if case .letter(let folded) = character.kind {
          hash = (hash ^ UInt64(folded)) &* TextWord.prime
          last = next
        } else if character.kind == .ignored
          || character.kind == .apostrophe && last > first && isLetter(next)
        {
          if last == first { (first, last) = (next, next) }
        } else {
          if last > first { words.add(hash, first, last, bytes) }
          add(character, at: i, &words)
          return next
        }
        i = next
      } else if Self.isInsideWord(byte), byte != UInt8(ascii: "'") || isLetter(i + 1) {
        i += 1
      } else {
        break
      }
    }
    if last > first { words.add(hash, first, last, bytes) }
    return i
  }

  /// Handles a non-ASCII character that ends a word.
  private func add(_ character: WordCharacter, at i: Int, _ words: inout TextWords) {
    switch character.kind {
    case .single(let symbol):
      words.add(
        (TextWord.seed ^ UInt64(symbol)) &* TextWord.prime, i, i + character.length, bytes)
    case .mark, .apostrophe: words.isAfterMark = true
    case .separator, .letter, .ignored: break
    }
  }

  private func isLetter(_ i: Int) -> Bool { i < end && (bytes[i].isASCIILetterOrDigit || bytes[i] >= 0xC3) }

  /// Emphasis marks, which may be inside a word, and the apostrophe.
  private static func isInsideWord(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "'")
      || byte == UInt8(ascii: "\\")
  }

  /// Handles a character between words.
  private mutating func separator(_ byte: UInt8, at i: Int, _ words: inout TextWords) -> Int {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"),
      UInt8(ascii: "?"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "\""), UInt8(ascii: "'"):
      words.isAfterMark = true
    case UInt8(ascii: "-"):
      // Inside a word it is a hyphen, otherwise a dash.
      if i == 0 || bytes[i - 1] <= 32 || i + 1 >= end || bytes[i + 1] <= 32 || bytes[i + 1] == byte {
        words.isAfterMark = true
      }
    case UInt8(ascii: "$"):
      words.add((TextWord.seed ^ UInt64(byte)) &* TextWord.prime, i, i + 1, bytes)
    case UInt8(ascii: "%"):
      if isMarkdown, i + 1 < end, bytes[i + 1] == byte, let next = comment(at: i) { return next }
      words.add(TextWord.percent, i, i + 1, bytes)
    case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: "&"), UInt8(ascii: "|"):
      if isMarkdown { return markup(byte, at: i, &words) }
      words.isAfterMark = true
    default: break
    }
    return i + 1
  }
}
