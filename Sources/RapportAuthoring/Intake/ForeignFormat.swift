/// Formats in which programs save mail, and which can't be read here.
enum ForeignFormat {
  private static let known: [(start: [UInt8], fault: IntakeFault)] = [
    (
      [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1],
      IntakeFault(
        message: "this is Outlook's own format (.msg), which only Outlook can read",
        help: "Open it in Outlook and save it as .eml or as text, or copy the text of the mail into a file.")
    ),
    (
      [0x78, 0x9F, 0x3E, 0x22],
      IntakeFault(
        message: "this is a winmail.dat file, which only Outlook can read",
        help: "Ask the sender to send it as plain text, or copy the text of the mail into a file.")
    ),
    (Array("PK\u{3}\u{4}".utf8), packed("a Word file or a .zip")), (Array("%PDF".utf8), packed("a PDF")),
    (Array("{\\rtf".utf8), packed("an RTF file")),
  ]

  private static func packed(_ what: String) -> IntakeFault {
    IntakeFault(
      message: "this is \(what), not the text of a mail",
      help: "Copy the text of the mail into a file of plain text, or save the mail as .eml.")
  }

  /// Why the bytes can't be read as the text of a mail; `nil` if they can.
  static func fault(of bytes: [UInt8]) -> IntakeFault? {
    known.first { bytes.starts(with: $0.start) }?.fault
  }
}
