import Foundation
import TestSupport
import Testing

/// Scripts, icons and links within a page rely on ids, so no text may take one of the theme's.
@Suite("A page's ids")
struct PageIDTests {
  /// Every id that a template or a script writes, with placeholders filled with `1`.
  private func themeIDs() throws -> [String] {
    let folder = Checkout.root.appending(path: "templates")
    let files = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
    var ids: Set<String> = []
    for case let file as URL in files where ["mustache", "js"].contains(file.pathExtension) {
      let text = try String(contentsOf: file, encoding: .utf8)
      for match in text.matches(of: /\bid(?:="|: "|: `| = `)([^"`]+)["`]/) {
        let id = String(match.1).replacing(/\{\{[a-z]+\}\}|\$\{[^}]*\}/, with: "1")
        ids.insert(id)
      }
    }
    return ids.sorted()
  }

  @Test("are unique, even if a text has headings with all of their names")
  func areUnique() async throws {
    let ids = try themeIDs()
    #expect(ids.contains("main") && ids.contains("i-search") && ids.contains("_say-1"))
    let words = ids + ["decision", "cfo", "_decision", "_cfo", "i search", "found say 1", "top", "nav"]
    let body = words.map { "# \($0)\n\n## A {#\($0)}\n" }.joined(separator: "\n")
    var files: [String: String] = ["hub.yml": "name: H\n"]
    files["stages/decision.md"] = "---\ntitle: Decision\norder: 1\n---\n" + body
    files["personas/cfo.md"] = "---\ntitle: CFO\nrole: R\nquestions: Why?\n---\n" + body
    files["objections/price.md"] =
      "---\ntitle: P\ncategory: price\nsays: No\nanswer: Yes\nanswers: [{persona: cfo, answer: Oh}]\n"
      + "personas: all\nstages: all\n---\n" + body
    files["assets/one.md"] =
      "---\ntitle: A\ntype: email-template\npersonas: all\nstages: all\nshare: {text: T}\n---\n" + body
    files["competitors/x.md"] = "---\ntitle: X\nask: Why?\n---\n" + body
    files["terms/lead.md"] = "---\ntitle: Lead\n---\n" + body
    files["agreements/a.md"] = "---\ntitle: A\n---\n" + body
    let site = try await memoryHub(files).site(showsDrafts: true)
    for path in files.keys where path != "hub.yml" {
      let page = try #require(site[path.replacing(".md", with: ".html")], "\(path)")
      let found = HTMLTag.all(in: page).flatMap(\.attributes).filter { $0.name == "id" }.map(\.value)
      let repeated = Dictionary(grouping: found, by: \.self).filter { $1.count > 1 }.keys.sorted()
      #expect(repeated == [], "\(path)")
      #expect(found.count > words.count)
    }
  }
}
