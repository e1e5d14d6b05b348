import Testing

@testable import RapportTheme

@Suite("Minified scripts and style sheets")
struct MinifierTests {
  private func script(_ text: String) -> String {
    String(decoding: JavaScriptMinifier.minified(Array(text.utf8)), as: UTF8.self)
  }

  private func style(_ text: String) -> String {
    String(decoding: StylesheetMinifier.minified(Array(text.utf8)), as: UTF8.self)
  }

  @Test(
    "a script loses indentation, empty lines, comments and unnecessary spaces",
    arguments: [
      ("// Why.\n(() => {\n\n  go(\"a // b\") // here\n})()\n", "(()=>{\ngo(\"a // b\")\n})()\n"),
      ("a = b\n\t+ +c\n  // Why.\n  ;(d)", "a=b\n+ +c\n;(d)"),
      ("x = /[/ ]  \\/ \"/.exec(y)\n  z", "x=/[/ ]  \\/ \"/.exec(y)\nz"),
      (
        "  go(`a  ${ b({ c: `c  d`, e: '}`' }) }  e\\``)\n  f",
        "go(`a  ${ b({ c: `c  d`, e: '}`' }) }  e\\``)\nf"
      ),
      ("  a = `b` // `c\n  d", "a = `b` // `c\nd"),
      ("  /* one */ a = 1\n  b", "/* one */ a = 1\nb"),
      ("if (a < !b) return - -c, d++ + +e, 1 .f", "if(a< !b)return- -c,d++ + +e,1 .f"),
      ("const { a, b } = c ? 'd  \\'  e' : f\tof \"g\"", "const{a,b}=c?'d  \\'  e':f of\"g\""),
      ("a = b / c  // d / e", "a=b / c  // d / e"),
      ("return /a  b/.test(c)", "return /a  b/.test(c)"),
      ("a.replace(/\\s  [\"/]/g, 'b')  // c", "a.replace(/\\s  [\"/]/g,'b')"),
      ("#a = 1; static #b", "#a=1;static #b"),
    ])
  func dropsWhatOnlyPeopleNeed(_ source: String, _ expected: String) {
    #expect(script(source) == expected)
  }

  @Test(
    "a script in which a line may begin inside a string stays as it is",
    arguments: [
      "a = `one\n  two`\n", "a = `${b({\n  c: 1 })}`\n", "a = \"`\" + `one\n  two`\n",
      "a = `b ${`c\n  d`}`\n",
      "a = \"one\\\n  two\"\n", "/* one\n  // two */ a()\n", "a /*/ one\n  // */ b\n",
      "a = b.replace(/`/, `one\n  two`)\n", "a = /[`]/\n  b = `c`\n", "a = b / 2 + `c`\n  d\n",
    ])
  func leavesWhatItCannotKnow(_ text: String) {
    #expect(script(text) == text)
  }

  @Test("every script of the theme is minified")
  func minifiesTheTheme() throws {
    let scripts = try Theme.load().theme.assets.filter { $0.name.hasSuffix(".js") }
    #expect(
      scripts.map(\.name) == [
        "add.js", "find.js", "finder.js", "hub.js", "meaning.js", "room.js", "search.js", "start.js",
      ])
    for script in scripts {
      let lines = script.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        .dropLast()
      #expect(lines.allSatisfy { $0.first.map { $0 != UInt8(ascii: " ") } ?? false }, "\(script.name)")
    }
  }

  @Test("a style sheet loses indentation, empty lines and comment lines")
  func dropsLinesOfStyle() {
    #expect(style("/* Tokens */\na {\n\n  b: c;\n}\n") == "a {\nb: c;\n}\n")
    #expect(style("a { b: \"x\\\n  y\" }\n") == "a { b: \"x\\\n  y\" }\n")
    #expect(style("/* one\n  two */\n") == "/* one\n  two */\n")
  }
}
