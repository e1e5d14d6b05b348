/// Letters without case and accents, so that *Café* is found by *cafe*.
///
/// Accents are recognised by the character's Unicode name: `LATIN SMALL LETTER E WITH ACUTE` is an `e`. The
/// standard library knows the name and the lower case of every character, but no decompositions.
enum CharacterFolding {
  /// What a letter, mark or number beyond ASCII becomes.
  static func fold(_ scalar: Unicode.Scalar) -> CharacterClass {
    if isMark(scalar.value) { return .dropped }
    if scalar.properties.numericType == .decimal, let value = scalar.properties.numericValue {
      return .word([UInt8(ascii: "0") + UInt8(value)])
    }
    if let known = special[scalar.value] { return .word(Array(known.utf8)) }
    var folded: [UInt8] = []
    for lower in scalar.properties.lowercaseMapping.unicodeScalars where !isMark(lower.value) {
      folded += special[lower.value].map { Array($0.utf8) } ?? utf8(base(of: lower).value)
    }
    return folded.isEmpty ? .dropped : .word(folded)
  }

  /// The UTF-8 of a code point; empty if it is not a character.
  static func utf8(_ code: UInt32) -> [UInt8] {
    Unicode.Scalar(code).map { Array(String(Character($0)).utf8) } ?? []
  }

  /// Letters whose names don't say that they have an accent.
  private static let special: [UInt32: String] = [
    0xDF: "ss", 0x1E9E: "ss", 0xE6: "ae", 0x153: "oe", 0xF0: "d", 0xFE: "th", 0x131: "i", 0x138: "k",
    0x14B: "n",
    0x17F: "s", 0xAA: "a", 0xBA: "o", 0xB5: "μ", 0x3C2: "σ", 0x451: "е", 0x133: "ij",
    0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st",
  ]

  /// Combining marks, and vowel points that writers leave out.
  private static func isMark(_ code: UInt32) -> Bool {
    switch code {
    case 0x0300...0x036F, 0x0591...0x05BD, 0x05BF, 0x05C1...0x05C2, 0x064B...0x065F, 0x0670, 0x1AB0...0x1AFF,
      0x1DC0...0x1DFF, 0x20D0...0x20FF, 0xFE20...0xFE2F:
      true
    default: false
    }
  }

  private static func base(of scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard let name = scalar.properties.name, let index = name.firstRange(of: " WITH ") else { return scalar }
    return letters[String(name[..<index.lowerBound])] ?? scalar
  }

  /// Plain letters of the alphabets that have accents, by name.
  private static let letters: [String: Unicode.Scalar] = {
    var letters: [String: Unicode.Scalar] = [:]
    for range in [0x61...0x7A, 0x0370...0x04FF] as [ClosedRange<UInt32>] {
      for code in range {
        guard let scalar = Unicode.Scalar(code), let name = scalar.properties.name else { continue }
        letters[name] = scalar
      }
    }
    return letters
  }()
}
