import Testing

@testable import RapportAttachments

@Suite("Text extracted from files")
struct TextCleanerTests {
  @Test(
    "has single spaces and line breaks, and nothing invisible",
    arguments: [
      ("  a \t b\r\n\r\n c\u{c}d  ", "a b\nc\nd"), ("a\u{0}b\u{7f}c", "a b c"), ("…", "…"), ("価格", "価格"),
    ])
  func isClean(raw: String, expected: String) {
    #expect(TextCleaner.clean(Array(raw.utf8)).map { String(decoding: $0, as: UTF8.self) } == expected)
  }

  @Test(
    "is empty without a letter or digit",
    arguments: ["", " \n\u{c}", "— . •".replacing("—", with: "-").replacing("•", with: "*")])
  func isNothing(raw: String) {
    #expect(TextCleaner.clean(Array(raw.utf8)) == nil)
  }

  @Test("is valid whatever bytes come in, and doesn't change when it is cleaned again")
  func isStable() throws {
    let raw: [UInt8] = [0xFF, 0x61, 0xC3, 0x20, 0xE4, 0xBE, 0x0A, 0x0A, 0x62, 0xF0, 0x9F]
    let clean = try #require(TextCleaner.clean(raw))
    #expect(String(validating: clean, as: UTF8.self) != nil)
    #expect(TextCleaner.clean(clean) == clean)
  }

  @Test("ends at the limit of words and bytes")
  func ends() throws {
    let words = try #require(TextCleaner.clean(Array(String(repeating: "ab ", count: 30_000).utf8)))
    #expect(words.split(separator: 32).count == TextLimit.words)
    let bytes = try #require(TextCleaner.clean([UInt8](repeating: 97, count: 500_000)))
    #expect(bytes.count == TextLimit.bytes)
  }
}
