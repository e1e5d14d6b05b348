import RapportContent
import RapportDiagnostics
import RapportTheme
import Testing

@Suite("Interface words")
struct WordTests {
  private let english = """
    language_code: en
    counts_as_one: "1"
    months: Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec
    date: "{day} {month} {year}"
    thousands: ","
    copy: Copy & paste
    copy_of: "Copy: {title}"
    use: Use {link} instead
    assets: "{count} asset | {count} assets"
    """
  private let french = """
    counts_as_one: "0 1"
    copy: Copier
    thousands: "\u{202F}"
    assets: "{count} contenu | {count} contenus"
    """

  private func theme(_ files: [String: String]) throws -> (theme: Theme, diagnostics: [Diagnostic]) {
    let all = ["words/en.yml": english, "words/fr.yml": french].merging(files) { $1 }
    return try Theme.load(builtIn: all.map { ThemeFile(name: $0.key, bytes: Array($0.value.utf8)) })
  }

  private func page(_ template: String, _ settings: ThemeSettings = ThemeSettings()) throws -> String {
    let (loaded, faults) = try theme(["page.mustache": template])
    #expect(faults == [])
    let (theme, found) = loaded.applying(settings)
    #expect(found == [])
    let view: TemplateContext = [
      "title": .text("A <b>"), "rows": .list([["title": .text("x")], ["title": .text("y")]]),
      "flag": .flag(true),
    ]
    let page = theme.render("page", view, page: "p")
    #expect(page.diagnostics == [])
    return String(decoding: page.bytes, as: UTF8.self)
  }

  @Test(
    "a tag inserts words, with the page's values in place of names, and may enclose a link",
    arguments: [
      ("<b>{{word.copy}}</b>", "<b>Copy &amp; paste</b>"), ("{{word.copy_of}}", "Copy: A &lt;b&gt;"),
      ("{{#rows}}{{word.copy_of}}, {{/rows}}", "Copy: x, Copy: y, "),
      ("{{#word.use}}<a>{{title}}</a>{{/word.use}}.", "Use <a>A &lt;b&gt;</a> instead."),
      ("{{#flag}}a{{word.copy}}{{/flag}}b{{word.copy}}c", "aCopy &amp; pastebCopy &amp; pastec"),
      ("{{^flag}}{{word.copy}}{{/flag}}{{#flag}}{{/flag}}", ""),
    ])
  func saysWords(template: String, expected: String) throws {
    #expect(try page(template) == expected)
  }

  @Test("a template may name a word with two forms")
  func hasWordsWithTwoForms() throws {
    #expect(try theme(["page.mustache": "{{word.assets}}"]).diagnostics == [])
  }

  @Test("a language has its own table; what it lacks, and languages without a table, are in English")
  func choosesTables() throws {
    #expect(
      try page("{{word.copy}} {{word.copy_of}}", ThemeSettings(language: "fr-CA"))
        == "Copier Copy: A &lt;b&gt;")
    #expect(try page("{{word.copy}}", ThemeSettings(language: "pl")) == "Copy &amp; paste")
    let words = try theme([:]).theme.applying(ThemeSettings(language: "fr")).theme.words
    #expect(words.language == "fr")
    #expect(try theme([:]).theme.applying(ThemeSettings(language: "pl")).theme.words.language == "en")
  }

  @Test("numbers choose plural forms and are grouped as in the language; dates follow its order")
  func counts() throws {
    let (loaded, _) = try theme([:])
    let french = loaded.applying(ThemeSettings(language: "fr")).theme.words
    let assets = try #require(loaded.words["assets"])
    #expect([0, 1, 2].map { loaded.words.counted(assets, $0) } == ["0 assets", "1 asset", "2 assets"])
    let contents = try #require(french["assets"])
    #expect([0, 1, 2].map { french.counted(contents, $0) } == ["0 contenu", "1 contenu", "2 contenus"])
    #expect(
      [7, 999, 1000, 12_345, 1_234_567, -1500].map(loaded.words.number)
        == ["7", "999", "1,000", "12,345", "1,234,567", "-1,500"])
    #expect(french.number(10_000) == "10\u{202F}000")
    #expect(loaded.words.date(day: 2, month: 11, year: 2026) == "2 Nov 2026")
  }

  @Test("a hub's own words take the place of the theme's")
  func changesWords() throws {
    let change = WordChange(key: "copy", text: "Take it", position: .start)
    #expect(try page("{{word.copy}}", ThemeSettings(words: [change])) == "Take it")
  }

  @Test("words are inserted in scripts and style sheets as strings; two forms become a list")
  func speaksInScripts() throws {
    let script = #"say("{{word.copy}}", "{{word.assets}}", "{{other}}", {{x}})"#
    let (loaded, faults) = try theme([
      "assets/own.js": script, "assets/own.css": #"a::after{content:"{{word.copy}}"}"#,
    ])
    #expect(faults == [])
    func text(_ theme: Theme, _ name: String) -> String? {
      theme.assets.first { $0.name == name }.map { String(decoding: $0.bytes, as: UTF8.self) }
    }
    #expect(
      text(loaded, "own.js")
        == #"say("Copy & paste",["{count} asset","{count} assets"],"{{other}}",{{x}})"#.replacingSpaces)
    #expect(text(loaded, "own.css") == #"a::after{content:"Copy & paste"}"#)
    let french = loaded.applying(ThemeSettings(language: "fr")).theme
    #expect(text(french, "own.css") == #"a::after{content:"Copier"}"#)
    #expect(french.assetURL("own.css") != loaded.assetURL("own.css"))
  }

  @Test("unknown words in templates and scripts are reported where they are")
  func reportsUnknownWords() throws {
    let found = try theme([
      "page.mustache": "<p>\n{{word.copx}} {{^word.copy}}{{/word.copy}}",
      "assets/own.js": "a\n  b(\"{{word.us}}\")",
    ]).diagnostics
    #expect(found.map(\.code) == [.unknownTemplateName, .unknownTemplateName, .templateSyntax])
    #expect(found.map(\.position.line) == [2, 2, 2])
    #expect(found.map(\.position.column) == [5, 1, 15])
    #expect(found[1].help.hasPrefix("Did you mean `word.copy`?"))
  }

  @Test("a table whose words have other placeholders than the English ones is reported")
  func reportsMismatches() throws {
    let found = try theme(["words/de.yml": "copy: \"Kopieren: {title}\"\ncopy_of: Kopieren\nassets: [x]"])
      .diagnostics
    #expect(found.map(\.code) == [.wrongPlaceholder, .wrongPlaceholder, .wrongType])
    #expect(found.allSatisfy { $0.file == "templates/words/de.yml" })
  }
}

extension String {
  fileprivate var replacingSpaces: String { self }
}
