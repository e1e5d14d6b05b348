import RapportBase
import RapportContent
import RapportDiagnostics
import RapportHub
import TestSupport
import Testing

/// What nobody writes in good faith. That each test ends is part of what it tests.
@Suite("Hostile content")
struct HostileContentTests {
  /// The codes found in a hub of one file, whose fields are given.
  private func codes(_ fields: String, body: String = "") async throws -> [String] {
    let read = try await memoryHub(["terms/x.md": "---\n\(fields)\n---\n\(body)"])
    #expect(read.hub.entries.count == 1)
    return read.diagnostics.map(\.code.rawValue)
  }

  private static let laughs =
    "a: &a [x, x, x, x, x, x, x, x, x]\n"
    + zip("bcdefghijklmnop", "abcdefghijklmno").map {
      "\($0): &\($0) [*\($1), *\($1), *\($1), *\($1), *\($1), *\($1)]"
    }
    .joined(separator: "\n")

  /// To libyaml, `*a:` is an alias as a key.
  private static let laughsAsKeys =
    "k0: &a0 [x]\n" + (1..<40).map { "k\($0): &a\($0) [*a\($0 - 1):, *a\($0 - 1):]" }.joined(separator: "\n")

  private static func many(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

  /// Each line is a level deeper, as far as the size limit of fields allows.
  private static func stairs(_ step: String) -> String {
    (0..<300).map { many("  ", $0) + step }.joined(separator: "\n")
  }

  static let bombs: [(name: String, yaml: String, code: String)] = [
    ("billion laughs", laughs, "yaml-feature"), ("an alias of itself", "title: &a [*a]", "yaml-feature"),
    ("an alias as a key", "a: &a b\n*a : c", "yaml-feature"),
    ("laughs with colons after the names", laughsAsKeys, "yaml-feature"),
    ("laughs with colons, in lines", "a: &a\n- x\nb: &b\n- *a: y\n- *a: z", "yaml-feature"),
    ("a merge key", "title: T\nx: &x {a: b}\ny:\n  <<: *x", "yaml-feature"),
    ("100,000 brackets", "title: " + many("[", 100_000), "yaml-too-complex"),
    ("100,000 braces", "title: " + many("{", 100_000), "yaml-syntax"),
    ("100,000 braces with keys", "title: " + many("{a: ", 60_000), "yaml-too-complex"),
    ("100,000 brackets on as many lines", "title:\n" + many(" [\n", 80_000), "yaml-too-complex"),
    ("100,000 hyphens as lists", "title:\n  " + many("- ", 100_000) + "x", "yaml-too-complex"),
    ("100,000 question marks", many("? ", 100_000) + "x", "yaml-syntax"),
    ("100,000 colons", many(": ", 100_000) + "x", "yaml-syntax"),
    ("keys deeper and deeper", stairs("a:"), "yaml-too-complex"),
    ("lists deeper and deeper", stairs("-"), "yaml-too-complex"),
    (
      "many lists a line, deeper and deeper",
      (0..<60).map { many(" ", 128 * $0) + many("- ", 60) }.joined(separator: "\n"), "yaml-too-complex"
    ),
    ("one key of half a megabyte", many("k", 1 << 19) + ": x", "yaml-too-complex"),
    ("one value of half a megabyte", "title: " + many("v", 1 << 19), "yaml-too-complex"),
    ("one key of 200 KB", many("k", 200_000) + ": x", "yaml-syntax"),
    ("one quoted key of 900 bytes", "title: T\n\"" + many("k", 900) + "\": x", "unknown-field"),
    (
      "20,000 unknown keys", "title: T\n" + (0..<20_000).map { "k\($0): x" }.joined(separator: "\n"),
      "unknown-field"
    ),
    ("a key 20,000 times", many("title: T\n", 20_000), "duplicate-key"),
    ("a list as a key", "title: T\n? [a, b]\n: c", "yaml-syntax"),
    ("a map as a key", "{a: b}: c", "yaml-syntax"),
    ("a tag of a language", "title: !!python/object/apply:os.system [ls]", "yaml-feature"),
    ("a tag of bytes", "title: !!binary aGk=", "yaml-feature"),
    ("a tag of our own", "title: !x y", "yaml-feature"),
    ("a tag directive", "%TAG ! tag:x,2026:\ntitle: T", "yaml-syntax"),
    ("a version directive", "%YAML 9.9\ntitle: T", "yaml-syntax"),
    ("two documents", "title: T\n--- x\ntitle: U", "yaml-syntax"),
    ("a document's end", "title: T\n...\nx: y", "yaml-syntax"),
    ("a separator of lines", "title: a\u{2028}b: c", "line-separator"),
    ("a lone carriage return", "title: a\rb: c", "line-separator"),
    ("a NUL", "title: a\u{0}b", "nul-byte"), ("an escape character", "title: a\u{1B}b", "yaml-syntax"),
    ("200,000 quotes", "title: " + many("\"", 200_000), "yaml-syntax"),
    ("200,000 ampersands", "title: " + many("&", 200_000), "yaml-feature"),
    (
      "120,000 ampersands, then as many stars", "title: " + many("&", 120_000) + many("*", 120_000),
      "yaml-feature"
    ),
    (
      "anchors and aliases of 1,000 names",
      (0..<1000).map { "k\($0): &a\($0) x\nl\($0): *a\(($0 * 7) % 1000)" }.joined(separator: "\n"),
      "yaml-feature"
    ),
    ("nothing but blanks", many(" ", 200_000), "missing-field"),
    ("nothing but line ends", many("\n", 200_000), "missing-field"),
    ("a tab", "\t", "yaml-syntax"), ("a comment of 200 KB", "#" + many("x", 200_000), "missing-field"),
  ]

  @Test("in fields is reported by its code and costs little", arguments: bombs.map(\.name))
  func refusesBombs(name: String) async throws {
    let bomb = try #require(Self.bombs.first { $0.name == name })
    let found = Set(try await codes(bomb.yaml))
    #expect(found.contains(bomb.code), "\(found)")
  }

  @Test("of sixty levels is read, and reported as the wrong type")
  func readsModestNesting() async throws {
    let found = try await codes("title: T\ntags: " + Self.many("[", 60) + "x" + Self.many("]", 60))
    #expect(found == ["wrong-type"])
    #expect(
      try await codes(
        "title: T # ---\nsummary: |\n" + (1..<50).map { Self.many(" ", $0 + 1) + "stairs\n" }.joined()) == [
          "wrong-type"
        ])
    #expect(try await codes("title: " + Self.many("-", 5000)) == [])
    #expect(try await codes("title: \"" + Self.many("[", 20_000) + "\"") == [])
  }

