/// Style sheets as browsers load them: without indentation, empty lines and lines that are only a comment.
///
/// It never changes anything within a line. A file in which a line could begin inside a string or a comment
/// is left as it is.
enum StylesheetMinifier {
  static func minified(_ sheet: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(sheet.count)
    for line in sheet.split(separator: UInt8(ascii: "\n")) {
      let rule = line.withoutIndentation
      guard rule.last != UInt8(ascii: "\\"), rule.closesComments else { return sheet }
      if rule.isEmpty || isComment(rule) { continue }
      out += rule
      out.append(UInt8(ascii: "\n"))
    }
    if sheet.last != UInt8(ascii: "\n") { _ = out.popLast() }
    return out
  }

  private static func isComment(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.starts(with: "/*".utf8), let end = line.lastIndex(of: "*/") else { return false }
    return end == line.endIndex - 2 && !line.dropFirst(2).dropLast(2).contains(UInt8(ascii: "*"))
  }
}

extension ArraySlice<UInt8> {
  var withoutIndentation: ArraySlice<UInt8> {
    drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
  }

  /// Whether the last `/*` is followed by a `*/`. If they are part of a string, false is the safe answer.
  var closesComments: Bool {
    guard contains(UInt8(ascii: "*")), let start = lastIndex(of: "/*") else { return true }
    return (lastIndex(of: "*/") ?? startIndex) >= start + 2
  }

  /// The index at which the last occurrence of a pair of characters begins.
  fileprivate func lastIndex(of pair: String) -> Int? {
    indices.last { self[$0...].starts(with: pair.utf8) }
  }
}
