/// Lines of a text that mail programs may have changed.
enum SubmissionLine {
  /// A line without quote marks and without spaces at either end.
  static func bare(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var rest = line
    while let count = spaceAhead(rest) ?? (rest.first == UInt8(ascii: ">") ? 1 : nil) {
      rest.removeFirst(count)
    }
    while let count = spaceBehind(rest) { rest.removeLast(count) }
    return rest
  }

  /// A line without leading spaces.
  static func leftTrimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var rest = line
    while let count = spaceAhead(rest) { rest.removeFirst(count) }
    return rest
  }

  /// Whether a line holds only the given words, with hyphens, dashes or asterisks around them.
  ///
  /// - Parameter words: in capitals, with single spaces.
  static func says(_ words: StaticString, _ line: ArraySlice<UInt8>) -> Bool {
    var rest = line
    let wanted = UnsafeBufferPointer(start: words.utf8Start, count: words.utf8CodeUnitCount)
    for byte in wanted where byte != 32 {
      while let count = ornament(rest) { rest.removeFirst(count) }
      guard rest.popFirst() == byte else { return false }
    }
    while let count = ornament(rest) { rest.removeFirst(count) }
    return rest.isEmpty
  }

  static func isBlank(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }

  /// Characters that programs substitute for a space.
  private static let spaces: [[UInt8]] = ["\u{A0}", "\u{3000}", "\u{2007}", "\u{2009}", "\u{202F}"]
    .map { Array($0.utf8) }

  /// Those, and invisible characters that programs insert. They are only removed at the start of a line: at
  /// its end they may be part of somebody's text.
  private static let odd: [[UInt8]] =
    spaces
    + [
      "\u{AD}", "\u{FEFF}", "\u{200B}", "\u{200C}", "\u{200D}", "\u{200E}", "\u{200F}", "\u{2060}",
    ].map { Array($0.utf8) }

  /// The length in bytes of the space that a line begins with; `nil` if there is none.
  static func spaceAhead(_ line: ArraySlice<UInt8>) -> Int? {
    guard let first = line.first else { return nil }
    if isBlank(first) { return 1 }
    return first < 0x80 ? nil : odd.first { line.starts(with: $0) }?.count
  }

  private static func spaceBehind(_ line: ArraySlice<UInt8>) -> Int? {
    guard let last = line.last else { return nil }
    if isBlank(last) { return 1 }
    return last < 0x80 ? nil : spaces.first { line.suffix($0.count).elementsEqual($0) }?.count
  }

  private static let dashes = ["–", "—", "‐", "‑", "−"].map { Array($0.utf8) }

  private static func ornament(_ line: ArraySlice<UInt8>) -> Int? {
    guard let first = line.first else { return nil }
    if "-*_=#`".utf8.contains(first) { return 1 }
    return spaceAhead(line) ?? (first < 0x80 ? nil : dashes.first { line.starts(with: $0) }?.count)
  }
}
