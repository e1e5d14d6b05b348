import Foundation
@testable import RapportTheme
import TestSupport
import Testing

/// `docs/theming.md` lists all names of all templates. Their meanings are in `Tests/Fixtures/template-names.txt`;
/// `make reference` updates the list.
@Suite struct TemplateNamesTests {
  private static let begin = """
    <!-- Generated from the views and Tests/Fixtures/template-names.txt. To update: make reference -->

    """
  private static let end = "<!-- End of what is generated. -->\n"

  @Test func theThemingPageListsEveryName() async throws {
    var meanings = Meanings(
      try String(contentsOf: Checkout.fixtures.appending(path: "template-names.txt"), encoding: .utf8))
    let names = try await TemplateNames()
    let list = meanings.list(names.templates)
    #expect(meanings.missing.isEmpty, "give a meaning in template-names.txt: \(meanings.missing.sorted())")
    #expect(meanings.unused.isEmpty, "no template has these names: \(meanings.unused.sorted())")
    let file = Checkout.root.appending(path: "docs/theming.md")
    let page = try String(contentsOf: file, encoding: .utf8)
    let before = try #require(page.range(of: Self.begin)).upperBound
    let after = try #require(page.range(of: Self.end)).lowerBound
    let found = page[..<before] + "\n" + list + "\n" + page[after...]
    #expect(found == (try Golden.text(file, found: String(found))))
  }

  @Test func theThemeUsesNamesThatAreListed() async throws {
    let (theme, _) = try Theme.load()
    var listed: Set<String> = []
    func add(_ names: TemplateNames.Names) {
      listed.formUnion(names.order)
      names.nodes.values.forEach { add($0.inner) }
    }
    try await TemplateNames().templates.values.forEach(add)
    // Words have a table of their own.
    let used = theme.names.map(\.head).filter { !$0.isEmpty && $0 != "." && $0 != "word" }
    #expect(!used.isEmpty)
    #expect(Set(used).subtracting(listed).isEmpty)
  }
}

/// What names mean, one per line: `name: meaning`. `page/name` and `list.name` are for one page or list only.
private struct Meanings {
  private var texts: [String: String] = [:]
  private(set) var missing: Set<String> = []
  private(set) var unused: Set<String>
  private var inside: [String: Set<String>] = [:]

  init(_ text: String) {
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let parts = line.split(separator: ":", maxSplits: 1)
      if parts.count == 2 { texts[String(parts[0])] = parts[1].trimmingCharacters(in: .whitespaces) }
    }
    unused = Set(texts.keys)
  }

  private mutating func meaning(of name: String, in scopes: [String]) -> String {
    for key in scopes.map({ $0 + name }) + [name] {
      guard let text = texts[key] else { continue }
      unused.remove(key)
      return text
    }
    missing.insert("\(scopes.first ?? "")\(name)")
    return ""
  }

  mutating func list(_ templates: [String: TemplateNames.Names]) -> String {
    let pages = templates.filter { $0.value.nodes["page_title"] != nil }
    let entries = pages.filter { $0.value.nodes["trust"] != nil }
    let shell = common(pages), head = common(entries).subtracting(shell)
    var out = table("Every page", pages["home"], pages["home"]?.order.filter(shell.contains))
    out += table("Every entry's page", entries["entry"], entries["entry"]?.order.filter(head.contains))
    for name in templates.keys.sorted() {
      let own = templates[name]?.order.filter { pages[name] == nil || !shell.contains($0) }
        .filter { entries[name] == nil || !head.contains($0) }
      out += table("`\(name).mustache`", templates[name], own, page: name)
    }
    return out + glossary()
  }

  private func common(_ pages: [String: TemplateNames.Names]) -> Set<String> {
    pages.values.map { Set($0.order) }.reduce(nil) { $0?.intersection($1) ?? $1 } ?? []
  }

  private mutating func table(
    _ title: String, _ names: TemplateNames.Names?, _ own: [String]?, page: String = ""
  ) -> String {
    guard let names, let own, !own.isEmpty else { return "" }
    var out = "### \(title)\n\n| name | holds | meaning | names inside |\n| --- | --- | --- | --- |\n"
    for name in own.sorted() {
      let node = names.nodes[name] ?? .init()
      let meaning = meaning(of: name, in: ["\(page)/"])
      out += "| `\(name)` | \(node.type ?? "text") | \(meaning) | \(node.inner.text) |\n"
      visit(node.inner, of: name)
    }
    return out + "\n"
  }

  private mutating func visit(_ names: TemplateNames.Names, of list: String) {
    for name in names.order {
      let scope = texts["\(list).\(name)"] == nil ? "" : "In `\(list)`: "
      inside[name, default: []].insert(scope + meaning(of: name, in: ["\(list)."]))
      visit(names.nodes[name]?.inner ?? .init(), of: name)
    }
  }

  private func glossary() -> String {
    var out = "### Inside lists and views\n\n| name | meaning |\n| --- | --- |\n"
    for name in inside.keys.sorted() {
      let meanings = inside[name, default: []]
      let general = meanings.filter { !$0.hasPrefix("In `") }.sorted()
      let special = meanings.filter { $0.hasPrefix("In `") }.sorted()
      out += "| `\(name)` | \((general + special).joined(separator: " ")) |\n"
    }
    return out
  }
}
