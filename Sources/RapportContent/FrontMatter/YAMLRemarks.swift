import RapportDiagnostics

/// Examines the source around values while they are read. Most files have nothing
/// to examine, and cost nothing.
struct YAMLRemarks {
  private(set) var found: YAMLRemark.ByValue = [:]
  private let text: ArraySlice<UInt8>
  private let firstLine: Int
  private let hasComments: Bool
  private var lines: YAMLLines?

  init(_ text: ArraySlice<UInt8>, firstLine: Int) {
    (self.text, self.firstLine) = (text, firstLine)
    hasComments = text.contains(UInt8(ascii: "#"))
  }

  /// - Parameters:
  ///   - event: the event of a scalar.
  ///   - isLeftOut: whether nothing is written in place of the value.
  ///   - value: the position of the value's node.
  mutating func look(at event: YAMLEvent, isLeftOut: Bool, value: SourcePosition) {
    let hasSeveralLines = event.end.line > event.position.line
    if hasSeveralLines, event.style != .literal { lookForMarks(in: event, value) }
    if hasComments, event.style == .plain { lookForComment(after: event, isLeftOut, value) }
  }

  private mutating func sourceLines() -> YAMLLines {
    if let lines { return lines }
    let all = YAMLLines(text, firstLine: firstLine)
    lines = all
    return all
  }

  private mutating func lookForComment(after event: YAMLEvent, _ isLeftOut: Bool, _ value: SourcePosition) {
    let lines = sourceLines()
    // libyaml may notice only lines later that a value was left out.
    let from = isLeftOut ? value : event.end
    var rest = lines.after(from)
    if isLeftOut {
      // Skips the key and its colon, or the hyphen of an item.
      guard let hash = rest.firstIndex(of: UInt8(ascii: "#")) else { return }
      let before = rest[..<hash].last { $0 != 32 && $0 != 9 }
      guard before == nil || before == UInt8(ascii: ":") || before == UInt8(ascii: "-") else { return }
      guard hash == rest.startIndex || rest[hash - 1] == 32 || rest[hash - 1] == 9 else { return }
      rest = rest[hash...]
    } else {
      guard let first = rest.first, first == 32 || first == 9 else { return }
      rest = rest.drop { $0 == 32 || $0 == 9 }
    }
    guard rest.first == UInt8(ascii: "#") else { return }
    let column = lines[from.line][..<rest.startIndex].count { $0 & 0xC0 != 0x80 } + 1
    found[value] = YAMLRemark(
      kind: .comment(String(decoding: rest, as: UTF8.self)),
      position: SourcePosition(line: from.line, column: column))
  }

  /// Looks for one line that begins with a bullet, or two lines with any mark: a single dash may just
  /// continue a sentence.
  private mutating func lookForMarks(in event: YAMLEvent, _ value: SourcePosition) {
    let lines = sourceLines()
    var first: (mark: String, position: SourcePosition)?
    var count = 0
    // A folded text begins on the line after its indicator.
    let start = event.style == .folded ? event.position.line + 1 : event.position.line
    for number in start...max(start, event.end.line) {
      let isFirst = number == event.position.line
      let line = isFirst ? lines.after(event.position) : lines[number].drop { $0 == 32 || $0 == 9 }
      guard let mark = ItemMark.beginning(line) else { continue }
      let column = lines[number][..<line.startIndex].count { $0 & 0xC0 != 0x80 } + 1
      if first == nil { first = (mark, SourcePosition(line: number, column: column)) }
      count += ItemMark.isBullet(mark) && !isFirst ? 2 : 1
    }
    guard let first, count > 1 else { return }
    found[value] = YAMLRemark(kind: .joinedLines(mark: first.mark), position: first.position)
  }
}
