extension BodyWriter {
  /// The element around a table: a part of the page that scrolls separately, also by keyboard.
  static let tableStart: StaticString =
    "<div class=\"scroll\" role=\"group\" aria-label=\"Table\" tabindex=\"0\">"

  mutating func writeTable(_ table: Table) {
    task = nil
    if let lead = table.lead { writeParagraph(tables.pieces[lead]) }
    callout = nil
    beginBlock()
    html.endLine()
    html.append(Self.tableStart)
    html.append("<table>\n")
    for (i, row) in table.rows.enumerated() {
      if i == 0 { html.append("<thead>\n") }
      if i == 1 { html.append("<tbody>\n") }
      writeRow(row, of: table, isHeader: i == 0)
      if i == 0 { html.append("</thead>\n") }
    }
    if table.rows.count > 1 { html.append("</tbody>\n") }
    html.append("</table></div>\n")
    if let trail = table.trail { writeParagraph(tables.pieces[trail]) }
    if table.endsWithRule { html.append("<hr>\n") }
  }

  private mutating func writeRow(_ row: Range<Int>, of table: Table, isHeader: Bool) {
    html.append("<tr>\n")
    for (column, alignment) in table.alignments.enumerated() {
      let isPadding = column >= row.count
      if isPadding {
        guard padding > 0 else { break }
        padding -= 1
      }
      // An empty header cell, as in the corner of a table, isn't the header of anything.
      let isEmpty = isPadding || tables.pieces[row.lowerBound + column].node?.firstChild == nil
      let isHeader = isHeader && !isEmpty
      html.append(isHeader ? "<th scope=\"col\"" : "<td")
      html.append(alignment.attribute)
      html.append(">")
      if !isPadding { writeCell(tables.pieces[row.lowerBound + column]) }
      html.append(isHeader ? "</th>\n" : "</td>\n")
    }
    html.append("</tr>\n")
  }

  /// Writes a paragraph that was above or below a table.
  private mutating func writeParagraph(_ piece: TableSet.Piece) {
    guard piece.node != nil else { return }
    openParagraph(in: piece.range, hasTags: true)
    writeInlines(of: piece)
    closeParagraph()
  }

  private mutating func writeCell(_ piece: TableSet.Piece) {
    isAtStart = true
    openMarkdown(.bare)
    beginInlines(in: piece.range)
    writeInlines(of: piece)
    closeParagraph()
  }

  private mutating func writeInlines(of piece: TableSet.Piece) {
    guard let node = piece.node else { return }
    if piece.isTrail { skippedText = TableSet.trailPrefix.utf8CodeUnitCount }
    walk(node)
  }
}
