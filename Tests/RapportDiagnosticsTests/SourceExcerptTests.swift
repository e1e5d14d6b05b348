import Testing

@testable import RapportDiagnostics

@Suite("The source line above a caret")
struct SourceExcerptTests {
  private func excerpt(_ text: String, _ line: Int, _ column: Int) -> String? {
    var lines = SourceLines(Array(text.utf8))
    return lines.excerpt(at: SourcePosition(line: line, column: column)).map {
      $0.text + "\n" + String(repeating: " ", count: $0.indent) + "^"
    }
  }

  @Test("is the line, with the caret under the column")
  func showsLine() {
    #expect(excerpt("a\nbcd\ne", 2, 3) == "bcd\n  ^")
    #expect(excerpt("a\nbcd", 2, 4) == "bcd\n   ^")
    #expect(excerpt("äé🙂x", 1, 4) == "äé🙂x\n   ^")
  }

  @Test("is left out for an empty line, and for a place that doesn't exist")
  func showsNothing() {
    #expect(excerpt("", 1, 1) == nil)
    #expect(excerpt("a\n\nb", 2, 1) == nil)
    #expect(excerpt("a", 2, 1) == nil)
    #expect(excerpt("a\n", 9, 9) == nil)
  }

  @Test("ends where the line does, wherever the caret should be")
  func boundsCaret() {
    #expect(excerpt("abc", 1, 99) == "abc\n   ^")
    #expect(excerpt("abc", 1, 0)?.hasPrefix("abc") == true)
  }

  @Test("is cut to a hundred columns around the caret")
  func cutsLongLines() throws {
    let long = String(repeating: "a", count: 5000) + "X" + String(repeating: "b", count: 5000)
    let found = try #require(excerpt(long, 1, 5001))
    let lines = found.split(separator: "\n")
    #expect(lines[0].count == 100)
    #expect(Array(lines[0])[lines[1].count - 1] == "X")
    #expect(excerpt(String(repeating: "x", count: 10_000_000), 1, 9_999_999) != nil)
  }

  @Test("shows control characters as escapes, and the caret still fits")
  func escapesControls() {
    #expect(excerpt("\u{1B}[31mred", 1, 6) == "\\u{1b}[31mred\n          ^")
    #expect(excerpt("a\tb\r", 1, 3) == "a b\\u{d}\n  ^")
    #expect(excerpt("a\u{202E}b\u{85}\u{FEFF}", 1, 1) == "a\\u{202e}b\\u{85}\\u{feff}\n^")
  }

  @Test("doesn't show the carriage return of a Windows line end")
  func hidesCarriageReturns() {
    #expect(excerpt("ab\r\ncd\r\n", 1, 2) == "ab\n ^")
    #expect(excerpt("\r\nb", 1, 1) == nil)
  }

  @Test("is the same whatever order columns are asked for in")
  func answersInAnyOrder() {
    let text = String(repeating: "äb", count: 300)
    var lines = SourceLines(Array("x\n\(text)\ny".utf8))
    for column in [599, 1, 300, 299, 601, 42] {
      let found = lines.excerpt(at: SourcePosition(line: 2, column: column))
      #expect(
        found.map { $0.text + "\n" + String(repeating: " ", count: $0.indent) + "^" }
          == excerpt("\n" + text, 2, column))
    }
  }

  /// If each finding scanned the text from its start, a debug build would take far longer than the limit.
  @Test("costs little for many findings, on one long line or on many lines", .timeLimit(.minutes(2)))
  func staysLinear() {
    var long = SourceLines(Array(String(repeating: "a", count: 1_000_000).utf8))
    var many = SourceLines(Array(String(repeating: "a\n", count: 200_000).utf8))
    for i in 1...100_000 {
      #expect(long.excerpt(at: SourcePosition(line: 1, column: i * 10)) != nil)
      #expect(many.excerpt(at: SourcePosition(line: i * 2, column: 1))?.text == "a")
    }
  }

  @Test("shows each byte that isn't UTF-8 as one mark")
  func repairsBytes() {
    var lines = SourceLines([0x61, 0xFF, 0x62])
    let found = lines.excerpt(at: SourcePosition(line: 1, column: 2))
    #expect(found?.text == "a\u{FFFD}b" && found?.indent == 1)
  }
}
