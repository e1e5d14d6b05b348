/// A cache of character classes: asking Unicode for one costs as much as thousands of lookups.
struct CharacterTable: Sendable {
  /// The classes asked for so far, beyond ASCII.
  private(set) var known: [UInt32: CharacterClass] = [:]

  mutating func classify(_ scalar: Unicode.Scalar) -> CharacterClass {
    if let known = known[scalar.value] { return known }
    let found = CharacterClass.of(scalar)
    known[scalar.value] = found
    return found
  }

  mutating func merge(_ other: CharacterTable) {
    known.merge(other.known) { mine, _ in mine }
  }

  /// Adds all letters of the alphabets in the content, and of Latin: people type capitals, accents and
  /// question marks that the content doesn't have. An alphabet is a block of 128 code points; beyond those
  /// the rule applies. Adds the compatibility forms, too.
  mutating func includeAlphabets() {
    for scalar in CompatibilityForms.all { _ = classify(scalar) }
    let used = known.keys.filter { $0 < 0x3100 || 0xA000..<0xAC00 ~= $0 || 0x10000..<0x1F000 ~= $0 }
    for block in Set(used.map { $0 / 128 }).union([1, 2]) {
      for scalar in (block * 128..<(block + 1) * 128).compactMap(Unicode.Scalar.init)
      where scalar.properties.generalCategory != .unassigned {
        _ = classify(scalar)
      }
    }
  }

  /// The exceptions to `CharacterClass.byRule`, separated by spaces: a character and what it becomes, `_` for
  /// a separator.
  func written() -> String {
    var entries: [String] = []
    for (code, found) in known.sorted(by: { $0.key < $1.key }) where found != CharacterClass.byRule(code) {
      guard let scalar = Unicode.Scalar(code) else { continue }
      switch found {
      case .separator: entries.append("\(scalar)_")
      case .word(let bytes), .expanded(let bytes):
        entries.append("\(scalar)\(String(decoding: bytes, as: UTF8.self))")
      default: entries.append("\(scalar)")
      }
    }
    return entries.joined(separator: " ")
  }
}
