/// Recognises what word processors, slides and autocorrection write in place of `- `, `# ` and their spaces.
enum PastedMarker {
  /// Kinds of findings; each is reported once per body.
  enum Finding: Hashable {
    /// A bullet, shown as a list item.
    case bullet
    /// A no-break space or similar after a marker, treated as a space.
    case space
    /// `##Words`, shown as a heading.
    case heading
    /// `#Words`, which may be a heading or a tag, and is shown as text.
    case hash
  }

  enum Bullet {
    /// Always a bullet, whether or not a space follows: •
    case firm
    /// A bullet if a space follows: ·
    case loose
    /// A bullet if the line above or below begins with one too: –
    case dash
    /// A letter that Word shows as a bullet, if a tab follows: o
    case letter
  }

  /// The bullet at an offset, and its length in bytes.
  static func bullet(at offset: Int, in source: BodySource) -> (kind: Bullet, scalar: UInt32, length: Int)? {
    let first = source.byte(offset)
    if first < 0x80 {
      return first == UInt8(ascii: "o") ? (.letter, UInt32(first), 1) : nil
    }
    guard let (scalar, length) = source.scalar(at: offset) else { return nil }
    switch scalar {
    // • ‣ ⁃ ▪ ▫ ■ □ ► ▶ ▸ ● ○ ◦ ◆ ◇ ❖ ➢ ➤, and Word's bullets from the fonts Symbol and Wingdings.
    case 0x2022, 0x2023, 0x2043, 0x25AA, 0x25AB, 0x25A0, 0x25A1, 0x25BA, 0x25B6, 0x25B8, 0x25CF, 0x25CB,
      0x25E6,
      0x25C6, 0x25C7, 0x2756, 0x27A2, 0x27A4, 0xF0B7, 0xF0A7, 0xF0D8, 0xF076, 0xF06E:
      return (.firm, scalar, length)
    // · ∙ ⋅ ‧
    case 0xB7, 0x2219, 0x22C5, 0x2027: return (.loose, scalar, length)
    // ‐ ‑ ‒ – — ― −
    case 0x2010...0x2015, 0x2212: return (.dash, scalar, length)
    // §
    case 0xA7: return (.letter, scalar, length)
    default: return nil
    }
  }

  /// The end of the white space at `offset`, including no-break spaces and invisible characters, and whether
  /// it contains any of those.
  static func space(at offset: Int, before end: Int, in source: BodySource) -> (end: Int, isForeign: Bool) {
    var i = offset
    var isForeign = false
    while i < end {
      if BodySource.isBlank(source.bytes[i]) {
        i += 1
      } else if let length = foreignSpace(at: i, in: source) {
        i += length
        isForeign = true
      } else {
        break
      }
    }
    return (i, isForeign)
  }

  /// The length of a space that Markdown doesn't recognise: U+00A0, U+2000 to U+200B, U+202F, U+205F, U+2060,
  /// U+3000, U+FEFF.
  static func foreignSpace(at offset: Int, in source: BodySource) -> Int? {
    switch source.byte(offset) {
    case 0xC2: source.byte(offset + 1) == 0xA0 ? 2 : nil
    case 0xE2:
      switch (source.byte(offset + 1), source.byte(offset + 2)) {
      case (0x80, 0x80...0x8B), (0x80, 0xAF), (0x81, 0x9F), (0x81, 0xA0): 3
      default: nil
      }
    case 0xE3: source.byte(offset + 1) == 0x80 && source.byte(offset + 2) == 0x80 ? 3 : nil
    case 0xEF: source.byte(offset + 1) == 0xBB && source.byte(offset + 2) == 0xBF ? 3 : nil
    default: nil
    }
  }

  static func message(_ finding: Finding, _ sample: String) -> String {
    switch finding {
    case .bullet: "lines that begin with “\(sample)” are shown as a list"
    case .space:
      "the space after “\(sample)” isn't an ordinary one (a no-break space, for example); it is read as a space"
    case .heading: "“\(sample)” lacks a space after #, and is shown as a heading"
    case .hash: "“\(sample)” lacks a space after #, so it is text, not a heading"
    }
  }

  static func help(_ finding: Finding) -> String {
    switch finding {
    case .bullet: "Write - and a space instead, so that every program sees a list."
    case .space: "Delete it and type a space."
    case .heading: "Put a space after #."
    case .hash: "Put a space after # for a heading. A tag belongs in the field “tags”."
    }
  }
}

extension BodySource {
  /// The non-ASCII character at an offset, and its length in bytes.
  func scalar(at offset: Int) -> (UInt32, length: Int)? {
    let first = byte(offset)
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC0, offset + length <= bytes.count else { return nil }
    var scalar = UInt32(first) & (0x7F >> UInt32(length))
    for i in offset + 1..<offset + length { scalar = scalar << 6 | UInt32(bytes[i] & 0x3F) }
    return (scalar, length)
  }
}
