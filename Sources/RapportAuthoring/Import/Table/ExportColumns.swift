import RapportBase

/// The columns that each export of a hub's site begins with, so that such a table can be read back.
package enum ExportColumns {
  /// What a site knows about an entry besides its fields.
  package static let given = [
    "kind", "slug", "title", "url", "status", "audience", "freshness", "checked",
  ]
  /// The prefix of columns for fields whose names are among `given`.
  package static let ownPrefix = "own_"
  /// Those of `given` that hold the field of the same name.
  package static let fields = ["title", "status", "audience"]

  /// Whether a table with this header is such an export.
  static func begin(_ header: [String]) -> Bool { header.starts(with: given) }

  /// The field that a column holds; `nil` for what the site computes.
  static func field(of column: String) -> String? {
    if column.begins(with: ownPrefix) {
      return String(decoding: column.utf8.dropFirst(ownPrefix.utf8.count), as: UTF8.self)
    }
    return given.contains(column) && !fields.contains(column) ? nil : column
  }

  /// A cell without the apostrophes that keep spreadsheets from running it as a formula.
  static func unguarded(_ cell: String) -> String {
    guard cell.utf8.contains(UInt8(ascii: "'")) else { return cell }
    var out: [UInt8] = []
    let bytes = Array(cell.utf8)
    var isStart = true
    for (offset, byte) in bytes.enumerated() {
      let isGuard = isStart && byte == UInt8(ascii: "'") && beginsFormula(bytes[(offset + 1)...])
      if !isGuard { out.append(byte) }
      isStart = byte == UInt8(ascii: ";") || byte == 9 || byte == 10 || isStart && byte == 32 && offset > 0
    }
    return String(decoding: out, as: UTF8.self)
  }

  private static func beginsFormula(_ rest: ArraySlice<UInt8>) -> Bool {
    guard let first = rest.first else { return false }
    return "=+-@\t\r".utf8.contains(first)
      || ["＝", "＋", "－", "＠"].contains { rest.starts(with: $0.utf8) }
  }
}
