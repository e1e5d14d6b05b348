import RapportBase
import RapportContent
import RapportDiagnostics
import RapportHub
import TestSupport
import Testing

@Suite("What is read again after an edit, with what was known before")
struct ReadAgainTests {
  private static let files = [
    "hub.yml": "name: Hub\n",
    "proofs/p.md": "---\nsays: The close took nine days\nsource: A customer\nreviewed: 2026-11-01\n---\n",
    "proofs/q.md": "---\nsays: Nobody reads the second page\nsource: A study\nreviewed: 2026-11-01\n---\n",
    "pages/a.md": "---\ntitle: A\n---\nThe close took nine days.\n",
    "pages/b.md": "---\ntitle: B\n---\nNobody reads the second page. The close took 10 days.\n",
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
    ["hub.yml": "name: Hub\nkinds:\n  idea: {folder: ideas}\n", "ideas/i.md": "---\ntitle: I\n---\n"],
  ]

  @Test("is the same as what is read for the first time", arguments: edits)
  func isTheSame(edit: [String: String]) async throws {
    let changed = Self.files.merging(edit) { $1 }.filter { !$0.value.isEmpty }
    let before = try await parse(MemoryTree(Self.files), jobs: 2)
    let known = try await link(before, asOf: testDay, jobs: 2, history: nil)
    let paths = Set(edit.keys.map(ByteText.init))
    let again = try await parse(MemoryTree(changed), jobs: 2, reusing: before, changed: paths)
    let reused = try await link(again, asOf: testDay, jobs: 2, history: nil, reusing: (known, paths))
    let fresh = try await link(
      parse(MemoryTree(changed), jobs: 2), asOf: testDay, jobs: 2, history: nil)
    let (one, other) = (try await judge(reused, jobs: 2), try await judge(fresh, jobs: 2))
    #expect(one.hub.attachments == other.hub.attachments)
    #expect(one.diagnostics == other.diagnostics)
    #expect(uses(one) == uses(other) && !uses(one).isEmpty)
  }

  private func uses(_ read: ReadHub) -> [String] {
    read.proofUses.all.map { use in
      let entries = read.hub.entries
      return "\(entries[use.proof].key) in \(entries[use.entry].key) at \(use.position.line):"
        + "\(use.position.column) \(use.contradiction?.found ?? "")"
    }
  }
}
