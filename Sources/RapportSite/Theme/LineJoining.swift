/// Spares the engine lines: it keeps each line of a template as a text of its own, and copies all of them for each
/// page. Lines that hold no tag of their own are joined by a character that becomes a line end again in the page.
enum LineJoining {
  /// SUB, which no template has a use for.
  private static let joint: UInt8 = 0x1A

  /// The template with fewer lines. A line end beside a tag that stands alone stays, since it goes with the tag.
  static func joined(_ template: [UInt8]) -> [UInt8] {
    let lines = template.split(separator: 10, omittingEmptySubsequences: false)
    var out: [UInt8] = []
    out.reserveCapacity(template.count)
    for (number, line) in lines.enumerated() {
      if number > 0 {
        let isBesideTag = isLoneTag(line) || isLoneTag(lines[number - 1])
        out.append(isBesideTag ? 10 : joint)
      }
      out.append(contentsOf: line)
    }
    return out
  }

  /// The page's bytes with all their line ends.
  static func parted(_ page: String) -> [UInt8] {
    var bytes = Array(page.utf8)
    bytes.withUnsafeMutableBufferPointer { buffer in
      for place in 0..<buffer.count { buffer[place] = buffer[place] == joint ? 10 : buffer[place] }
    }
    return bytes
  }

  private static func isLoneTag(_ line: ArraySlice<UInt8>) -> Bool {
    let isBlank = { (byte: UInt8) in byte == 32 || byte == 9 }
    let start = line.drop(while: isBlank)
    return start.starts(with: "{{".utf8) && start.dropFirst(2).first.map("#^/!><$".utf8.contains) == true
  }
}
