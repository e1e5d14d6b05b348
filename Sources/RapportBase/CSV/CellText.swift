/// Prepares a cell's text for a field.
package enum CellText {
  /// Removes invisible characters and white space at the ends, and turns special spaces into ordinary ones.
  package static func cleaned(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 >= 0xC2 }) else { return text.trimmed }
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0xA0, 0x202F, 0x2007: scalars.append(" ")
      case 0x2028, 0x2029, 0x85: scalars.append("\n")
      // Joiners belong to emoji and to words in some scripts.
      case 0x200C, 0x200D: scalars.append(scalar)
      default: if InvisibleCharacter(scalar) == nil { scalars.append(scalar) }
      }
    }
    return String(scalars).trimmed
  }

  /// The cleaned text on one line, with single spaces between words.
  package static func line(_ text: String) -> String {
    cleaned(text).split { $0.isWhitespace }.joined(separator: " ")
  }
}
