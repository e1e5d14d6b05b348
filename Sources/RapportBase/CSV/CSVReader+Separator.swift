extension CSVReader {
  /// The separator that gives the most records the same number of cells.
  ///
  /// Text contains commas too, and lists contain semicolons, but rarely the same number in each row. If
  /// several separators fit equally well, the one with more columns wins.
  static func detected(_ bytes: [UInt8]) -> Separator {
    var best = (separator: Separator.comma, score: 0.0)
    for separator in Separator.allCases where bytes.contains(separator.rawValue) {
      let score = score(bytes, separator)
      if score > best.score { best = (separator, score) }
    }
    return best.separator
  }

  /// The share of records with the most common number of cells, squared, times the
  /// number of separators in those.
  private static func score(_ bytes: [UInt8], _ separator: Separator) -> Double {
    var scanner = CSVScanner(bytes, separator: separator.rawValue)
    var records: [Int: Int] = [:]
    var (total, count, filled, isMalformed) = (0, 0, 0, false)
    while !scanner.isAtEnd {
      let cell = scanner.next()
      count += 1
      if !cell.range.isEmpty { filled += 1 }
      isMalformed = isMalformed || cell.isMalformed
      if cell.end == .separator, !scanner.isAtEnd { continue }
      // Title lines have one cell, and blank lines tell nothing.
      if filled > 0 {
        total += 1
        if !isMalformed { records[count, default: 0] += 1 }
      }
      (count, filled, isMalformed) = (0, 0, false)
    }
    return records.filter { $0.key > 1 }.map { cells, number in
      let share = Double(number) / Double(total)
      return share * share * Double(cells - 1).squareRoot()
    }.max() ?? 0
  }
}
