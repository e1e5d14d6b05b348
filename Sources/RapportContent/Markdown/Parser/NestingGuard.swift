/// Defuses hostile bodies before libcmark sees them.
///
/// libcmark is fast on nearly all input. Trying every triple of Markdown's tokens found two exceptions: blank
/// lines below deeply nested lists (the time is depth × lines), and links after many `![` in one paragraph
/// (each link looks back over all of them). No body written by a person is changed.
enum NestingGuard {
  /// The most markers on a line; a list marker opens two blocks.
  static let markers = 50
  /// The most columns of white space before the text of a line; more would open deeper lists.
  static let indentation = 200
  /// The most images in a paragraph.
  static let images = 500

  /// What to parse in place of a source, with the same lines.
  struct Tamed {
    var text: [UInt8]
    /// Offset in the source of the first change.
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

  /// Limits the indentation and the number of markers on a line.
  private static func limitPrefix(_ line: Range<Int>, _ bytes: [UInt8], _ edits: inout [TextEdit]) {
    // A line with fewer bytes can't exceed a limit.
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

  /// The length of the container marker at `start`.
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

  /// Escapes `![` beyond the limit, counting from one blank line or heading to the next.
  private static func limitImages(_ source: BodySource, _ edits: inout [TextEdit]) {
    let bytes = source.bytes
    var count = 0
    for number in 1...source.lineStarts.count {
      let line = source.line(number)
      let isBlank = bytes[line].allSatisfy { BodySource.isBlank($0) || $0 == UInt8(ascii: ">") }
      // Table cells are passed through here as headings.
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
