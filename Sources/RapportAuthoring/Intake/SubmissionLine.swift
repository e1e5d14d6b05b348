import RapportHub

/// A line of a text that mail programs may have changed.
enum SubmissionLine {
  /// The line without quote marks, trimmed.
  static func bare(_ line: ArraySlice<UInt8>) -> [UInt8] {
    var rest = line
    while let first = rest.first, isBlank(first) || first == UInt8(ascii: ">") { rest.removeFirst() }
    while let last = rest.last, isBlank(last) { rest.removeLast() }
    // A no-break space (U+00A0) is two bytes, and some programs indent with it.
    while rest.starts(with: [0xC2, 0xA0]) { rest = bare(rest.dropFirst(2))[...] }
    return Array(rest)
  }

  /// Whether a line has only some words, with hyphens, dashes or stars around them.
  static func says(_ words: String, _ line: [UInt8]) -> Bool {
    let text = String(decoding: line, as: UTF8.self)
    let kept = text.unicodeScalars.filter { !"-–—*_=#` ".unicodeScalars.contains($0) }
    var bare = ""
    bare.unicodeScalars.append(contentsOf: kept)
    return bare == words.replacing(" ", with: "")
  }

  static func isBlank(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }
}
