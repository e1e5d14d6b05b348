import RapportBase

/// Finds the tables among a body's paragraphs.
struct TableFinder {
  private let source: BodySource
  private var found = TableSet()
  /// The most columns: nobody reads a table with more.
  private static let columns = 200

  init(_ source: BodySource) { self.source = source }

  /// Tables in reading order.
  static func tables(in document: CMarkNode, of source: BodySource) -> TableSet {
    guard source.traits.contains(.pipes) else { return TableSet() }
    var finder = TableFinder(source)
    // Visits only blocks, without recursion: first the children, then the next sibling, then the parent's.
    var node = document.firstChild
    while let block = node {
      var child: CMarkNode?
      switch block.type {
      case .paragraph, .heading: finder.look(at: block)
      case .quote, .list, .item: child = block.firstChild
      default: break
      }
      node = child ?? Self.following(block)
    }
    return finder.found
  }

  private static func following(_ block: CMarkNode) -> CMarkNode? {
    var block = block
    while true {
      if let next = block.next { return next }
      guard let parent = block.parent else { return nil }
      block = parent
    }
  }

  private mutating func look(at block: CMarkNode) {
    let first = block.startLine
    let last = block.type == .heading ? underline(of: block) - 1 : block.endLine
    guard last > first else { return }
    var cached: ContainerPrefix?
    for number in first + 1...last {
      guard TableRow.looksLikeDelimiters(source.line(number), in: source) else { continue }
      let prefix = cached ?? ContainerPrefix(around: block, in: source)
      cached = prefix
      if let table = header(of: block, delimiters: number, prefix) {
        fill(table, from: number + 1, to: last, prefix)
        return
      }
    }
  }

  /// The line that turned a paragraph into a heading. libcmark includes a blank line after it in the heading.
  private func underline(of heading: CMarkNode) -> Int {
    var number = heading.endLine
    while number > heading.startLine, !TableRow.holdsUnderline(source.line(number), in: source) {
      number -= 1
    }
    return number
  }

  /// A line of `block` without the prefixes of its containers; `nil` if it is lazy.
  private func content(_ number: Int, of block: CMarkNode, _ prefix: ContainerPrefix) -> Range<Int>? {
    let line = source.line(number)
    if number == block.startLine {
      return source.offset(line: number, column: block.startColumn)..<line.upperBound
    }
    return prefix.contentStart(of: line, in: source).map { $0..<line.upperBound }
  }

  /// The table with this delimiter row, if the line above is a header with the same number of cells.
  private mutating func header(
    of block: CMarkNode, delimiters number: Int, _ prefix: ContainerPrefix
  ) -> Table? {
    guard let line = content(number, of: block, prefix),
      let alignments = TableRow.alignments(line, in: source), alignments.count <= Self.columns,
      let above = content(number - 1, of: block, prefix)
    else { return nil }
    let header = TableRow.cells(above, in: source)
    let pipe = [above, line].contains { $0.contains { source.bytes[$0] == UInt8(ascii: "|") } }
    guard header.count == alignments.count, pipe else { return nil }
    var table = Table(node: block, alignments: alignments)
    if number - 1 > block.startLine {
      table.lead = found.add(
        lines(block.startLine, to: number - 2, of: block, prefix), isTrail: false)
    }
    table.rows.append(found.add(cells: header))
    return table
  }

  private mutating func fill(
    _ header: Table, from first: Int, to last: Int, _ prefix: ContainerPrefix
  ) {
    var table = header
    var number = first
    while number <= last, let line = content(number, of: table.node, prefix) {
      let cells = TableRow.cells(line, in: source).prefix(table.alignments.count)
      table.rows.append(found.add(cells: Array(cells)))
      number += 1
    }
    if number <= last {
      table.trail = found.add(lines(number, to: last, of: table.node, prefix), isTrail: true)
    }
    if table.node.type == .heading { endHeading(&table, prefix) }
    found.tables.append(table)
  }

  /// The line that turned a table into a heading is a rule, or a row of `=`.
  private mutating func endHeading(_ table: inout Table, _ prefix: ContainerPrefix) {
    guard let line = content(underline(of: table.node), of: table.node, prefix) else { return }
    if source.byte(line.lowerBound) == UInt8(ascii: "-") {
      table.endsWithRule = true
    } else if table.trail == nil {
      table.rows.append(found.add(cells: TableRow.cells(line, in: source)))
    }
  }

  private func lines(_ first: Int, to last: Int, of block: CMarkNode, _ prefix: ContainerPrefix)
    -> [Range<
      Int
    >]
  {
    (first...last).map {
      content($0, of: block, prefix) ?? TableRow.trimmed(source.line($0), in: source)
    }
  }
}
