/// A body's tables, and the pieces of source that are parsed for them.
///
/// All pieces go through libcmark in one second pass: each cell as a heading of one line, since a heading holds inlines
/// and nothing else, and each paragraph beside a table as a paragraph.
struct TableSet {
  var tables: [Table] = []
  private(set) var pieces: [Piece] = []

  struct Piece {
    /// Its lines in the source; a cell has one.
    var lines: [Range<Int>]
    var isCell: Bool
    /// Whether `trailPrefix` stands before its text.
    var isTrail = false
    /// Its line in the second pass.
    var line = 0
    /// What libcmark made of it.
    var node: CMarkNode?

    /// All of it in the source.
    var range: Range<Int> { (lines.first?.lowerBound ?? 0)..<(lines.last?.upperBound ?? 0) }
  }

  /// Keeps the start of a paragraph from being read as the start of another block. It is cut from the text again.
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

  /// The source of the second pass.
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
    // Only libcmark knows what is a definition and what merely looks like one: so the whole body follows.
    if bracket, source.traits.contains(.definitions) {
      text.append(UInt8(ascii: "\n"))
      text.append(contentsOf: source.bytes)
    }
    return text
  }

  /// Gives every piece its node.
  mutating func attach(_ document: CMarkNode) {
    var node = document.firstChild
    for i in pieces.indices {
      while let block = node, block.startLine < pieces[i].line { node = block.next }
      guard let block = node, block.startLine == pieces[i].line else { continue }
      if block.type == (pieces[i].isCell ? .heading : .paragraph) { pieces[i].node = block }
    }
  }

  /// Whether the cell holds a `[` is the answer.
  private func append(cell: Range<Int>, of source: BodySource, to text: inout [UInt8]) -> Bool {
    text.append("# ")
    var bracket = false
    var i = cell.lowerBound
    while i < cell.upperBound {
      let byte = source.bytes[i]
      if byte == UInt8(ascii: "\\"), i + 1 < cell.upperBound {
        // `\|` is a pipe before inlines are parsed, so also in code.
        if source.bytes[i + 1] != UInt8(ascii: "|") { text.append(byte) }
        i += 1
      }
      if byte == UInt8(ascii: "[") { bracket = true }
      text.append(source.bytes[i])
      i += 1
    }
    // Closed, so that a `#` at the cell's end stays.
    text.append(" #\n")
    return bracket
  }

  private func append(paragraph: Piece, of source: BodySource, to text: inout [UInt8]) {
    text.append("\n")
    if paragraph.isTrail { text.append(Self.trailPrefix) }
    for (i, line) in paragraph.lines.enumerated() {
      // Lines after the first were in a paragraph already; indented so far, none can begin another block.
      if i > 0 { text.append("    ") }
      text.append(contentsOf: source.bytes[line])
      text.append("\n")
    }
    text.append("\n")
  }
}