  @Test("of ten megabytes is refused unread, and so is a hub.yml")
  func refusesLargeFiles() async throws {
    let large = [UInt8](repeating: UInt8(ascii: "x"), count: 10 << 20)
    let tree = MemoryTree(files: ["hub.yml": large, "terms/x.md": Array("---\ntitle: T\n---\n".utf8) + large])
    let read = try await readHub(tree, asOf: testDay, jobs: 2)
    #expect(read.findings == ["hub.yml:1:1: file-too-large", "terms/x.md:1:1: file-too-large"])
  }

  @Test("of 300,000 values is refused")
  func refusesManyValues() async throws {
    let list = Array(("name: [" + Self.many("a,", 300_000) + "]\n").utf8)
    let read = try await readHub(MemoryTree(files: ["hub.yml": list]), asOf: testDay, jobs: 1)
    #expect(read.findings == ["hub.yml:1:400002: yaml-too-complex"])
  }

  @Test("of one line of nearly a megabyte is read")
  func readsLongLines() async throws {
    let found = try await codes("title: T", body: Self.many("word ", 190_000) + Self.many("[x](y.md) ", 5000))
    #expect(Set(found) == ["dead-link"])
  }

  @Test("with 5,000 references in one entry is linked")
  func linksManyReferences() async throws {
    let slugs = (0..<5000).map { "o\($0 % 2)" }.joined(separator: ",")
    let asset =
      "---\ntitle: A\ntype: talk-track\npersonas: all\nstages: all\nreviewed: 2026-11-01\nobjections: [\(slugs)]\n---\ntext\n"
    let unknown = asset.replacing("o1", with: "gone").replacing("title: A", with: "title: B")
    let objection = "---\ntitle: O\ncategory: price\nsays: o\nanswer: a\nreviewed: 2026-11-01\n---\n"
    let read = try await memoryHub([
      "assets/a.md": asset, "assets/b.md": unknown, "objections/o0.md": objection,
      "objections/o1.md": objection.replacing("title: O", with: "title: P"),
    ])
    #expect(read.diagnostics.count { $0.code == .unknownReference } == 2500)
    #expect(
      read.diagnostics.filter { $0.code != .unknownReference }.map(\.code.rawValue)
        == Array(repeating: "duplicate-value", count: 4))
    #expect(
      read.hub.proof(of: try #require(read.hub.entry(EntryKey("objection", "o0")))).map(\.slug) == ["a", "b"])
  }

  @Test("with fields for 1,000 kinds that don't exist, and one dead link 2,000 times, each is reported")
  func reportsManyFaults() async throws {
    let fields = (0..<1000).map { "  f\($0): {a: {type: line}}\n" }.joined()
    let found = try await memoryHub([
      "hub.yml": "name: H\nfields:\n" + fields,
      "terms/x.md": "---\ntitle: T\n---\n" + String(repeating: "[a](y.md) ", count: 2000),
    ]).diagnostics
    #expect(found.count { $0.code == .badDeclaration } == 1000)
    #expect(found.count { $0.code == .deadLink } == 2000)
  }

