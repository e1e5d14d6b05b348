import RapportDiagnostics

/// Rows in columns, for a terminal and for a job's log.
///
/// A column is as wide as its content, up to a maximum; what doesn't fit ends in `…`. The last column gets
/// the rest of the line. Widths are in terminal columns.
struct TextTable {
  /// One column.
  struct Column {
    /// Its heading; empty for none.
    var head = ""
    /// Its maximum width.
    var maxWidth = TextTable.lineWidth
    /// Whether it holds numbers, which are aligned to the right.
    var isNumber = false
  }

  /// The maximum width of a line.
  static let lineWidth = 100
  private static let gap = 2
  /// The rest of a text is never looked at: no column shows that much.
  private static let maxScalars = 400

  private let columns: [Column]
  private let indent: Int
  private var rows: [[String]] = []

  /// - Parameter indent: how many spaces each line begins with.
  init(_ columns: [Column], indent: Int = 0) {
    self.columns = columns
    self.indent = indent
    if columns.contains(where: { !$0.head.isEmpty }) { rows.append(columns.map(\.head)) }
  }

  /// - Parameter cells: one for each column. They may hold untrusted text.
  mutating func add(_ cells: [String]) { rows.append(cells.map(TextTable.oneLine)) }

  /// The lines, each with its line end.
  func render() -> String {
    let widths = self.widths
    return rows.map { row in
      var line = String(repeating: " ", count: indent)
      for (index, cell) in row.enumerated() {
        let text = TextTable.cut(cell, to: widths[index])
        let padding = String(repeating: " ", count: widths[index] - TextTable.width(text))
        line += columns[index].isNumber ? padding + text : text + padding
        line += String(repeating: " ", count: TextTable.gap)
      }
      return TextTable.withoutSpacesBehind(line) + "\n"
    }.joined()
  }

  private var widths: [Int] {
    var left = TextTable.lineWidth - indent
    return columns.indices.map { index in
      let needed = rows.reduce(0) { max($0, TextTable.width($1[index])) }
      let width = max(0, min(needed, columns[index].maxWidth, left))
      left -= width + TextTable.gap
      return width
    }
  }

  private static func withoutSpacesBehind(_ line: String) -> String {
    let end = line.utf8.lastIndex { $0 != UInt8(ascii: " ") }
    return end.map { String(decoding: line.utf8[...$0], as: UTF8.self) } ?? ""
  }

  /// Text on one line, without invisible characters.
  static func oneLine(_ text: String) -> String {
    let start = String(String.UnicodeScalarView(text.unicodeScalars.prefix(maxScalars)))
    return visible(start.split(whereSeparator: \.isWhitespace).joined(separator: " "))
  }

  /// A text of one line, cut to a maximum width.
  static func cut(_ text: String, to maxWidth: Int) -> String {
    guard width(text) > maxWidth else { return text }
    var out = ""
    var left = maxWidth - 1
    for character in text {
      left -= width(character)
      if left < 0 { break }
      out.append(character)
    }
    return maxWidth > 0 ? withoutSpacesBehind(out) + "…" : ""
  }

  /// The width of a text in a terminal.
  static func width(_ text: String) -> Int { text.reduce(0) { $0 + width($1) } }

  private static func width(_ character: Character) -> Int {
    character.unicodeScalars.contains(where: isWide) ? 2 : 1
  }

  /// Whether a scalar takes two columns: the wide blocks of Unicode Standard Annex 11, *East Asian Width*,
  /// and emoji.
  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
