import Testing

@testable import RapportSite

@Suite("Scripts and style sheets without what only people need")
struct LeanScriptTests {
  private func script(_ text: String) -> String {
    String(decoding: LeanScript.bytes(Array(text.utf8)), as: UTF8.self)
  }

  private func style(_ text: String) -> String {
    String(decoding: LeanStyle.bytes(Array(text.utf8)), as: UTF8.self)
  }

  @Test(
    "a script loses comments and spaces, keeps line ends that may end a statement, and means the same",
    arguments: [
      ("// Why.\n(() => {\n\n  go(\"a // b\") // here\n})()\n", "(()=>{go(\"a // b\")})()\n"),
      ("const a = b + +c - -d\n", "const a=b+ +c- -d\n"),
      ("return /a b/g.test( x ) ? y / 2 : 'it\\'s  so'\n", "return/a b/g.test(x)?y/2:'it\\'s  so'\n"),
      ("x = /[/ ]  \\/ /.exec(y)\n", "x=/[/ ]  \\/ /.exec(y)\n"),
      ("go(`a  ${ b(`c  d`, '}') }  e`)\n", "go(`a  ${ b(`c  d`, '}') }  e`)\n"),
      ("a /* one\n two */ = 1\n", "a=1\n"),
      ("case \"é\" : typeof é in o\n", "case\"é\":typeof é in o\n"),
      ("a = b\n;(c)\n[d]\n++e\n.f\n", "a=b;(c)\n[d]\n++e.f\n"),
    ])
  func dropsWhatOnlyPeopleNeed(_ source: String, _ expected: String) {
    #expect(script(source) == expected)
  }

  @Test(
    "a script that is not understood stays as it is",
    arguments: ["if (a) / b/.test(c)\n", "a = 'open\n", "a = `open\n", "a = /open\n", "a /* open\n"])
  func leavesWhatItCannotKnow(_ text: String) {
    #expect(script(text) == text)
  }

  @Test("a style sheet loses indentation, empty lines and lines of comment")
  func dropsLinesOfStyle() {
    #expect(style("/* Tokens */\na {\n\n  b: c;\n}\n") == "a {\nb: c;\n}\n")
    #expect(style("a { b: \"x\\\n  y\" }\n") == "a { b: \"x\\\n  y\" }\n")
    #expect(style("/* one\n  two */\n") == "/* one\n  two */\n")
  }
}
