/// Splits the lines of a table.
enum TableRow {
  /// The cells of a line, trimmed, split at each unescaped `|`.
  static func cells(_ line: Range<Int>, in source: BodySource) -> [Range<Int>] {
    var row = trimmed(line, in: source)
    if let first = row.first, source.bytes[first] == UInt8(ascii: "|") {
      row = first + 1..<row.upperBound
    }
    var cells: [Range<Int>] = []
    var start = row.lowerBound
    var i = start
    while i < row.upperBound {
      if source.bytes[i] == UInt8(ascii: "\\") {
        i += 2
        continue
      }
      if source.bytes[i] == UInt8(ascii: "|") {
        cells.append(trimmed(start..<i, in: source))
        start = i + 1
      }
      i += 1
    }
    // A pipe at the end closes the last cell.
    if start < row.upperBound { cells.append(trimmed(start..<row.upperBound, in: source)) }
    return cells
  }

  /// The alignments that a delimiter row declares; `nil` for any other line.
  static func alignments(_ line: Range<Int>, in source: BodySource) -> [TableAlignment]? {
    guard looksLikeDelimiters(line, in: source) else { return nil }
    var alignments: [TableAlignment] = []
    for cell in cells(line, in: source) {
      var dashes = cell
      let left = dashes.first.map { source.bytes[$0] == UInt8(ascii: ":") } ?? false
      if left { dashes = dashes.lowerBound + 1..<dashes.upperBound }
      let right = dashes.last.map { source.bytes[$0] == UInt8(ascii: ":") } ?? false
      if right { dashes = dashes.lowerBound..<dashes.upperBound - 1 }
      guard !dashes.isEmpty, dashes.allSatisfy({ source.bytes[$0] == UInt8(ascii: "-") }) else {
        return nil
      }
      alignments.append(left ? right ? .center : .left : right ? .right : .none)
    }
    return alignments.isEmpty ? nil : alignments
  }

  /// Whether a line, including the prefixes of its containers, contains only bytes of a delimiter row: a
  /// quick test before the exact one.
  static func looksLikeDelimiters(_ line: Range<Int>, in source: BodySource) -> Bool {
    var dash = false
    for i in line {
      switch source.bytes[i] {
      case UInt8(ascii: "-"): dash = true
      case UInt8(ascii: "|"), UInt8(ascii: ":"), UInt8(ascii: " "), UInt8(ascii: "\t"),
        UInt8(ascii: ">"):
        break
      default: return false
      }
    }
    return dash
  }

  /// Whether a line contains a `-` or `=`, as the underline of a heading does.
  static func holdsUnderline(_ line: Range<Int>, in source: BodySource) -> Bool {
    line.contains { source.bytes[$0] == UInt8(ascii: "-") || source.bytes[$0] == UInt8(ascii: "=") }
  }

  static func trimmed(_ range: Range<Int>, in source: BodySource) -> Range<Int> {
    var start = range.lowerBound
    var end = max(range.upperBound, start)
    while start < end, BodySource.isBlank(source.bytes[start]) { start += 1 }
    while end > start, BodySource.isBlank(source.bytes[end - 1]) { end -= 1 }
    return start..<end
  }
}
