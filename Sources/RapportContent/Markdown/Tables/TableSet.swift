/// The tables of a body, and the pieces of source that are parsed for them.
///
/// All pieces go through libcmark in a single second pass: each cell as a heading on one line, since a
/// heading contains only inlines, and each paragraph next to a table as a paragraph.
struct TableSet {
  var tables: [Table] = []
  private(set) var pieces: [Piece] = []

  struct Piece {
    /// Its lines in the source; a cell has exactly one.
    var lines: [Range<Int>]
    var isCell: Bool
    /// Whether `trailPrefix` is in front of its text.
    var isTrail = false
    /// Its line in the second pass.
    var line = 0
    /// The node that libcmark made of it.
    var node: CMarkNode?

    /// Its whole range in the source.
    var range: Range<Int> { (lines.first?.lowerBound ?? 0)..<(lines.last?.upperBound ?? 0) }
  }

  /// Prevents the start of a paragraph from being read as the start of another block. It is removed from the
  /// text afterwards.
  static let trailPrefix: StaticString = "x "

  mutating func add(cells: [Range<Int>]) -> Range<Int> {
    let first = pieces.count
    for cell in cells { pieces.append(Piece(lines: [cell], isCell: true)) }
    return first..<pieces.count
  }

  mutating func add(_ lines: [Range<Int>], isTrail: Bool) -> Int {
    pieces.append(Piece(lines: lines, isCell: false, isTrail: isTrail))
    return pieces.count - 1
  }

  /// The source for the second pass.
  mutating func secondSource(_ source: BodySource) -> [UInt8] {
    var text: [UInt8] = []
    var line = 1
    var bracket = false
    for i in pieces.indices {
      if pieces[i].isCell {
        pieces[i].line = line
        bracket = append(cell: pieces[i].range, of: source, to: &text) || bracket
        line += 1
      } else {
        pieces[i].line = line + 1
        append(paragraph: pieces[i], of: source, to: &text)
        line += pieces[i].lines.count + 2
        bracket = true
      }
    }
    // Only libcmark can tell real definitions from lookalikes, so the whole body is appended.
    if bracket, source.traits.contains(.definitions) {
      text.append(UInt8(ascii: "\n"))
      text.append(contentsOf: source.bytes)
    }
    return text
  }

  /// Assigns each piece its node.
  mutating func attach(_ document: CMarkNode) {
    var node = document.firstChild
    for i in pieces.indices {
      while let block = node, block.startLine < pieces[i].line { node = block.next }
      guard let block = node, block.startLine == pieces[i].line else { continue }
      if block.type == (pieces[i].isCell ? .heading : .paragraph) { pieces[i].node = block }
    }
  }

  /// Returns whether the cell contains a `[`.
  private func append(cell: Range<Int>, of source: BodySource, to text: inout [UInt8]) -> Bool {
    text.append("# ")
    var bracket = false
    var i = cell.lowerBound
    while i < cell.upperBound {
      let byte = source.bytes[i]
      if byte == UInt8(ascii: "\\"), i + 1 < cell.upperBound {
        // `\|` becomes a pipe before inlines are parsed, even in code.
        if source.bytes[i + 1] != UInt8(ascii: "|") { text.append(byte) }
        i += 1
      }
      if byte == UInt8(ascii: "[") { bracket = true }
      text.append(source.bytes[i])
      i += 1
    }
    // The heading is closed, so that a `#` at the end of the cell is kept.
    text.append(" #\n")
    return bracket
  }

  private func append(paragraph: Piece, of source: BodySource, to text: inout [UInt8]) {
    text.append("\n")
    if paragraph.isTrail { text.append(Self.trailPrefix) }
    for (i, line) in paragraph.lines.enumerated() {
      // Lines after the first were already in a paragraph; indented like this,
      // they can't begin another block.
      if i > 0 { text.append("    ") }
      text.append(contentsOf: source.bytes[line])
      text.append("\n")
    }
    text.append("\n")
  }
}
