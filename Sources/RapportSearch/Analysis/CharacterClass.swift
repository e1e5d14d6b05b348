/// What a character means for words. The browser's twin of this is in `search/characters.js`; it receives
/// every character of the content that differs from `CharacterClass.byRule`, so no browser's Unicode version
/// matters.
enum CharacterClass: Equatable, Sendable {
  /// Separates words.
  case separator
  /// May join the words on both sides of it, as this ASCII character does: *follow-up*, *AT&T*, *3.5*. A
  /// space means a no-break space, which some people put into numbers.
  case sign(UInt8)
  /// Separates words, and is read as this ASCII text: *½* is *1/2*.
  case expanded([UInt8])
  /// Ignored, except that it separates an elided word: *l'analyse* is *l*, *analyse* and *lanalyse*.
  case apostrophe
  /// Ignored: combining accents, invisible marks.
  case dropped
  /// A letter of a script that is written without spaces, indexed in overlapping pairs.
  case unspaced
  /// Part of a word, in this folded form.
  case word([UInt8])

  /// The class of an ASCII byte.
  static func ascii(_ byte: UInt8) -> CharacterClass {
    switch byte {
    case 0x30...0x39, 0x61...0x7A: .word([byte])
    case 0x41...0x5A: .word([byte | 32])
    case UInt8(ascii: "'"): .apostrophe
    case UInt8(ascii: "#"), UInt8(ascii: "&"), UInt8(ascii: "+")...UInt8(ascii: "/"), UInt8(ascii: "_"):
      .sign(byte)
    default: .separator
    }
  }

  /// The class of any character: by the rule, unless Unicode says otherwise for this one.
  static func of(_ scalar: Unicode.Scalar) -> CharacterClass {
    if let byte = UInt8(exactly: scalar.value), byte < 128 { return ascii(byte) }
    if let plain = CompatibilityForms.plain(scalar.value) { return plain }
    switch byRule(scalar.value) {
    // The rule itself folds full-width ASCII.
    case .word(let folded) where folded.count == 1: return .word(folded)
    case .word: return isPartOfWords(scalar) ? CharacterFolding.fold(scalar) : .separator
    case .unspaced: return isPartOfWords(scalar) ? .unspaced : .separator
    case let ruled: return ruled
    }
  }

  /// The class of a character beyond ASCII unless something else is known about it. `search/characters.js`
  /// has the same ranges.
  static func byRule(_ code: UInt32) -> CharacterClass {
    switch code {
    case 0x2019, 0x02BC, 0xFF07: .apostrophe
    case 0x00AD, 0x0300...0x036F, 0x200B...0x200D, 0x2060, 0xFE00...0xFE0F, 0xFEFF:
      .dropped
    case 0x00A0, 0x2009, 0x202F: .sign(UInt8(ascii: " "))
    case 0x2010, 0x2011: .sign(UInt8(ascii: "-"))
    case 0x2044: .sign(UInt8(ascii: "/"))
    case 0xFF03, 0xFF06, 0xFF0B...0xFF0F, 0xFF3F: .sign(UInt8(code - 0xFF00) + 0x20)
    case 0x00D7: .word([UInt8(ascii: "x")])
    case 0x3005...0x3007: .unspaced
    case 0xFF10...0xFF19: .word([UInt8(code - 0xFF10) + 0x30])
    case 0xFF21...0xFF3A: .word([UInt8(code - 0xFF21) + 0x61])
    case 0xFF41...0xFF5A: .word([UInt8(code - 0xFF41) + 0x61])
    // Mathematical letters and digits: some people write bold words with them.
    case 0x1D400...0x1D6A3: .word([UInt8((code - 0x1D400) % 26) + 0x61])
    case 0x1D7CE...0x1D7FF: .word([UInt8((code - 0x1D7CE) % 10) + 0x30])
    case 0x80...0xA9, 0xAB...0xB4, 0xB6...0xB9, 0xBB...0xBF, 0xF7, 0x2000...0x2BFF, 0x3000...0x303F,
      0xE000...0xF8FF, 0xFE10...0xFE6F, 0xFF00...0xFF65, 0xFFE0...0xFFFF, 0x1F000...0x1FAFF:
      .separator
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3040...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
      0xAC00...0xD7AF, 0xF900...0xFAFF, 0xFF66...0xFF9F, 0x20000...0x3FFFF:
      .unspaced
    default: .word(CharacterFolding.utf8(code))
    }
  }

  private static func isPartOfWords(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
      .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber:
      true
    default: false
    }
  }
}
