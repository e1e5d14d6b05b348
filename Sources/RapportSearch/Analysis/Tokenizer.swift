/// Receives the words of a text as they are found.
protocol TokenConsumer {
  /// - Parameters:
  ///   - word: the folded word, at most `Tokenizer.maxLength` UTF-16 units and the signs that belong to it.
  ///   - raw: the word in lower case with its accents, if it has any: stemmers need them.
  mutating func take(word: [UInt8], raw: [UInt8]?)
}

/// Splits a text into words. `search/words.js` does the same; shared test vectors keep the two in step.
///
/// Words are runs of letters and digits, folded. Apostrophes are dropped, except in elisions, where they act
/// like hyphens. Words that are joined by hyphens and other signs are a `Compound`. Scripts without spaces
/// yield overlapping pairs of letters, and the last letter of each run.
struct Tokenizer {
  /// The maximum length of a word in UTF-16 units. Longer words are cut: nobody types them, and they would
  /// make the index large.
  static let maxLength = 32
  private(set) var table: CharacterTable
  /// The word that is being read.
  private var word = Compound.Word()
  private var endsInDigit = false
  /// The words before it that are written together with it.
  private var compound = Compound()
  /// The sign after the word, and how often it is repeated.
  private var sign: UInt8 = 0
  private var signCount = 0
  /// How many consecutive dots precede the next word.
  private var dots = 0
  /// Whether a single dot is before the compound.
  private var hasDot = false
  /// The previous letter, in a script without spaces.
  private var before: [UInt8] = []
  private var runLength = 0

  init(table: CharacterTable = CharacterTable()) {
    self.table = table
  }

