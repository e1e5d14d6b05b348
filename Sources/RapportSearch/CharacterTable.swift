/// Classes of characters, remembered: asking Unicode for one costs more than thousands of look-ups.
struct CharacterTable: Sendable {
  /// What was asked for so far, beyond ASCII.
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

  /// Letters of the Latin alphabets, whatever the content holds: people type accents that content lacks.
  mutating func includeLatin() {
    for code in 0xAA...0x17F as ClosedRange<UInt32> {
      if let scalar = Unicode.Scalar(code) { _ = classify(scalar) }
    }
  }

  /// All that the rule doesn't tell, parted by spaces: a character and what it becomes, `_` for a separator.
  func written() -> String {
    var entries: [String] = []
    for (code, found) in known.sorted(by: { $0.key < $1.key }) where found != CharacterClass.byRule(code) {
      guard let scalar = Unicode.Scalar(code) else { continue }
      switch found {
      case .separator: entries.append("\(scalar)_")
      case .word(let bytes): entries.append("\(scalar)\(String(decoding: bytes, as: UTF8.self))")
      default: entries.append("\(scalar)")
      }
    }
    return entries.joined(separator: " ")
  }
}
