/// Words that are joined by signs: *AT&T*, *S/4HANA*, *follow-up*, *3.5*. Most compounds have one word.
///
/// A compound yields its words, then all of them as one word; a short compound also yields its spelling with
/// the signs: *AT&T* gives *at*, *t*, *att* and *at&t*. A word of letters and digits also yields each run by
/// itself: *SOC2* gives *soc2*, *soc* and *2*.
struct Compound {
  /// Letters and digits without anything between them.
  struct Word {
    /// Folded, as UTF-8.
    var text: [UInt8] = []
    /// With its accents, if it has any.
    var raw: [UInt8]?
    /// Length in UTF-16 units.
    var units = 0
    /// Where letters and digits meet, as byte offsets into `text` and into `raw`.
    var seams: [Int] = []
    var rawSeams: [Int] = []
    /// The sign between the word before and this one; 0 for none.
    var sign: UInt8 = 0

    var isNumber: Bool { seams.isEmpty && (text.first.map(Compound.isDigit) ?? false) }
  }

  private(set) var words: [Word] = []

  /// A word with more seams is a key or a hash.
  private static let maxSeams = 4
  /// Only compounds of at most this many words are joined across signs other than hyphens.
  private static let maxJoined = 4
  /// Compounds of at most this many letters are also emitted with their signs, since without them they look
  /// like other words.
  private static let maxSpelledLength = 4

  var isEmpty: Bool { words.isEmpty }

  static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  mutating func append(_ word: Word) { words.append(word) }

  /// Passes all words to a consumer, and clears them.
  ///
  /// - Parameters:
  ///   - hasDot: whether a dot is before it: *.NET*.
  ///   - suffix: signs after it that belong to it: *C#*, *C++*.
  mutating func emit(hasDot: Bool, suffix: [UInt8], to consumer: inout some TokenConsumer) {
    joinThousands()
    let commas = words.count { $0.sign == UInt8(ascii: ",") }
    var start = 0
    for index in words.indices.dropFirst() {
      // Several commas are a list. A space that isn't within a number separates words.
      let sign = words[index].sign
      guard sign == UInt8(ascii: " ") || (sign == UInt8(ascii: ",") && commas > 1) else { continue }
      emit(start..<index, to: &consumer)
      start = index
    }
    emit(start..<words.count, to: &consumer)
    if let last = words.last, !Compound.isDigit(last.text[0]), last.seams.isEmpty {
      if !suffix.isEmpty {
        consumer.take(word: last.text + suffix, raw: nil)
      } else if hasDot, words.count == 1 {
        consumer.take(word: [UInt8(ascii: ".")] + last.text, raw: nil)
      }
    }
    words.removeAll(keepingCapacity: true)
  }

  private func emit(_ range: Range<Int>, to consumer: inout some TokenConsumer) {
    for word in words[range] { Compound.emit(word, to: &consumer) }
    guard range.count > 1 else { return }
    let (joined, parts) = join(range)
    if parts > 1 { consumer.take(word: joined, raw: nil) }
    if let spelled = spelled(range) { consumer.take(word: spelled, raw: nil) }
  }

  /// Passes on a word, and its runs of letters and of digits by themselves.
  static func emit(_ word: Word, to consumer: inout some TokenConsumer) {
    consumer.take(word: word.text, raw: word.raw)
    guard !word.seams.isEmpty, word.seams.count <= maxSeams, !isOrdinal(word) else { return }
    var (start, rawStart) = (0, 0)
    for index in 0...word.seams.count {
      let isLast = index == word.seams.count
      let end = isLast ? word.text.count : word.seams[index]
      let part = Array(word.text[start..<end])
      start = end
      guard let raw = word.raw else {
        consumer.take(word: part, raw: nil)
        continue
      }
      let rawEnd = isLast ? raw.count : word.rawSeams[index]
      consumer.take(word: part, raw: Array(raw[rawStart..<rawEnd]))
      rawStart = rawEnd
    }
  }

