import Testing

@testable import RapportSite

@Suite("Scripts and style sheets without what only people need")
struct LeanTextTests {
  private func lean(_ text: String, _ name: String = "a.js") -> String {
    String(decoding: LeanText.bytes(Array(text.utf8), named: name), as: UTF8.self)
  }

  @Test("indentation, empty lines and lines of comment go; line ends and the rest stay")
  func dropsWhatOnlyPeopleNeed() {
    #expect(
      lean("// Why.\n(() => {\n\n  /* Part */\n  go(\"a // b\") // here\n})()\n")
        == "(() => {\ngo(\"a // b\") // here\n})()\n")
    #expect(lean("/* Tokens */\na {\n  b: c;\n}\n", "a.css") == "a {\nb: c;\n}\n")
  }

  @Test(
    "a file where a line may belong to a longer text or comment stays as it is",
    arguments: ["go(`\n  a\n`)\n", "go('\\\n  a')\n", "/* one\n  // two\n*/\n", "/* a */ go() /* b\n  */\n"])
  func leavesWhatItCannotKnow(_ text: String) {
    #expect(lean(text) == text)
  }

  @Test("other files stay as they are")
  func leavesOtherFiles() {
    #expect(lean("  <svg/>\n", "a.svg") == "  <svg/>\n")
  }
}
