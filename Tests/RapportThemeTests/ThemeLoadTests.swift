import RapportContent
import RapportDiagnostics
import RapportTheme
import Testing

@Suite("Loading a theme")
struct ThemeLoadTests {
  private let builtIn = [
    ThemeFile(name: "page.mustache", bytes: Array("{{>head}}{{>foot}}".utf8)),
    ThemeFile(name: "head.mustache", bytes: Array("built-in head ".utf8)),
    ThemeFile(name: "foot.mustache", bytes: Array("built-in foot".utf8)),
    ThemeFile(name: "assets/style.css", bytes: Array("a{}".utf8)),
  ]

  private func diagnostics(_ files: [String: String]) throws -> [Diagnostic] {
    try Theme.load(builtIn: builtIn, overrides: MemoryTree(files)).diagnostics
  }

  @Test("a user's file replaces the built-in one of the same name, and no other")
  func overridesOneFile() throws {
    let tree = MemoryTree([
      "head.mustache": "my head ", "assets/logo.svg": "<svg/>", "README.md": "", ".DS_Store": "",
    ])
    let (theme, diagnostics) = try Theme.load(builtIn: builtIn, overrides: tree)
    #expect(diagnostics == [])
    #expect(theme.render("page", [:], page: "p").bytes == Array("my head built-in foot".utf8))
    #expect(theme.assets.map(\.name) == ["logo.svg", "style.css"])
  }

  @Test("an asset's path changes with its content")
  func hashesAssets() throws {
    let (theme, _) = try Theme.load(builtIn: builtIn)
    let tree = MemoryTree(["assets/style.css": "b{}", "assets/icons/up": "x"])
    let (other, _) = try Theme.load(builtIn: builtIn, overrides: tree)
    #expect(theme.assetURL("style.css") == "theme/style.e73eac19.css")
    #expect(other.assetURL("style.css") != theme.assetURL("style.css"))
    #expect(other.assetURL("icons/up") == "theme/icons/up.af63f54c")
    #expect(theme.assetURL("none.css") == nil)
    #expect(other.assets.map(\.path) == other.assets.compactMap { other.assetURL($0.name) })
  }

  @Test("a bundle's parts make one script, in its order; a theme may replace a part or the whole script")
  func bundlesScripts() throws {
    let parts = ["search/find-page.js": "b()", "search/find-address.js": "  a()", "search/other.js": "c()"]
    let files = parts.map { ThemeFile(name: "assets/\($0.key)", bytes: Array($0.value.utf8)) }
    func scripts(_ own: [String: String]) throws -> [String: String] {
      let assets = try Theme.load(builtIn: files, overrides: MemoryTree(own)).theme.assets
      return Dictionary(
        uniqueKeysWithValues: assets.map { ($0.name, String(decoding: $0.bytes, as: UTF8.self)) })
    }
    #expect(try scripts([:]) == ["find.js": "a();\nb()", "search/other.js": "c()"])
    let part = try scripts(["assets/search/find-page.js": "mine()", "assets/search/new.js": "d()"])
    #expect(part == ["find.js": "a();\nmine()", "search/other.js": "c()", "search/new.js": "d()"])
    #expect(try scripts(["assets/find.js": "mine()"]) == ["find.js": "mine()", "search/other.js": "c()"])
  }

  @Test("an unknown partial or parent is reported with its line and the nearest name")
  func tellsUnknownPartials() throws {
    let found = try diagnostics(["page.mustache": "<p>\n  é {{>haed}}\n{{<fot}}{{/fot}}"])
    #expect(found.map(\.code) == [.unknownPartial, .unknownPartial])
    #expect(found.map(\.file) == ["templates/page.mustache", "templates/page.mustache"])
    #expect(found.map(\.position.line) == [2, 3])
    #expect(found.map(\.position.column) == [5, 1])
    #expect(found.first?.help.hasPrefix("Did you mean `head`?") == true)
  }

  @Test("a block that the layout doesn't have is reported")
  func tellsUnknownBlocks() throws {
    let found = try diagnostics([
      "head.mustache": "{{$main}}{{/main}}", "page.mustache": "{{<head}}\n{{$mian}}x{{/mian}}{{/head}}",
    ])
    #expect(found.map(\.code) == [.unknownTemplateName])
    #expect(found.first?.position == SourcePosition(line: 2, column: 1))
  }

  @Test(
    "faults are reported where they are",
    arguments: [
      ("a\n{{#x}}\nb", 2, 1), ("a {{/x}}", 1, 3), ("{{#x}}\n{{/y}}", 2, 1), ("{{#x}}{{^y}}{{/x}}", 1, 13),
      ("a\n {{x", 2, 2), ("{{{x}}", 1, 1), ("é{{ #x }}{{/x}}", 1, 2), ("{{}}", 1, 1), ("{{a b}}", 1, 1),
      ("{{a..b}}", 1, 1), ("{{a.}}", 1, 1), ("{{frist(x)}}", 1, 1), ("{{first(x}}", 1, 1),
      ("{{#count(x)}}{{/count(x)}}", 1, 1), ("{{=<% %>=}}", 1, 1), ("{{% CONTENT_TYPE:HTML}}", 1, 1),
      ("{{>*x}}", 1, 1), ("{{<head}}\n{{x}}{{/head}}", 2, 1),
    ])
  func tellsFaults(template: String, line: Int, column: Int) throws {
    let found = try diagnostics(["page.mustache": template])
    #expect(found.map(\.code) == [.templateSyntax])
    #expect(found.first?.file == "templates/page.mustache")
    #expect(found.first?.position == SourcePosition(line: line, column: column))
  }

  @Test("a template that includes itself is reported, even if it does so through others")
  func tellsCycles() throws {
    let found = try diagnostics([
      "head.mustache": "{{>foot}}", "foot.mustache": "x\n{{>head}}", "page.mustache": "",
    ])
    #expect(found.map(\.code) == [.templateSyntax])
    #expect(found.first?.message.contains("`foot` → `head` → `foot`") == true)
    #expect(try diagnostics(["page.mustache": "{{>page}}"]).map(\.code) == [.templateSyntax])
  }

  @Test("links, stray files and other encodings are reported")
  func tellsUnfitFiles() throws {
    let tree = MemoryTree(
      files: ["style.css": [], "foot.mustache": [0xff]], symlinks: ["head.mustache"])
    let found = try Theme.load(builtIn: builtIn, overrides: tree).diagnostics
    #expect(found.map(\.code) == [.notUTF8, .symlink, .misplacedFile])
  }
}