  @Test("with 3,000 wrong names is reported, with few guesses")
  func boundsGuesses() async throws {
    var files = ["terms/x.md": "---\ntitle: T\n---\n" + (0..<3000).map { "[a](thing-\($0).md) " }.joined()]
    files["assets/x.md"] =
      "---\ntitle: A\ntype: talk-track\npersonas: [\((0..<3000).map { "p\($0)" }.joined(separator: ","))]\nstages: all\nreviewed: 2026-11-01\n---\nx"
    for number in 0..<300 {
      files["terms/term-number-\(number).md"] = "---\ntitle: T\n---\n"
      files["personas/person-\(number).md"] = "---\ntitle: P\nrole: r\n---\n"
    }
    let found = try await memoryHub(files).diagnostics
    #expect(found.count { $0.code == .deadLink } == 3000)
    #expect(found.count { $0.code == .unknownReference } == 3000)
    #expect(found.allSatisfy { !$0.help.isEmpty })
  }

  @Test("with invalid UTF-8 anywhere is reported at the byte")
  func tellsBadUTF8() async throws {
    for (bytes, column) in [
      ([0xFF], 8), ([0xC3], 8), ([0xED, 0xA0, 0x80], 8), ([0xC0, 0x80], 8),
      ([0x61, 0xF5, 0x80, 0x80, 0x80], 9),
    ] as [([UInt8], Int)] {
      let file = Array("---\ntitle: ".utf8) + bytes + Array("\n---\n".utf8)
      let read = try await readHub(
        MemoryTree(files: ["hub.yml": Array("name: H\n".utf8), "terms/x.md": file]), asOf: testDay, jobs: 1)
      #expect(read.findings == ["terms/x.md:2:\(column): not-utf8"])
    }
  }

  @Test(
    "with deceptive names is reported, and never has a page",
    arguments: [
      "terms/..md", "terms/.md", "terms/con.md", "terms/NUL.md", "terms/com1.md", "terms/a b.md",
      "terms/a\\b.md", "terms/a\nb.md",
      "terms/index.md", "terms/index-2.md", "terms/%2e%2e.md", "terms/a%2fb.md", "terms/a.html.md",
      "terms/ａ.md", "terms/a\u{202E}b.md",
      "terms/-a.md", "terms/\u{0}.md", "terms/<b>.md", "terms/a\".md", "terms/a.MD", "Terms/a.md",
      "terms/a.md/b",
    ])
  func refusesNames(path: String) async throws {
    let read = try await memoryHub([path: "---\ntitle: T\n---\n"])
    #expect(read.hub.entries.isEmpty)
    #expect(read.diagnostics.count == 1)
    #expect(["bad-slug", "bad-file-name", "misplaced-file"].contains(read.diagnostics.first?.code.rawValue))
  }

  @Test(
    "with executable attachments is an error, whatever their case and place",
    arguments: [
      "x.html", "x.HTM", "x.xhtml", "x.svg", "x.SVG", "x.svgz", "x.xml", "x.js", "x.mjs", "x.css", "x.wasm",
      "x.swf", "x.pdf.html", "x",
      "x.", "x.exe", "x.php", "x.shtml", "x.htaccess", "x.jar", "x.pdf ", "x.pdf\u{200B}", "sub/x.html",
      "x.json", "x.webmanifest",
    ])
  func refusesAttachments(name: String) async throws {
    let read = try await memoryHub(["files/\(name)": "x"])
    #expect(read.findings == ["files/\(name):1:1: unsafe-file-type"])
    #expect(read.hub.attachments.isEmpty)
  }

  @Test("with links and symlinks out of the content leads nowhere")
  func leadsNowhere() async throws {
    let tree = MemoryTree(
      files: [
        "hub.yml": Array("name: H\n".utf8),
        "terms/x.md": Array(
          "---\ntitle: T\n---\n[a](../../../etc/passwd) [b](/etc/passwd) [c](..%2f..%2fx.md) [d](\\\\host\\x) [e](terms/../../hub.yml) [f](../hub.yml) [g](//evil.example)\n"
            .utf8),
      ],
      symlinks: ["terms/link.md", "files", "files2/x.pdf"])
    let read = try await readHub(tree, asOf: testDay, jobs: 1)
    #expect(read.diagnostics.count { $0.code == .deadLink } == 7)
    #expect(read.diagnostics.count { $0.code == .symlink } == 3)
    #expect(read.hub.entries.count == 1)
  }

  @Test("with names that differ only in their bytes is reported file by file")
  func tellsNamesThatLookAlike() async throws {
    let names = [
      "terms/a\u{FFFD}.md", "terms/a\u{FFFD}.md", "files/caf\u{E9}.pdf", "files/cafe\u{301}.pdf",
      "terms/\u{E9}.md",
    ]
    let items = (names + ["terms/e\u{301}.md"]).map { TreeItem(path: $0, kind: .file, size: 1) }
    let read = try await readHub(
      ListedTree(items: items + [TreeItem(path: "hub.yml", kind: .file, size: 1)]), asOf: testDay, jobs: 1)
    #expect(read.diagnostics.count { $0.code == .badFileName } == 2)
    #expect(read.diagnostics.count { $0.code == .badSlug } == 2)
  }
}
