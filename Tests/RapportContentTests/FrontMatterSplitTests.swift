import RapportDiagnostics
import Testing

@testable import RapportContent

@Suite("Splitting fields from body")
struct FrontMatterSplitTests {
  /// `front|body|line of the body`, or the reason why there is no front matter.
  private func split(_ text: String) -> String {
    switch FrontMatterSplit(Array(text.utf8)) {
    case .missing: "missing"
    case .unclosed: "unclosed"
    case .split(let front, let body, let line):
      "\(String(decoding: front, as: UTF8.self))|\(String(decoding: body, as: UTF8.self))|\(line)"
    }
  }

  @Test(
    "the second --- line ends the fields",
    arguments: [
      ("---\na: b\n---\nBody\n", "a: b\n|Body\n|4"), ("---\n---\n", "||3"), ("---\na: b\n---", "a: b\n||4"),
      ("---\n---\n---\nx", "|---\nx|3"), ("--- \na: b\n---\t \nBody", "a: b\n|Body|4"),
      ("---\na: |\n  ---\n---\nBody", "a: |\n  ---\n|Body|5"),
      ("---\na: --- b\n----\nc: d\n---\n", "a: --- b\n----\nc: d\n||6"),
    ])
  func splits(text: String, expected: String) {
    #expect(split(text) == expected)
  }

  @Test("a byte order mark and Windows line endings are no obstacle")
  func takesWindowsFiles() {
    #expect(split("\u{FEFF}---\r\na: b\r\n---\r\nBody\r\n") == "a: b\r\n|Body\r\n|4")
    let document = parse(
      SourceFile(path: "a.md", bytes: Array("\u{FEFF}---\r\na: b\r\nc: \"d\r\n---\r\n".utf8)))
    #expect(document.diagnostics.count == 1)
    let good = parse(
      SourceFile(
        path: "a.md", bytes: Array("\u{FEFF}---\r\na: b\r\nc: |\r\n  d\r\n  e\r\n---\r\nBody\r\n".utf8)))
    #expect(good.diagnostics == [])
    #expect(good.fields.map(\.value.text) == ["b", "d\ne\n"])
    #expect(good.fields.map(\.position.line) == [2, 3])
  }

  @Test(
    "a file that doesn't begin with --- has no fields",
    arguments: ["", "\n---\na: b\n---\n", " ---\n", "-- -\n", "--\n", "a"])
  func findsNone(text: String) {
    #expect(split(text) == "missing")
  }

  @Test(
    "fields that never end are reported as such",
    arguments: ["---", "---\n", "---\na: b\n", "---\na: b\n --- \n", "---\na: b\n--\n"])
  func findsUnclosed(text: String) {
    #expect(split(text) == "unclosed")
  }
}
