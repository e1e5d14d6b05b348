import Foundation
import RapportBase
import RapportContent
import RapportDiagnostics
import TestSupport
import Testing

@testable import RapportHub

@Suite("A hub that is read again after an edit, reusing earlier results")
struct ReadAgainTests {
  private static let files = [
    "hub.yml": "name: Hub\n",
    "proofs/p.md": "---\nsays: The close took nine days\nsource: A customer\nreviewed: 2026-11-01\n---\n",
    "proofs/q.md": "---\nsays: Nobody reads the second page\nsource: A study\nreviewed: 2026-11-01\n---\n",
    "pages/a.md": "---\ntitle: A\n---\nThe close took nine days.\n",
    "pages/b.md": "---\ntitle: B\n---\nNobody reads the second page. The close took 10 days.\n\n## Part\n",
    "pages/c.md": "---\ntitle: C\n---\n[Part](b.md#part), [file](../files/a.txt), [none](d.md).\n",
    "notes/n.md": "---\nwhat: heard\ndate: 2026-11-01\nsaid: No\n---\nText.\n",
    "objections/o.md": "---\ntitle: O\nsays: Too dear\ncategory: price\n---\nAn answer.\n",
    "other/a.txt": "This folder is no part of the hub.\n",
    "files/a.txt": "One.\n",
    "files/b.txt": "One.\n",
  ]

  static let edits: [[String: String]] = [
    ["pages/a.md": "---\ntitle: A\n---\nNobody reads the second page.\n"],
    ["pages/aa.md": "---\ntitle: New\n---\nNobody reads the second page.\n"],
    ["pages/a.md": ""],
    ["proofs/p.md": "---\nsays: The close took ten days\nsource: A customer\nreviewed: 2026-11-01\n---\n"],
    ["proofs/p.md": ""],
    ["stages/s.md": "---\ntitle: Stage\norder: 1\n---\n"],
    ["files/a.txt": "A longer text.\n", "other/a.txt": "Longer, too: nothing of it is read.\n"],
    ["pages/b.md": "---\ntitle: B\n---\n## Another part\n"],
    ["pages/b.md": "---\ntitle: A\n---\n## Part\n"],
    ["pages/b.md": "---\ntitle: [\n---\n## Part\n"],
    ["pages/b.md": "No fields.\n"],
    ["pages/c.md": "---\ntitle: C\n---\n[[B#Part]], [[nobody]], ![](../files/a.txt)\n"],
    ["pages/d.md": "---\ntitle: D\n---\n"],
    ["files/a.txt": ""],
    ["notes/n.md": "---\nwhat: heard\ndate: 2026-11-01\nsaid: No\n---\nWrite to ann@example.com.\n"],
    ["objections/o.md": "---\ntitle: O\nsays: Too dear\ncategory: price\n---\n"],
    ["hub.yml": "name: Hub\nsilence: [dead-link]\n"],
    ["hub.yml": "name: Hub\nkinds:\n  idea: {folder: ideas}\n", "ideas/i.md": "---\ntitle: I\n---\n"],
  ]

  @Test("is the same as one that is read for the first time", arguments: edits)
  func isTheSame(edit: [String: String]) async throws {
    let changed = Self.files.merging(edit) { $1 }.filter { !$0.value.isEmpty }
    let before = try await parse(MemoryTree(Self.files), jobs: 2)
    let known = try await link(before, asOf: testDay, jobs: 2, history: nil)
    let paths = Set(edit.keys.map(ByteText.init))
    let again = try await parse(MemoryTree(changed), jobs: 2, reusing: before, changed: paths)
    let reused = try await link(again, asOf: testDay, jobs: 2, history: nil, reusing: (known, paths))
    let fresh = try await link(
      parse(MemoryTree(changed), jobs: 2), asOf: testDay, jobs: 2, history: nil)
    let one = try await judge(reused, jobs: 2, reusing: judge(known, jobs: 2))
    let other = try await judge(fresh, jobs: 2)
    #expect(one.hub.attachments == other.hub.attachments)
    #expect(one.diagnostics == other.diagnostics)
    #expect(uses(one) == uses(other) && !uses(one).isEmpty)
  }

  @Test(
    "keeps its outline if only a text changed",
    arguments: [("pages/a.md", true), ("hub.yml", false)])
  func keepsOutline(path: String, isKept: Bool) async throws {
    var files = Self.files
    let before = try await parse(MemoryTree(files), jobs: 2)
    let known = try await link(before, asOf: testDay, jobs: 2, history: nil)
    files[path, default: ""] += "\n"
    let again = try await parse(MemoryTree(files), jobs: 2, reusing: before, changed: [ByteText(path)])
    let reused = try await link(
      again, asOf: testDay, jobs: 2, history: nil, reusing: (known, [ByteText(path)]))
    #expect((reused.hub.outline === known.hub.outline) == isKept)
    let tomorrow = try await link(
      again, asOf: testDay.adding(Period(1, .day)), jobs: 2, history: nil, reusing: (reused, []))
    #expect(tomorrow.hub.outline !== reused.hub.outline)
  }

  /// Their findings are kept while texts change, so they may not depend on a text.
  @Test(
    "doesn't need field checks again: they never look at the text below the fields",
    arguments: try Checkout.fixtureNames(in: "diagnostics"))
  func checksOfFieldsLookAtFields(fixture: String) async throws {
    let folder = Checkout.fixtures.appending(path: "diagnostics/\(fixture)/content").path
    let parsed = try await parse(FolderTree(root: folder), jobs: 2)
    let linked = try await link(parsed, asOf: testDay, jobs: 2, history: nil)
    // This is nil for a hub in which two entries share a name.
    guard let without = linked.hub.replacing(linked.hub.entries.map(\.withoutText)) else {
      #expect(fixture == "duplicate-slug")
      return
    }
    for check in checksOfFields {
      let found = [linked.hub, without].map { hub in
        check(
          CheckContext(
            hub: hub, history: nil, proofUses: linked.proofUses, fileTexts: nil, codeOwners: nil))
      }
      #expect(found[0] == found[1])
    }
  }

  private func uses(_ read: ReadHub) -> [String] {
    read.proofUses.all.map { use in
      let entries = read.hub.entries
      return "\(entries[use.proof].key) in \(entries[use.entry].key) at \(use.position.line):"
        + "\(use.position.column) \(use.contradiction?.found ?? "")"
    }
  }
}

extension Entry {
  fileprivate var withoutText: Entry {
    Entry(
      kind: kind, key: key, path: path, members: members, references: references, body: MarkdownBody(),
      source: Array(source[..<bodyOffset]), bodyOffset: bodyOffset, isBroken: isBroken, title: title,
      status: status, audience: audience)
  }
}
