import RapportBase
import Foundation
import RapportContent
import RapportHub
@testable import RapportSite
@testable import RapportTheme
import TestSupport
import Testing

/// The names that a template can use, collected from the views of a whole site.
struct TemplateNames {
  /// What a name holds, as far as any page shows it.
  struct Node {
    var type: String?
    var inner = Names()
  }

  struct Names {
    var order: [String] = []
    var nodes: [String: Node] = [:]

    mutating func add(_ view: TemplateContext) {
      // The members of a record have the names of its fields.
      let isField = view.names.contains("members")
      for name in view.names where !isField || ["text", "url", "name", "members"].contains(name) {
        if nodes[name] == nil {
          order.append(name)
          nodes[name] = Node()
        }
        guard let value = view[name]?.made else { continue }
        nodes[name]?.add(value, isDynamic: name == "field" || name == "asset")
      }
    }

    /// Gives names that are empty on all pages of one template the content that they have in others.
    mutating func fill(from known: [String: Node]) {
      for name in order {
        guard let best = known[name], let node = nodes[name], node.inner.order.isEmpty else {
          nodes[name]?.inner.fill(from: known)
          continue
        }
        if node.type == nil || node.type == best.type { nodes[name] = best }
      }
    }

    /// The fullest node of each name.
    func collect(into known: inout [String: Node]) {
      for name in order {
        guard let node = nodes[name] else { continue }
        if node.type != nil, node.inner.text.count >= known[name]?.inner.text.count ?? 0 {
          known[name] = node
        }
        node.inner.collect(into: &known)
      }
    }

    /// The names inside, at every depth: `title`, `badges` (`label`, `style`).
    var text: String {
      order.sorted().map { name in
        let inner = nodes[name]?.inner.text ?? ""
        return inner.isEmpty ? "`\(name)`" : "`\(name)` (\(inner))"
      }.joined(separator: ", ")
    }
  }

  /// By template.
  private(set) var templates: [String: Names] = [:]

  /// - Throws: errors from reading the frozen hub.
  init() async throws {
    let read = try await TemplateNames.hub()
    let (theme, _) = try Theme.load()
    let changed = AgreedWords.Part(label: "Goals", lines: [.init(.gone, "Old"), .init(.new, "New")])
    let words = AgreedWords(Dictionary(firstOf: read.hub.entries.map { ($0.key, [changed]) }))
    let site = try #require(
      SiteHub(read, showsDrafts: true, agreedWords: Lazy { words }), "\(read.diagnostics)")
    let context = SiteContext(site: site, theme: theme)
    let renderer = PageRenderer(site: site, theme: theme, context: context)
    for page in plan(site) {
      guard let (name, view) = renderer.template(of: page) else { continue }
      templates[name, default: Names()].add(view)
    }
    try addParts(site, context)
    var known: [String: Node] = [:]
    for name in templates.keys.sorted() { templates[name]?.collect(into: &known) }
    for name in templates.keys { templates[name]?.fill(from: known) }
  }

  /// Views that are rendered by themselves, before the pages.
  private mutating func addParts(_ site: SiteHub, _ context: SiteContext) throws {
    let views = ViewBuilder(
      site: site, relations: context.relations, chips: context.chips, words: context.words, root: "")
    for index in site.listed("stage") {
      templates["chip", default: Names()].add(views.chip(site.hub.entries[index], count: 1))
    }
    templates["navigation", default: Names()].add(
      NavigationView.view(site, context.words, .init(root: "", section: "asset", isList: true)))
  }

  /// The frozen hub with a kind of its own, a history, and so many terms that their list has two parts.
  private static func hub() async throws -> ReadHub {
    let event = Kind(
      "event", folder: "events", label: "Event", plural: "Events", help: "Where buyers meet us.",
      fields: [
        Field("city", .line, "Where it is."), Field("assets", .list(.reference("asset")), "What we show."),
      ])
    var files: [String: [UInt8]] = [:]
    files["events/fair.md"] = Array(
      "---\ntitle: Fair\ncity: Lund\nassets: [abacroft-in-one-page]\nreviewed: 2026-11-01\n---\n".utf8)
    files["assets/auf-einer-seite.md"] = Array(
      "---\ntitle: Auf einer Seite\ntype: guide\nlanguage: de\ntranslates: abacroft-in-one-page\n---\nText.\n"
        .utf8)
    files["proofs/three-days.md"] = Array(
      """
      ---
      says: Nine days became three.
      source: A customer
      objections: [we-use-spreadsheets]
      number: three days
      speaker: {name: Ann Lee}
      url: https://example.com/
      reviewed: 2026-11-01
      ---

      """.utf8)
    // Two entries that say the same.
    for number in 1...2 {
      files["objections/twin-\(number).md"] = Array(
        "---\ntitle: Twin \(number)\ncategory: fit\nsays: This is said twice.\n---\n".utf8)
    }
    // A gap, and the asset that filled it.
    files["personas/buyer.md"] = Array("---\ntitle: Buyer\nrole: Buys.\nstages: all\n---\n".utf8)
    files["stages/renewal.md"] = Array("---\ntitle: Renewal\norder: 9\n---\n".utf8)
    files["assets/a-year-in.md"] = Array(
      "---\ntitle: A year in\ntype: guide\npersonas: buyer\nstages: renewal\n---\n".utf8)
    let kinds = FolderTree(root: Checkout.fixtures.appending(path: "kinds/content").path)
    for item in try kinds.list() where item.path.contains("/") {
      files[item.path] = try kinds.read(item.path)
    }
    for number in 0...SiteHub.listLength {
      files["terms/word-\(number).md"] = Array(
        "---\ntitle: Word \(number)\ndefinition: One.\nreviewed: 2026-11-01\n---\n".utf8)
    }
    let tree = OverlayTree(FolderTree(root: Checkout.frozenHub.path), adding: files)
    let day = testDay.number * 86_400 - 3 * 86_400
    let change = ContentHistory.Change(.added, seconds: day, author: 0)
    let removal = ContentHistory.Change(.removed, seconds: day, author: 0)
    let beginning = ContentHistory.Change(.added, seconds: day - 86_400 * 400, author: 0)
    let history = ContentHistory(
      authors: [
        ContentHistory.Author(name: "Ann Lee", email: "ann@example.com"),
        ContentHistory.Author(name: "Dana", email: "dana.whitlow@example.com"),
      ],
      changes: [
        "assets/close-benchmark-2024.md": [
          ContentHistory.Change(.changed, seconds: day, author: 0),
          beginning,
        ], "personas/buyer.md": [beginning], "stages/renewal.md": [beginning],
        "assets/a-year-in.md": [ContentHistory.Change(.added, seconds: day, author: 1)],
        "personas/cfo.md": [change], "terms/gone.md": [removal],
      ])
    return try await readHub(tree, kinds: Kind.builtIn + [event], asOf: testDay, jobs: 2) { history }
  }
}

extension TemplateNames.Node {
  /// - Parameter isDynamic: whether the names inside are fields or files, which are listed elsewhere.
  mutating func add(_ value: TemplateValue, isDynamic: Bool) {
    switch value {
    case .text: type = type ?? "text"
    case .html: type = "markup"
    case .flag: type = "yes or no"
    case .list(let views):
      type = "list"
      if !isDynamic { views.forEach { inner.add($0) } }
    case .view(let view):
      type = "view"
      if !isDynamic { inner.add(view) }
    case .lazy, .absent: break
    }
  }
}
