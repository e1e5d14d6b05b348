import TestSupport
import Testing

@testable import RapportAttachments

private func reason(_ file: [UInt8], _ format: AttachmentFormat = .docx) -> UnreadReason? {
  if case .unread(let reason) = OfficeText.text(of: file, format) { reason } else { nil }
}

/// Whether a file was refused as damaged, or gave text that is UTF-8 and no longer than what it was made from.
private func isHarmless(_ file: [UInt8], from size: Int) -> Bool {
  switch OfficeText.text(of: file, .docx) {
  case .text(let text): String(validating: text, as: UTF8.self) != nil && text.count <= size
  case .unread: true
  }
}

@Suite("Hostile Word documents", .timeLimit(.minutes(5)))
struct HostileOfficeTests {
  private static let sound = ZIPWriter.document("<w:p><w:t>text</w:t></w:p>")

  @Test("truncated anywhere have no text, and nothing worse happens")
  func isCutOff() {
    for length in 0..<Self.sound.count {
      #expect(reason(Array(Self.sound[..<length])) == .damaged, "\(length)")
    }
  }

  @Test("with any byte changed are refused, or have no more text than before")
  func isChanged() {
    for index in Self.sound.indices {
      for byte in [0, 1, 0x7F, 0x80, 0xFF] as [UInt8] {
        var file = Self.sound
        file[index] = byte
        #expect(isHarmless(file, from: Self.sound.count), "\(byte) at \(index)")
      }
    }
  }

  @Test("that unpack to more than the limit are refused")
  func isBomb() {
    var zip = ZIPWriter()
    zip.add("word/document.xml", [UInt8](repeating: 32, count: 17 << 20))
    let file = zip.file()
    #expect(file.count < 100_000)
    #expect(reason(file) == .tooLarge)
  }

  @Test("whose parts together unpack to more than the limit are refused")
  func isBombOfParts() {
    var zip = ZIPWriter()
    for number in 1...20 { zip.add("ppt/slides/slide\(number).xml", [UInt8](repeating: 32, count: 4 << 20)) }
    #expect(reason(zip.file(), .pptx) == .tooLarge)
  }

  @Test("that lie about sizes are refused", arguments: [0, 1, 1_000_000, 0xFFFF_FFFF])
  func lies(size: Int) {
    var zip = ZIPWriter()
    zip.add("word/document.xml", Array("<w:p><w:t>text</w:t></w:p>".utf8), size: size)
    #expect(reason(zip.file()) == (size > 16 << 20 ? .tooLarge : .damaged))
  }

  @Test("with a password are refused")
  func isEncrypted() {
    var zip = ZIPWriter()
    zip.add("word/document.xml", Array("<w:p><w:t>text</w:t></w:p>".utf8), flags: 1)
    #expect(reason(zip.file()) == .encrypted)
    #expect(
      reason([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 500))
        == .encrypted)
  }

  @Test(
    "that are really other ZIP files are refused",
    arguments: ["xl/workbook.xml", "word/document.bin", "../word/document.xml", ""])
  func isSomethingElse(name: String) {
    var zip = ZIPWriter()
    zip.add(name, "<w:t>text</w:t>")
    #expect(reason(zip.file()) == .damaged)
    #expect(reason(ZIPWriter().file()) == .damaged)
  }

  @Test("with a DTD, whose entities would expand, are refused")
  func hasEntities() {
    let laughs = (1...9).map { "<!ENTITY l\($0) \"&l\($0 - 1);&l\($0 - 1);&l\($0 - 1);&l\($0 - 1);\">" }
      .joined()
    #expect(
      reason(ZIPWriter.document("<!DOCTYPE d [<!ENTITY l0 \"ha\">\(laughs)]><w:t>&l9;</w:t>")) == .damaged)
  }

  @Test(
    "are read in linear time, whatever they contain",
    arguments: [
      String(repeating: "<", count: 200_000), String(repeating: "<w:t", count: 100_000),
      String(repeating: "<w:t>", count: 60_000), String(repeating: "<w:del>", count: 60_000),
      String(repeating: "<!--", count: 100_000), String(repeating: "<![CDATA[", count: 60_000),
      "<w:t>" + String(repeating: "&", count: 200_000), "<w:t>" + String(repeating: "&#", count: 100_000),
      "<w:t a=\"" + String(repeating: ">", count: 60_000),
      "<w:t " + String(repeating: "'\"", count: 100_000),
      "<w:r>" + String(repeating: "<w:vanish val=", count: 60_000),
      "<w:t>" + String(repeating: "x&amp;", count: 60_000),
    ])
  func isLinear(xml: String) {
    #expect(isHarmless(ZIPWriter.document(xml), from: xml.utf8.count))
  }

  @Test("of random XML syntax give some text or none, and nothing worse happens")
  func isRandom() {
    let pieces = [
      "<", ">", "/", "&", ";", "#x", "'", "\"", "<!--", "-->", "<![CDATA[", "]]>", "<?", "?>", "<!", "=", " ",
      "w:", "t",
      "<w:t>", "</w:t>", "<w:del>", "</w:del>", "<w:r>", "<w:vanish/>", "<w:br/>", "word", "\u{0}", "é",
    ]
    var random = SplitMix(seed: 11)
    for _ in 0..<500 {
      let xml = (0..<Int.random(in: 1...40, using: &random)).map { _ in
        pieces.randomElement(using: &random) ?? ""
      }
      let text = xml.joined()
      #expect(isHarmless(ZIPWriter.document(text), from: text.utf8.count), "\(text)")
    }
  }
}
