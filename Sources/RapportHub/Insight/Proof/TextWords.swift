/// Splits texts into words so that a sentence is found however it is written: case, accents, typographic
/// quotes and dashes, white space and Markdown marks make no difference. Takes one pass over any text.
struct TextWords {
  private(set) var words: [TextWord] = []
  private(set) var numbers: [WrittenNumber] = []
  let numberWords: NumberWords
  /// Whether the next word follows a punctuation mark.
  var isAfterMark = true
  /// Index of the last word if it is *twenty* or another ten, which a following *four* belongs to.
  private var lastTen = -1

  init(_ numberWords: NumberWords, capacity: Int = 0) {
    self.numberWords = numberWords
    words.reserveCapacity(capacity)
  }

  /// Removes all words so that another text can be read.
  mutating func removeAll() {
    words.removeAll(keepingCapacity: true)
    numbers.removeAll(keepingCapacity: true)
    isAfterMark = true
    lastTen = -1
  }

  /// Adds a word, which may be a number.
  mutating func add(_ hash: UInt64, _ start: Int, _ end: Int, _ bytes: UnsafeBufferPointer<UInt8>) {
    guard let value = numberWords[hash] else {
      append(TextWord(hash: hash, start: Int32(start), end: Int32(end), isAfterMark: isAfterMark))
      return
    }
    if value < NumberWords.percent { return addNumber(value, start, end, bytes) }
    if value == NumberWords.cent, let last = words.last, last.hash == Self.per, !isAfterMark {
      words[words.count - 1].hash = TextWord.percent
      words[words.count - 1].end = Int32(end)
      return
    }
    let hash = value == NumberWords.percent ? TextWord.percent : hash
    append(TextWord(hash: hash, start: Int32(start), end: Int32(end), isAfterMark: isAfterMark))
  }

  private mutating func addNumber(
    _ value: UInt8, _ start: Int, _ end: Int, _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    if (1...9).contains(value), lastTen >= 0, lastTen == words.count - 1, words[lastTen].end == start - 1,
      bytes[start - 1] == UInt8(ascii: "-") || bytes[start - 1] == 32
    {
      let index = Int(words[lastTen].number)
      numbers[index] = WrittenNumber((numbers[index].value >> 8) + UInt64(value))
      words[lastTen].end = Int32(end)
      lastTen = -1
      return
    }
    add(WrittenNumber(UInt64(value)), start, end)
    if value > 12 { lastTen = words.count - 1 }
  }

  mutating func add(_ number: WrittenNumber, _ start: Int, _ end: Int) {
    append(
      TextWord(
        hash: TextWord.numberHash, start: Int32(start), end: Int32(end), number: Int32(numbers.count),
        isAfterMark: isAfterMark))
    numbers.append(number)
  }

  mutating func endParagraph(at offset: Int) {
    isAfterMark = true
    if let last = words.last, !last.isEnd {
      words.append(
        TextWord(
          hash: TextWord.endOfParagraph, start: Int32(offset), end: Int32(offset), isAfterMark: true))
    }
  }

  private mutating func append(_ word: TextWord) {
    words.append(word)
    isAfterMark = false
  }

  private static let per = TextWord.hash("per")
}

extension TextWords {
  /// Adds the words of a text without markup.
  mutating func read(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      var reader = WordReader(bytes: bytes, end: bytes.count, isMarkdown: false)
      reader.read(from: 0, into: &self)
    }
  }

  /// Adds the words of a part of a file.
  mutating func read(_ source: [UInt8], in range: Range<Int>, isMarkdown: Bool) {
    source.withUnsafeBufferPointer { bytes in
      var reader = WordReader(bytes: bytes, end: range.upperBound, isMarkdown: isMarkdown)
      reader.read(from: range.lowerBound, into: &self)
    }
  }
}
