import RapportBase
import RapportContent
import RapportDiagnostics
import RapportHub
import RapportTheme
import Synchronization
import TestSupport
import Testing

@testable import RapportSite

/// What `serve` does, but without a server: each state reuses the results of the one before.
@Suite("A site that reuses what an edit didn't change")
struct KeptStateTests {
  private static let asset = "---\ntitle: Guide\ntype: guide\npersonas: [cfo]\nstages: [start]\n---\n"
  private static let files = [
    "hub.yml": "name: Hub\nfields:\n  term:\n    colour: {type: line}\n",
    "stages/start.md": "---\ntitle: Start\norder: 1\nneeds: [guide]\n---\nWhat happens.\n",
    "personas/cfo.md": "---\ntitle: CFO\nrole: Signs\n---\n## Goals\n\nTo close.\n",
    "objections/price.md": "---\ntitle: Price\nsays: Too dear\ncategory: price\nanswer: No\n---\nMore.\n",
    "assets/guide.md": asset + "For [her goals](../personas/cfo.md#goals).\n",
    "terms/mql.md": "---\ntitle: MQL\ncolour: red\n---\nSee [[Guide]] and [](../files/a.txt).\n",
    "notes/n.md": "---\nwhat: heard\ndate: 2026-11-01\nsaid: Too dear\nabout: [objection/price]\n---\n",
    "files/a.txt": "One.\n",
  ]

  /// Two entries with this text are look-alikes.
  private static let same =
    "For [her goals](../personas/cfo.md#goals) we say what we always say, and so does somebody else in another "
    + "text, which nobody saw until both were on one page.\n"

  /// Made one after another, each with whether the outline stays; an empty text deletes the file.
  private static let edits: [(path: String, text: String, keeps: Bool)] = [
    ("assets/guide.md", asset + "For [her goals](../personas/cfo.md#goals), and more.\n", true),
    ("stages/start.md", "---\ntitle: Start\norder: 1\nneeds: [guide]\n---\n" + same, true),
    ("assets/guide.md", asset + same, true),
    ("personas/cfo.md", "---\ntitle: CFO\nrole: Signs\n---\n## Wishes\n\nTo close.\n", true),
    ("assets/guide.md", asset.replacing("title: Guide", with: "title: Handbook") + "Text.\n", false),
    ("terms/mql.md", "---\ntitle: MQL\ncolour: red\n---\nSee [[Handbook]].\n", true),
    ("terms/mql.md", "---\ntitle: [\n---\n", false),
    ("terms/mql.md", "---\ntitle: MQL\ncolour: blue\n---\n[](../files/a.txt)\n", false),
    ("files/a.txt", "", false),
    ("objections/price.md", "---\ntitle: Price\nsays: Too dear\ncategory: price\nanswer: No\n---\n", true),
    ("notes/n.md", "", false),
  ]

  private struct State {
    var parsed: ParsedContent
    var linked: LinkedHub
    var judged: ReadHub
    var site: SiteBuild?
  }

  private func state(_ files: [String: String], _ theme: Theme, after last: State?, changed: String)
    async throws
    -> State
  {
    let paths: Set = [ByteText(changed)]
    let parsed = try await parse(
      MemoryTree(files), jobs: 2, reusing: last?.parsed, changed: last == nil ? nil : paths)
    let linked = try await link(
      parsed, asOf: testDay, jobs: 2, history: nil, reusing: last.map { ($0.linked, paths) })
    let judged = try await judge(linked, jobs: 2, reusing: last?.judged)
    let site = SiteHub(linked.unjudged, showsDrafts: false, reusing: last?.site?.site).map {
      SiteBuild(site: $0, theme: theme, reusing: last?.site)
    }
    return State(parsed: parsed, linked: linked, judged: judged, site: site)
  }

  private func files(_ build: SiteBuild?, _ producers: [SiteBuild.Producer]) async throws -> [String: [UInt8]]
  {
    let files = Mutex<[String: [UInt8]]>([:])
    for producer in producers {
      _ = try await build?.produce(producer, jobs: 2) { file in files.withLock { $0[file.path] = file.bytes }
      }
    }
    return files.withLock { $0 }
  }

  @Test("is the same as one built from scratch, after each of many edits")
  func isTheSame() async throws {
    let theme = try Theme.load().theme
    var files = Self.files
    var last = try await state(files, theme, after: nil, changed: "")
    #expect(last.site != nil)
    for edit in Self.edits {
      files[edit.path] = edit.text.isEmpty ? nil : edit.text
      let next = try await state(files, theme, after: last, changed: edit.path)
      let fresh = try await state(files, theme, after: nil, changed: "")
      #expect((next.linked.hub.outline === last.linked.hub.outline) == edit.keeps, "\(edit)")
      #expect(next.judged.diagnostics == fresh.judged.diagnostics, "\(edit)")
      // Other files follow from the same facts as pages, so one comparison is enough for them.
      let producers: [SiteBuild.Producer] =
        edit.path == "terms/mql.md" ? [.pages, .exports, .form] : [.pages]
      let one = try await self.files(next.site, producers)
      let other = try await self.files(fresh.site, producers)
      #expect(one.keys.sorted() == other.keys.sorted())
      for (path, bytes) in other { #expect(one[path] == bytes, "\(path) after \(edit)") }
      last = next
      last.site = next.site ?? last.site
    }
  }
}