  /// Passes the words of a UTF-8 text to a sink, in order.
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
    separate(&sink)
  }

  @inline(__always)
  private mutating func scan(ascii byte: UInt8, _ sink: inout some TokenConsumer) {
    let lower = byte | 32
    let isDigit = byte >= 0x30 && byte <= 0x39
    if isDigit || (lower >= 0x61 && lower <= 0x7A) {
      if word.units == 0 || isDigit != endsInDigit || signCount > 0 { begin(isDigit, 1, &sink) }
      if word.units < Tokenizer.maxLength {
        word.text.append(lower)
        word.units += 1
        word.raw?.append(lower)
      }
      return
    }
    switch byte {
    case UInt8(ascii: "'"): if isElided { take(sign: UInt8(ascii: "-"), &sink) }
    case UInt8(ascii: "#"), UInt8(ascii: "&"), UInt8(ascii: "+")...UInt8(ascii: "/"), UInt8(ascii: "_"):
      take(sign: byte, &sink)
    default: separate(&sink)
    }
  }

  private mutating func scan(_ scalar: Unicode.Scalar, _ sink: inout some TokenConsumer) {
    switch table.classify(scalar) {
    case .dropped: break
    case .apostrophe: if isElided { take(sign: UInt8(ascii: "-"), &sink) }
    case .sign(let sign): take(sign: sign, &sink)
    case .separator: separate(&sink)
    case .expanded(let ascii):
      separate(&sink)
      for byte in ascii { scan(ascii: byte, &sink) }
    case .unspaced:
      if word.units > 0 { endCompound(&sink) }
      dots = 0
      let letter = Array(String(Character(scalar)).utf8)
      if runLength > 0 { sink.take(word: before + letter, raw: nil) }
      before = letter
      runLength += 1
    case .word(let folded):
      // An exponent or a footnote mark isn't part of the number that it follows.
      if endsInDigit, word.units > 0, CompatibilityForms.isSuperscript(scalar.value) { separate(&sink) }
      append(folded, of: scalar, &sink)
    }
  }

  private mutating func append(_ folded: [UInt8], of scalar: Unicode.Scalar, _ sink: inout some TokenConsumer)
  {
    let isDigit = folded.count == 1 && Compound.isDigit(folded[0])
    let length = String(decoding: folded, as: UTF8.self).utf16.count
    if word.units == 0 || isDigit != endsInDigit || signCount > 0 { begin(isDigit, length, &sink) }
    guard word.units + length <= Tokenizer.maxLength else {
      word.units = Tokenizer.maxLength
      return
    }
    // Letters beyond the alphabets are special forms that stemmers don't know.
    if scalar.value < 0x2000 {
      if word.raw == nil { word.raw = word.text }
      word.raw?.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
    } else {
      word.raw?.append(contentsOf: folded)
    }
    word.text.append(contentsOf: folded)
    word.units += length
  }

  /// Begins a word, or notes that letters and digits meet in it.
  private mutating func begin(_ isDigit: Bool, _ length: Int, _ sink: inout some TokenConsumer) {
    endsInDigit = isDigit
    if word.units > 0, signCount == 0 {
      if word.units + length <= Tokenizer.maxLength {
        word.seams.append(word.text.count)
        word.rawSeams.append(word.raw?.count ?? word.text.count)
      }
      return
    }
    if runLength > 0 { endRun(&sink) }
    if word.units > 0 {
      if joins(isDigit) {
        compound.append(word)
        clearWord()
        (word.sign, signCount) = (sign, 0)
        return
      }
      signCount = 0
      endCompound(&sink)
    }
    hasDot = dots == 1
    dots = 0
  }

  /// Whether what follows belongs to the words before the sign: commas and spaces are only within numbers.
  private func joins(_ isDigit: Bool) -> Bool {
    switch sign {
    case UInt8(ascii: ","), UInt8(ascii: " "): isDigit && word.isNumber
    case UInt8(ascii: "#"): false
    case UInt8(ascii: "+"): signCount == 1
    default: true
    }
  }

  /// Whether the letters before an apostrophe are a word of their own: French *l'*, *d'*, *qu'*, Italian
  /// *dell'*, *un'*.
  private var isElided: Bool {
    switch word.text.count {
    case 0: false
    case 1: "cdjlmnst".utf8.contains(word.text[0])
    default:
      word.text.suffix(2).elementsEqual("qu".utf8) || word.text.suffix(2).elementsEqual("ll".utf8)
        || word.text.elementsEqual("un".utf8)
    }
  }

  /// A sign ends a word; what follows may be joined to it.
  private mutating func take(sign next: UInt8, _ sink: inout some TokenConsumer) {
    if runLength > 0 { endRun(&sink) }
    if word.units > 0, signCount == 0 {
      (sign, signCount) = (next, 1)
    } else if word.units == 0 {
      dots = next == UInt8(ascii: ".") ? dots + 1 : 0
    } else if next == sign, next == UInt8(ascii: "-") || (next == UInt8(ascii: "+") && signCount == 1) {
      signCount += 1
    } else {
      endCompound(&sink)
    }
  }

  private mutating func clearWord() {
    word.text.removeAll(keepingCapacity: true)
    word.raw = nil
    word.units = 0
    word.sign = 0
    if word.seams.isEmpty { return }
    word.seams.removeAll(keepingCapacity: true)
    word.rawSeams.removeAll(keepingCapacity: true)
  }

  @inline(__always)
  private mutating func separate(_ sink: inout some TokenConsumer) {
    if word.units > 0 { endCompound(&sink) }
    dots = 0
    if runLength > 0 { endRun(&sink) }
  }

  private mutating func endCompound(_ sink: inout some TokenConsumer) {
    let isSuffix = signCount > 0 && (sign == UInt8(ascii: "#") || sign == UInt8(ascii: "+"))
    // Nearly all words aren't part of a compound.
    if compound.isEmpty, !hasDot, !isSuffix {
      Compound.emit(word, to: &sink)
    } else {
      compound.append(word)
      let suffix = isSuffix ? [UInt8](repeating: sign, count: signCount) : []
      compound.emit(hasDot: hasDot, suffix: suffix, to: &sink)
    }
    clearWord()
    (signCount, dots, hasDot) = (0, 0, false)
  }

  private mutating func endRun(_ sink: inout some TokenConsumer) {
    sink.take(word: before, raw: nil)
    runLength = 0
  }

  /// A character of UTF-8 and its length in bytes; invalid bytes are read as a separator.
  private static func decode(_ text: [UInt8], at offset: Int) -> (Unicode.Scalar, Int) {
    let first = UInt32(text[offset])
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC0, offset + length <= text.count else { return (" ", 1) }
    var code = first & (0x7F >> UInt32(length))
    for next in text[(offset + 1)..<(offset + length)] { code = code << 6 | UInt32(next & 0x3F) }
    return (Unicode.Scalar(code) ?? " ", length)
  }
}
