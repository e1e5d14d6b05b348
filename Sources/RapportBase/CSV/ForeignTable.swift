/// Recognises files that aren't CSV, although people save tables in them.
package struct ForeignTable: Sendable, Hashable {
  /// What is wrong, as part of a sentence.
  package let message: String
  /// How to get a CSV file instead.
  package let help: String

  /// What is wrong with a file that can't be read as CSV; `nil` if it can.
  package static func fault(of bytes: [UInt8]) -> ForeignTable? {
    let start = String(decoding: bytes.prefix(200), as: UTF8.self).lowercased()
      .drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { return workbook }
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) {
      return ForeignTable(message: "the file is in UTF-32", help: "Save it as UTF-8.")
    }
    if bytes.starts(with: "%PDF-".utf8) {
      return ForeignTable(
        message: "it is a PDF file, not a table", help: "Export the list as CSV where it was made.")
    }
    if start.hasPrefix("<!doctype") || start.hasPrefix("<html") || start.hasPrefix("<?xml")
      || start.hasPrefix("<table")
    {
      return ForeignTable(
        message: "it is a web page, not a CSV file",
        help: "Open it in a spreadsheet and save it as CSV, or export it as CSV where it was made.")
    }
    if start.hasPrefix("{") || start.hasPrefix("[") && start.contains("{") {
      return ForeignTable(message: "it is a JSON file, not a CSV file", help: "Export the list as CSV.")
    }
    return nil
  }

  /// The fault of a spreadsheet file such as `.xlsx`.
  package static let workbook = ForeignTable(
    message: "it is a workbook, not a CSV file",
    help: "Open it, choose the sheet, and save it as CSV (in Excel: CSV UTF-8).")
}
