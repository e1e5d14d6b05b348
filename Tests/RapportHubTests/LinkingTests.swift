import RapportBase
import RapportContent
import RapportDiagnostics
import RapportHub
import TestSupport
import Testing

/// A tree that lists its files in a random order.
private struct ShuffledTree: ContentTree {
  private let files: MemoryTree
  private let seed: UInt64

  init(_ files: [String: String], seed: UInt64) {
    self.files = MemoryTree(files)
    self.seed = seed
  }

  func list() -> [TreeItem] {
    var random = SplitMix(seed: seed)
    return files.list().shuffled(using: &random)
  }

  func read(_ path: String) throws -> [UInt8] { try files.read(path) }
}

@Suite("Linking entries")
struct LinkingTests {
  private let asset = "type: talk-track\npersonas: all\nstages: all\nreviewed: 2026-11-01\n---\ntext\n"

  @Test("an objection's proof is what it names, then what names it, each once")
  func unitesProof() async throws {
    let hub = try await memoryHub([
      "objections/o.md":
        "---\ntitle: O\ncategory: price\nsays: o\nproof: [b]\nanswers: [{persona: p, proof: [c]}]\n---\n",
      "assets/a.md": "---\ntitle: A\nobjections: [o]\n\(asset)",
      "assets/b.md": "---\ntitle: B\nobjections: o\n\(asset)",
      "assets/c.md": "---\ntitle: C\n\(asset)", "personas/p.md": "---\ntitle: P\nrole: r\n---\n",
    ]).hub
    let proof = hub.proof(of: try #require(hub.entry(EntryKey("objection", "o"))))
    #expect(proof.map(\.slug) == ["b", "a"])
  }

  @Test("references to a faulty entry still resolve, so that its fault is reported once")
  func resolvesFaultyEntries() async throws {
    let read = try await memoryHub([
      "stages/s.md": "---\ntitle: S\norder: first\n---\n", "stages/t.md": "no fields\n",
      "notes/n.md": "---\nwhat: heard\ndate: 2026-11-20\nstage: s\nabout: [stage/t]\n---\n",
    ])
    #expect(read.findings == ["stages/s.md:3:8: bad-number", "stages/t.md:1:1: missing-front-matter"])
    #expect(read.hasErrors)
  }

  @Test("stages are sorted by their order, other entries by slug, kinds as they are declared")
  func ordersEntries() async throws {
    let hub = try await memoryHub([
      "stages/a.md": "---\ntitle: A\norder: 10\n---\n", "stages/b.md": "---\ntitle: B\norder: 9\n---\n",
      "terms/z/a.md": "---\ntitle: Z\n---\n", "terms/b.md": "---\ntitle: A\n---\n",
      "personas/c.md": "---\ntitle: C\nrole: r\n---\n",
    ]).hub
    #expect(hub.entries.map(\.key.description) == ["stage/b", "stage/a", "persona/c", "term/a", "term/b"])
    #expect(hub.entries(of: "term").map(\.slug) == ["a", "b"])
    #expect(hub.entries(of: "asset").isEmpty)
  }

  @Test("the order of listed files and the number of jobs make no difference")
  func isIndependentOfOrderAndJobs() async throws {
    var files = ["hub.yml": "name: H\n"]
    for number in 0..<100 {
      files["terms/t\(number).md"] =
        "---\ntitle: T\(number)\nwas: old\nowner: nobody\n---\n[x](y\(number).md)\n"
      // Of two files of one slug, the first by path is the entry.
      files["terms/again/t\(number).md"] =
        "---\ntitle: Again \(number)\ntitel: Again\n---\n[x](t\(number / 2).md)\n"
    }
    let first = try await readHub(ShuffledTree(files, seed: 1), asOf: testDay, jobs: 1)
    #expect(first.diagnostics.count == 499)
    for (seed, jobs) in [(1, 7), (2, 1), (3, 2), (4, 7)] {
      let again = try await readHub(ShuffledTree(files, seed: UInt64(seed)), asOf: testDay, jobs: jobs)
      #expect(again.diagnostics == first.diagnostics)
      #expect(again.hub.entries.map(\.path) == first.hub.entries.map(\.path))
    }
  }

  @Test("an old slug of one kind may be a slug of another")
  func keepsKindsApart() async throws {
    let read = try await memoryHub([
      "terms/a.md": "---\ntitle: A\nwas: [b]\n---\n", "stages/b.md": "---\ntitle: B\norder: 1\n---\n",
    ])
    #expect(read.findings == [])
  }

  @Test("a README is no entry and no orphaned attachment")
  func ignoresReadmes() async throws {
    let read = try await memoryHub(["README.md": "x", "terms/README.md": "x", "files/README.md": "x"])
    #expect(read.findings == [] && read.hub.entries.isEmpty)
  }

  @Test("without a hub.yml the defaults apply, and one error says so")
  func readsWithoutSettings() async throws {
    let read = try await readHub(MemoryTree(["terms/a.md": "---\ntitle: A\n---\n"]), asOf: testDay, jobs: 1)
    #expect(read.findings == ["hub.yml:1:1: missing-hub-file"])
    #expect(read.hub.settings.teams == ["sales", "marketing"])
    #expect(read.hub.settings.dueWithin == Period(14, .day))
  }

  @Test("an entry is approved by default, internal or as its type says, and titled by its slug if broken")
  func hasDefaults() async throws {
    let hub = try await memoryHub([
      "assets/a.md": "---\ntitle: A\n\(asset)", "assets/broken-one.md": "x",
      "assets/c.md": "---\ntitle: C\n\(asset.replacing("talk-track", with: "case-study"))",
    ]).hub
    let entries = hub.entries(of: "asset")
    #expect(entries.map(\.status) == [.approved, .approved, .approved])
    #expect(entries.map(\.audience) == [.internal, .internal, .external])
    #expect(entries.map(\.title) == ["A", "Broken one", "C"])
  }
}
