/// An invisible character that makes texts differ although they look alike. It often comes with pasted text.
public struct InvisibleCharacter: Sendable, Hashable {
  public let scalar: Unicode.Scalar

  /// `nil` for visible characters, ordinary spaces and line breaks.
  public init?(_ scalar: Unicode.Scalar) {
    guard InvisibleCharacter.isInvisible(scalar.value) else { return nil }
    self.scalar = scalar
  }

  /// Its common name and code point: *a zero-width space (U+200B)*.
  public var name: String {
    let hex = String(scalar.value, radix: 16, uppercase: true)
    let code = "U+" + String(repeating: "0", count: max(0, 4 - hex.utf8.count)) + hex
    return "\(InvisibleCharacter.names[scalar.value] ?? "an invisible character") (\(code))"
  }

  /// The first one in a text that has no function there. Joiners are part of emoji and of words in some
  /// scripts, and direction marks belong in right-to-left text.
  public static func firstWithoutMeaning(in text: String) -> InvisibleCharacter? {
    // They all take two or more bytes.
    guard text.utf8.contains(where: { $0 >= 0xC2 }) else { return nil }
    let scalars = Array(text.unicodeScalars)
    let runsFromRight = scalars.contains { (0x590...0x8FF).contains($0.value) }
    for (index, scalar) in scalars.enumerated() {
      guard let found = InvisibleCharacter(scalar) else { continue }
      switch scalar.value {
      case 0x200C, 0x200D:
        let neighbours = [index - 1, index + 1].filter(scalars.indices.contains).map { scalars[$0] }
        if neighbours.count == 2, neighbours.allSatisfy({ !$0.isASCII && InvisibleCharacter($0) == nil }) {
          continue
        }
      case 0x61C, 0x200E, 0x200F: if runsFromRight { continue }
      // The flags of England and some other places are a black flag followed by these.
      case 0xE0020...0xE007F: if scalars.contains("\u{1F3F4}") { continue }
      default: break
      }
      return found
    }
    return nil
  }

  /// Why a word looks right but isn't, as the end of a message: *: it holds a zero-width space (U+200B)*.
  /// Empty if nothing is hidden.
  public static func reason(in text: String) -> String {
    guard text.utf8.contains(where: { $0 >= 0xC2 }) else { return "" }
    if let found = firstWithoutMeaning(in: text) { return ": it holds \(found.name)" }
    let space = text.unicodeScalars.first { !$0.isASCII && $0.properties.isWhitespace }
    return space == nil ? "" : ": it holds a space that isn't an ordinary one"
  }

  private static func isInvisible(_ value: UInt32) -> Bool {
    switch value {
    case 0xAD, 0x61C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180E, 0x200B...0x200F, 0x202A...0x202E,
      0x2060...0x206F,
      0x3164, 0xFEFF, 0xFFA0, 0xFFF9...0xFFFB, 0xE0000...0xE007F:
      true
    default: false
    }
  }

  private static let names: [UInt32: String] = [
    0xAD: "a soft hyphen", 0x200B: "a zero-width space", 0x200C: "a zero-width non-joiner",
    0x200D: "a zero-width joiner", 0x2060: "a word joiner", 0xFEFF: "a byte order mark",
    0x200E: "a left-to-right mark", 0x200F: "a right-to-left mark", 0x61C: "an Arabic letter mark",
    0x202A: "a left-to-right embedding", 0x202B: "a right-to-left embedding",
    0x202C: "a mark that ends a change of direction", 0x202D: "a left-to-right override",
    0x202E: "a right-to-left override", 0x2066: "a left-to-right isolate", 0x2067: "a right-to-left isolate",
    0x2068: "a first strong isolate", 0x2069: "a mark that ends an isolate",
  ]
}
