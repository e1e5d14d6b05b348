/// Takes the edge off hostile bodies before libcmark sees them.
///
/// libcmark is quick on nearly all input. Not on these two, found by trying every triple of Markdown's tokens: blank
/// lines below deeply nested lists (time is depth × lines), and links after many `![` in one paragraph (each link
/// looks back over all of them). No body that a person wrote is changed.
enum NestingGuard {
  /// On one line; a list marker opens two blocks.
  static let markers = 50
  /// Columns of white space before a line's text; more would open deeper lists.
  static let indentation = 200
  /// In one paragraph.
  static let images = 500

  /// What to parse instead of a source, with the same lines; nil if it is fine as it is.
  struct Tamed {
    var text: [UInt8]
    /// Offset in the source of what was changed first.
    var offset: Int
  }

  static func tamed(_ source: BodySource) -> Tamed? {
    var edits: [TextEdit] = []
    for line in 1...source.lineStarts.count { limitPrefix(source.line(line), source.bytes, &edits) }
    if source.imageMarks > images { limitImages(source, &edits) }
    guard !edits.isEmpty else { return nil }
    edits.sort { $0.offset < $1.offset }
    return Tamed(text: TextEdit.apply(edits, to: source.bytes), offset: edits[0].offset)
  }

  /// Cuts indentation and escapes markers beyond the bounds.
  private static func limitPrefix(_ line: Range<Int>, _ bytes: [UInt8], _ edits: inout [TextEdit]) {
    // Fewer bytes than this cannot break a bound.
    guard line.count > markers, bytes[line.lowerBound] < UInt8(ascii: "A") else { return }
    var columns = 0
    var count = 0
    var i = line.lowerBound
    while i < line.upperBound {
      switch bytes[i] {
      case UInt8(ascii: " "), UInt8(ascii: "\t"):
        columns += bytes[i] == UInt8(ascii: "\t") ? 4 : 1
        i += 1
        if columns > indentation {
          let end = line[i...].first { !BodySource.isBlank(bytes[$0]) } ?? line.upperBound
          edits.append(TextEdit(offset: i - 1, removed: end - i + 1, added: []))
          i = end
        }
      default:
        guard let length = marker(at: i, before: line.upperBound, bytes) else { return }
        count += 1
        if count > markers {
          edits.append(TextEdit(offset: i + length - 1, removed: 0, added: [UInt8(ascii: "\\")]))
          return
        }
        i += length
      }
    }
  }

  /// Length of the container's marker at `start`.
  private static func marker(at start: Int, before end: Int, _ bytes: [UInt8]) -> Int? {
    var i = start
    while i < end, i - start < 9, bytes[i] &- UInt8(ascii: "0") < 10 { i += 1 }
    guard i < end else { return nil }
    let digits = i > start
    switch bytes[i] {
    case UInt8(ascii: ">"): return digits ? nil : 1
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"): if digits { return nil }
    case UInt8(ascii: "."), UInt8(ascii: ")"): if !digits { return nil }
    default: return nil
    }
    let ends = i + 1 >= end || BodySource.isBlank(bytes[i + 1])
    return ends ? i + 1 - start : nil
  }

  /// Escapes `![` beyond the bound, counted from one blank line or heading to the next.
  private static func limitImages(_ source: BodySource, _ edits: inout [TextEdit]) {
    let bytes = source.bytes
    var count = 0
    for number in 1...source.lineStarts.count {
      let line = source.line(number)
      let isBlank = bytes[line].allSatisfy { BodySource.isBlank($0) || $0 == UInt8(ascii: ">") }
      // A cell of a table comes here as a heading.
      if isBlank || bytes[line].starts(with: [UInt8(ascii: "#"), UInt8(ascii: " ")]) { count = 0 }
      for i in line where bytes[i] == UInt8(ascii: "!") && source.byte(i + 1) == UInt8(ascii: "[") {
        count += 1
        if count > images {
          edits.append(TextEdit(offset: i + 1, removed: 0, added: [UInt8(ascii: "\\")]))
        }
      }
    }
  }
}
