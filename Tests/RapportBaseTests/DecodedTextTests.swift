import Testing

@testable import RapportBase

@Suite("Decoded text")
struct DecodedTextTests {
  private func text(_ bytes: [UInt8]) -> String { String(decoding: DecodedText(bytes).bytes, as: UTF8.self) }

  private func utf16(_ text: String, isBigEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
      let bytes = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      return isBigEndian ? bytes : bytes.reversed()
    }
  }

  @Test("handles every encoding that spreadsheets write")
  func encodings() {
    #expect(text([0xEF, 0xBB, 0xBF] + Array("né".utf8)) == "né")
    #expect(text([0x6E, 0xE9, 0x80, 10]) == "né€\n")
    #expect(text([0xFF, 0xFE, 0x6E, 0, 0xE9, 0]) == "né")
    #expect(text([0xFE, 0xFF, 0, 0x6E, 0, 0xE9]) == "né")
    #expect(text(Array("naïve café ".utf8) + [0x93, 0x61, 0x0A]) == "naïve café “a\n")
    #expect(text([0x6E, 0x8E, 13]) == "né\r")
  }

  @Test(
    "recognizes UTF-16 without a byte order mark, in any script",
    arguments: [
      "a", "ab", "a,b", "Title,Type\nGuide,guide\n", "Über uns,Art\n", "Название,Тип\nРуководство,guide\n",
      "标题,类型\n指南,guide\n", "タイトル,種類\nガイド\u{3000}一,guide\n", "العنوان,النوع\nدليل,guide\n",
      "😀,smile\n", "Ā,ā\n",
    ])
  func withoutMark(written: String) {
    for isBigEndian in [false, true] {
      let decoded = DecodedText(utf16(written, isBigEndian: isBigEndian))
      #expect(String(decoding: decoded.bytes, as: UTF8.self) == written)
      #expect(decoded.encoding == .utf16 && !decoded.isCut)
    }
  }

  @Test(
    "doesn't mistake other text with NUL bytes for UTF-16",
    arguments: [
      "a,b,c\0\n", "Ti\0tle,Type\nGui\0de,guide\n", "\0\0a,b,c,d,e,f,g,h\n", "né,\u{7}à,\0,ü\n", "\0",
      "a,b\0\0c,d\0\0e,f\n",
      "abc\0\0\0\0\0,def\0\0\0\0\0\n",
    ])
  func strayNULs(written: String) {
    #expect(text(Array(written.utf8)) == written)
  }

  @Test("reports where a truncated last character begins", arguments: [false, true])
  func cut(isBigEndian: Bool) {
    let whole = utf16("\u{FEFF}Title,Type\nGuide,guide\n", isBigEndian: isBigEndian)
    for bytes in [Array(whole.dropLast()), Array(whole.dropFirst(2).dropLast())] {
      let decoded = DecodedText(bytes)
      #expect(decoded.isCut && decoded.encoding == .utf16)
      #expect(String(decoding: decoded.bytes, as: UTF8.self) == "Title,Type\nGuide,guide")
    }
    #expect(!DecodedText(whole).isCut)
    #expect(!DecodedText(Array("Title\0".utf8) + [10]).isCut)
  }

  @Test("doesn't mistake UTF-32 for UTF-16")
  func utf32() {
    #expect(ForeignTable.fault(of: [0xFF, 0xFE, 0, 0, 0x61, 0, 0, 0])?.message == "the file is in UTF-32")
    #expect(ForeignTable.fault(of: [0, 0, 0xFE, 0xFF, 0, 0, 0, 0x61])?.message == "the file is in UTF-32")
    #expect(ForeignTable.fault(of: [0xFF, 0xFE, 0x61, 0]) == nil)
  }
}
