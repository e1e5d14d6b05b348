/// How a character beyond ASCII counts when words are compared.
struct WordCharacter {
  enum Kind: Equatable {
    /// A letter, in lower case, and without its accent if it is a common one.
    case letter(UInt32)
    /// A word by itself: a currency sign, or a letter of a script without spaces.
    case single(UInt32)
    case separator, mark, apostrophe
    /// Invisible to readers: a soft hyphen, or an accent encoded separately.
    case ignored
  }

  let kind: Kind
  /// Length in bytes.
  let length: Int

  /// - Parameter bytes: valid UTF-8.
  init(_ bytes: UnsafeBufferPointer<UInt8>, at i: Int, before end: Int) {
    let lead = bytes[i]
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard lead >= 0xC2, i + length <= end else {
      (kind, self.length) = (.separator, 1)
      return
    }
    var scalar = UInt32(lead) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
    for next in (i + 1)..<(i + length) { scalar = scalar << 6 | UInt32(bytes[next] & 0x3F) }
    self.length = length
    kind = Self.kind(scalar)
  }

  private static func kind(_ scalar: UInt32) -> Kind {
    switch scalar {
    case 0xA2...0xA5, 0x20A0...0x20CF: .single(scalar)
    case 0xAB, 0xBB: .mark
    case 0xAD, 0x300...0x36F, 0x200B...0x200F, 0x2060, 0xFEFF: .ignored
    case 0xD7, 0xF7, 0x80..<0xC0: .separator
    case 0xC0...0xFF: .letter(UInt32(latin[Int(scalar - 0xC0)]))
    case 0x100...0x17F: .letter(lowercasedLatin(scalar))
    case 0x391...0x3A9, 0x410...0x42F: .letter(scalar + 0x20)
    case 0x400...0x40F: .letter(scalar + 0x50)
    case 0x2019: .apostrophe
    case 0x2012...0x2015, 0x2018...0x2027, 0x2039, 0x203A, 0x3000...0x303F: .mark
    case 0x2000...0x2BFF, 0x1F000...0x1FAFF: .separator
    case 0x3040...0x30FF, 0x3400...0x9FFF: .single(scalar)
    default: .letter(scalar)
    }
  }

  /// U+00C0 to U+00FF without accents.
  private static let latin = Array(
    "aaaaaaaceeeeiiiidnooooo ouuuuytsaaaaaaaceeeeiiiidnooooo ouuuuyty".utf8)

  /// Latin Extended-A is in pairs, each upper-case letter before its lower-case one.
  private static func lowercasedLatin(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x139...0x148, 0x179...0x17E: scalar + scalar % 2
    default: scalar | 1
    }
  }
}
