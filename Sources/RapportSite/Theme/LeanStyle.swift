/// Style sheets as browsers load them: without indentation, empty lines and lines that are only a comment.
///
/// It keeps line ends and looks at whole lines alone, so it needs no grammar. A file where a line's beginning could be
/// part of a text or of a longer comment is left as it is.
enum LeanStyle {
  static func bytes(_ bytes: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      let words = line.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
      guard isWhole(words) else { return bytes }
      if words.isEmpty || isComment(words) { continue }
      out += words
      out.append(UInt8(ascii: "\n"))
    }
    if bytes.last != UInt8(ascii: "\n") { _ = out.popLast() }
    return out
  }

  /// Whether nothing that begins on the line goes on in the next: a continued text, a comment.
  private static func isWhole(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.last != UInt8(ascii: "\\") else { return false }
    return (line.lastPlace(of: "/*") ?? -1) <= (line.lastPlace(of: "*/") ?? -1)
  }

  private static func isComment(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.starts(with: "/*".utf8), let end = line.lastPlace(of: "*/") else { return false }
    return end == line.endIndex - 2 && !line.dropFirst(2).dropLast(2).contains(UInt8(ascii: "*"))
  }
}

extension ArraySlice<UInt8> {
  /// Where the last of a pair of characters begins.
  fileprivate func lastPlace(of pair: String) -> Int? {
    indices.last { self[$0...].starts(with: pair.utf8) }
  }
}
