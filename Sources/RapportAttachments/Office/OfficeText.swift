/// The text of Word documents and of PowerPoint's slides.
///
/// It reads the parts that a reader sees: a document's text, headers, footers, footnotes and endnotes; a
/// presentation's slides, in order. It leaves out speaker notes and comments, which are written for
/// colleagues.
enum OfficeText {
  /// The maximum unpacked size of all parts that are read, in bytes: that of ten books. At DEFLATE's maximum
  /// ratio (1032 : 1), 16 KB unpack to that.
  private static let maxUnpackedBytes = 16 << 20
  /// The start of files that need a password: these aren't ZIP files (MS-OFFCRYPTO §2.3).
  private static let encryptedMark: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

  static func text(of file: [UInt8], _ format: AttachmentFormat) -> AttachmentText {
    if file.starts(with: encryptedMark) { return .unread(.encrypted) }
    do throws(UnreadReason) {
      let archive = try ZIPArchive(file)
      let parts = self.parts(archive, format)
      guard !parts.isEmpty else { return .unread(.damaged) }
      var text: [UInt8] = []
      var left = maxUnpackedBytes
      for part in parts where text.count < TextLimit.bytes {
        let xml = try archive.unpacked(part, limit: left)
        left -= xml.count
        var scanner = XMLScanner(xml)
        var collector = OfficeTextCollector(limit: TextLimit.bytes - text.count)
        try scanner.scan(&collector)
        text += collector.text + [10]
      }
      return TextCleaner.clean(text).map { .text($0) } ?? .unread(.noText)
    } catch {
      return .unread(error)
    }
  }

  /// The parts that are read, in reading order. If two have the same name, the first counts.
  private static func parts(_ archive: ZIPArchive, _ format: AttachmentFormat) -> [ZIPArchive.Part] {
    var found: [(rank: Int, number: Int, part: ZIPArchive.Part)] = []
    for part in archive.parts {
      let name = String(decoding: part.name.prefix(60), as: UTF8.self)
      for (rank, beginning) in beginnings(format).enumerated() {
        guard name.hasPrefix(beginning), name.hasSuffix(".xml"),
          let number = number(name.dropFirst(beginning.count).dropLast(4))
        else { continue }
        found.append((rank, number, part))
      }
    }
    // Without a main text it is something else: a spreadsheet, or any ZIP file.
    guard found.contains(where: { $0.rank == 0 }) else { return [] }
    found.sort { ($0.rank, $0.number) < ($1.rank, $1.number) }
    return found.enumerated().filter { index, item in
      index == 0 || found[index - 1].rank != item.rank || found[index - 1].number != item.number
    }.map(\.element.part)
  }

  /// The prefixes of the names of parts, the main text's first; a number and `.xml` follow. A program may
  /// choose which part is the document (`_rels/.rels`), but all known programs use these names, some with a
  /// number.
  private static func beginnings(_ format: AttachmentFormat) -> [String] {
    switch format {
    case .docx: ["word/document", "word/footnotes", "word/endnotes", "word/header", "word/footer"]
    case .pptx: ["ppt/slides/slide"]
    case .pdf: []
    }
  }

  /// The number in a part's name: 0 without digits; `nil` if there is anything else.
  private static func number(_ text: Substring) -> Int? {
    text.isEmpty ? 0 : text.utf8.allSatisfy { (48...57).contains($0) } ? Int(text) : nil
  }
}
