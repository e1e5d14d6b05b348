import RapportBase
import Foundation
import RapportContent
import RapportDiff
import RapportHub
import TestSupport
import Testing

/// A folder of `Tests/Fixtures/diff`: a hub `before` and `after`, and the report in each format.
struct DiffFixture: Sendable, CustomTestStringConvertible {
  let name: String

  static func all() throws -> [DiffFixture] {
    try Checkout.fixtureNames(in: "diff").map(DiffFixture.init)
  }

  static let context = DiffContext(
    base: "main", commit: "0123456789abcdef", head: nil, asOf: testDay, folder: "content/")

  var testDescription: String { name }

  var folder: URL { Checkout.fixtures.appending(path: "diff/\(name)") }

  func diff() async throws -> HubDiff {
    func read(_ side: String) async throws -> ReadHub {
      let tree = FolderTree(root: folder.appending(path: side).path)
      return try await readHub(tree, asOf: testDay, jobs: 2)
    }
    return HubDiff(before: try await read("before"), after: try await read("after"))
  }
}

@Suite("The report of a change to a hub")
struct DiffFixtureTests {
  @Test("is written as text, Markdown and JSON", arguments: try DiffFixture.all())
  func tells(fixture: DiffFixture) async throws {
    let diff = try await fixture.diff()
    let told = [
      "expected.txt": DiffText(diff, DiffFixture.context).render(),
      "expected.md": DiffMarkdown(diff, DiffFixture.context).render(),
      "expected.json": DiffJSON(diff, DiffFixture.context).render(),
    ]
    for (name, text) in told {
      let file = fixture.folder.appending(path: name)
      #expect(text == (try Golden.text(file, found: text)), "\(name)")
    }
    _ = try JSONSerialization.jsonObject(with: Data((told["expected.json"] ?? "").utf8))
  }

  @Test("is mirrored for the reverse change: closed gaps open, and added entries are removed")
  func isSymmetric() async throws {
    let fixture = DiffFixture(name: "closes-a-gap")
    let there = try await fixture.diff()
    let tree = { (side: String) in FolderTree(root: fixture.folder.appending(path: side).path) }
    let back = HubDiff(
      before: try await readHub(tree("after"), asOf: testDay, jobs: 1),
      after: try await readHub(tree("before"), asOf: testDay, jobs: 1))
    #expect(there.closedGaps.map(\.name) == back.openedGaps.map(\.name) && back.closedGaps.isEmpty)
    #expect(there.added == back.removed && there.firstProofs.count == back.lostProofs.count)
    #expect(back.lostAddresses.map(\.path) == ["assets/roi-in-one-page.html"])
  }

  @Test("stays short in Markdown, whatever the hub holds, and isn't cut mid-element")
  func isBounded() async throws {
    var files: [String: String] = [:]
    for number in 0..<400 {
      let words = String(repeating: "`<@word>` ", count: 80)
      files["objections/o\(number).md"] =
        "---\ntitle: \"\(words)\"\ncategory: price\nsays: x\nanswer: \"\(words)\"\nask: \"\(words)\"\n---\n"
    }
    let full = try await memoryHub(files)
    let markdown = DiffMarkdown(HubDiff(before: try await memoryHub([:]), after: full), DiffFixture.context)
      .render()
    #expect(markdown.utf8.count <= DiffMarkdown.maxBytes && markdown.utf8.count > 30_000)
    #expect(markdown.hasSuffix("too long here.*\n"))
    #expect(markdown.split(separator: "\n").count { $0.hasPrefix("  ```") } % 2 == 0)
  }

  @Test("shows content as plain words: neither libcmark nor a host finds markup, names or addresses in them")
  func escapes() async throws {
    let diff = try await DiffFixture(name: "hostile-words").diff()
    let markdown = DiffMarkdown(diff, DiffFixture.context).render()
    let body = parse(SourceFile(path: "x.md", bytes: Array("---\n---\n\(markdown)".utf8))).body
    #expect(body.references.isEmpty && body.diagnostics.isEmpty, "\(body.references)")
    let html = String(decoding: body.html, as: UTF8.self)
    let known = ["h2", "h3", "ul", "li", "p", "strong", "pre", "code"]
    for tag in html.split(separator: "<").dropFirst() {
      let name = tag.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }
      #expect(known.contains(String(name)), "<\(tag)")
    }
    // Hosts don't interpret code.
    let words = html.split(separator: "<pre>").flatMap { $0.split(separator: "</pre>").suffix(1) }.joined()
    for bad in ["@everyone", "://", "www.", "#1", "repo#2", "GH-3", "a@evil", ":error:"] {
      #expect(!words.contains(bad), "\(bad)")
    }
    #expect(words.contains("**b** &lt;img src=x"))
  }

  @Test(
    "has no content that begins a list or a heading at the start of a Markdown line",
    arguments: ["- x", "+ x", "1. x", "12) x", "# x", "==="])
  func escapesStarts(text: String) async throws {
    let diff = HubDiff(before: try await memoryHub([:]), after: try await memoryHub([:]))
    let context = DiffContext(
      base: "main", commit: "0", head: text, asOf: testDay, folder: "")
    let markdown = DiffMarkdown(diff, context).render()
    let body = parse(SourceFile(path: "x.md", bytes: Array("---\n---\n\(markdown)".utf8))).body
    #expect(String(decoding: body.html, as: UTF8.self).contains("<p>\(text) compared with main"))
  }
}
