/// Rows of tables for spreadsheets (RFC 4180).
enum CSVRow {
  /// Without it spreadsheets misread accents.
  static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// A table: a row of names, and rows of cells.
  static func table(_ head: [String], _ rows: [[String]]) -> [UInt8] {
    var out = byteOrderMark
    append(head, to: &out)
    for row in rows { append(row, to: &out) }
    return out
  }

  static func append(_ cells: [String], to out: inout [UInt8]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { out.append(UInt8(ascii: ",")) }
      append(cell, to: &out)
    }
    out += [13, 10]
  }

  /// A spreadsheet runs a cell that begins like a formula, and content comes from pull requests: a leading
  /// apostrophe makes it text (OWASP, *CSV Injection*). Where semicolons separate cells, as in half of
  /// Europe, commas and the quotes around cells don't. So every part of a cell that some program may take for
  /// a cell of its own is checked. `assets/search/find-table.js` does the same.
  private static func append(_ cell: String, to out: inout [UInt8]) {
    var cell = cell
    cell.withUTF8 { bytes in
      guard isSpecial(bytes) else {
        out.append(contentsOf: bytes)
        return
      }
      out.append(UInt8(ascii: "\""))
      var isStart = true
      for (offset, byte) in bytes.enumerated() {
        if isStart, beginsFormula(bytes, offset) { out.append(UInt8(ascii: "'")) }
        isStart = separates(byte) || isStart && byte == 32 && offset > 0
        if byte == UInt8(ascii: "\"") { out.append(byte) }
        out.append(byte)
      }
      out.append(UInt8(ascii: "\""))
    }
  }

  private static func isSpecial(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    beginsFormula(bytes, 0)
      || bytes.contains { separates($0) || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: ",") }
  }

  private static func separates(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ";") || byte == 9 || byte == 10 || byte == 13
  }

  /// Whether a formula begins at an offset: with `=`, `+`, `-` or `@`, or with their full-width forms
  /// (U+FF1D, U+FF0B, U+FF0D, U+FF20), which Excel treats the same; or with a tab or a carriage return, which
  /// it skips.
  private static func beginsFormula(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Bool {
    guard offset < bytes.count else { return false }
    if bytes[offset] != 0xEF { return "=+-@\t\r".utf8.contains(bytes[offset]) }
    guard offset + 2 < bytes.count else { return false }
    let (second, third) = (bytes[offset + 1], bytes[offset + 2])
    return second == 0xBC && [0x9D, 0x8B, 0x8D, 0xA0].contains(third)
  }
}