  /// *1st*, *2nd*, *3rd*, *4th*, *90s*: the letters mean nothing by themselves.
  private static func isOrdinal(_ word: Word) -> Bool {
    guard word.seams.count == 1, isDigit(word.text[0]) else { return false }
    let ending = word.text[word.seams[0]...]
    return ["st", "nd", "rd", "th", "s"].contains { ending.elementsEqual($0.utf8) }
  }

  /// All words joined into one, as many whole words as fit, and how many those are. Numbers keep the sign
  /// between them. Many words with signs other than hyphens are an address or a path, and aren't joined.
  private func join(_ range: Range<Int>) -> (joined: [UInt8], parts: Int) {
    let signs = words[range].dropFirst().map(\.sign)
    let isAddress = range.count > Compound.maxJoined && signs.contains { $0 != UInt8(ascii: "-") }
    guard !isAddress else { return ([], 0) }
    var joined: [UInt8] = []
    var units = 0
    var parts = 0
    for index in range {
      let word = words[index]
      let sign = index > range.lowerBound ? numberSign(index) : nil
      let length = word.units + (sign == nil ? 0 : 1)
      guard units + length <= Tokenizer.maxLength else { break }
      if let sign { joined.append(sign) }
      joined += word.text
      units += length
      parts += 1
    }
    return (joined, parts)
  }

  /// The sign between two numbers, which would be another number without it.
  private func numberSign(_ index: Int) -> UInt8? {
    guard let last = words[index - 1].text.last, Compound.isDigit(last),
      Compound.isDigit(words[index].text[0])
    else { return nil }
    switch words[index].sign {
    case UInt8(ascii: "."), UInt8(ascii: ","): return UInt8(ascii: ".")
    case UInt8(ascii: "/"): return UInt8(ascii: "/")
    default: return nil
    }
  }

  /// A few letters with the signs between them: *at&t*, *u.s*, *r+d*; `nil` if there are more.
  private func spelled(_ range: Range<Int>) -> [UInt8]? {
    var spelled: [UInt8] = []
    var letters = 0
    for index in range {
      let word = words[index]
      letters += word.units
      guard letters <= Compound.maxSpelledLength, word.seams.isEmpty, !Compound.isDigit(word.text[0])
      else { return nil }
      if index > range.lowerBound {
        guard "&/.+".utf8.contains(word.sign) else { return nil }
        spelled.append(word.sign)
      }
      spelled += word.text
    }
    return spelled
  }

  /// *10,000*, *10.000* and *10 000* are one number: up to three digits, then always three after the same
  /// sign.
  private mutating func joinThousands() {
    guard words.contains(where: { ",. ".utf8.contains($0.sign) }) else { return }
    var joined: [Word] = []
    var index = 0
    while index < words.count {
      let end = endOfThousands(index)
      var word = words[index]
      for next in words[(index + 1)..<max(index + 1, end)] {
        word.seams = next.seams.map { $0 + word.text.count }
        word.rawSeams = next.rawSeams.map { $0 + word.text.count }
        word.raw = next.raw.map { word.text + $0 }
        word.text += next.text
        word.units += next.units
      }
      joined.append(word)
      index = max(index + 1, end)
    }
    words = joined
  }

  /// The last word of the number with thousands separators that begins at `start`; `start` itself if there is
  /// none.
  private func endOfThousands(_ start: Int) -> Int {
    let first = words[start]
    guard first.isNumber, first.text.count <= 3, first.text[0] != UInt8(ascii: "0") else { return start }
    let end = endOfNumbers(start)
    let others = words[(start + 1)..<end]
    let units = (others.count - 1) * 3 + words[end - 1].units + 3
    let isThousands = others.allSatisfy {
      ",. ".utf8.contains($0.sign) && $0.seams.first ?? $0.text.count == 3
    }
    return !others.isEmpty && isThousands && units <= Tokenizer.maxLength ? end : start
  }

  /// The end of the numbers that are joined by one sign.
  private func endOfNumbers(_ start: Int) -> Int {
    // More thousands don't fit into a word.
    let last = min(words.count, start + 12)
    var end = start + 1
    while end < last, Compound.isDigit(words[end].text[0]), words[end - 1].isNumber,
      end == start + 1 || words[end].sign == words[end - 1].sign
    {
      end += 1
    }
    return end
  }
}
