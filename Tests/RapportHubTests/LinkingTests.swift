import RapportContent
import RapportDiagnostics
import RapportHub
import TestSupport
import Testing

@Suite("Linking entries")
struct LinkingTests {
  private let asset = "type: talk-track\npersonas: all\nstages: all\nreviewed: 2026-11-01\n---\ntext\n"

  @Test("proof is what the objection names, then what names the objection, each once")
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

  @Test("a faulty entry still resolves, so that one fault is told once")
  func resolvesFaultyEntries() async throws {
    let read = try await memoryHub([
      "stages/s.md": "---\ntitle: S\norder: first\n---\n", "stages/t.md": "no fields\n",
      "notes/n.md": "---\nwhat: heard\ndate: 2026-11-20\nstage: s\nabout: [stage/t]\n---\n",
    ])
    #expect(read.findings == ["stages/s.md:3:8: bad-number", "stages/t.md:1:1: missing-front-matter"])
    #expect(read.hasErrors)
  }

  @Test("stages stand by their order, all else by slug, kinds as they are declared")
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

  @Test("the order of files and the number of jobs change nothing")
  func isIndependentOfJobs() async throws {
    var files: [String: String] = [:]
    for number in 0..<300 {
      files["terms/t\(number).md"] = "---\ntitle: T\nwas: old\nowner: nobody\n---\n[x](y\(number).md)\n"
    }
    let first = try await memoryHub(files).diagnostics
    #expect(first.count == 899)
    #expect(try await memoryHub(files).diagnostics == first)
  }

  @Test("an old slug of one kind may be a slug of another")
  func keepsKindsApart() async throws {
    let read = try await memoryHub([
      "terms/a.md": "---\ntitle: A\nwas: [b]\n---\n", "stages/b.md": "---\ntitle: B\norder: 1\n---\n",
    ])
    #expect(read.findings == [])
  }

  @Test("a silenced warning is not told, errors can't be silenced, and a reason is needed")
  func silences() async throws {
    let term = "---\ntitle: T\nowner: nobody\n---\n"
    let silent = "name: H\nsilence:\n  - {code: unknown-owner, entry: term/a, reason: new}\n"
    let read = try await memoryHub(["terms/a.md": term, "terms/b.md": term, "hub.yml": silent])
    #expect(read.findings == ["terms/b.md:3:8: unknown-owner"])
    let all = "name: H\nsilence:\n  - {code: unknown-owner, reason: new}\n"
    #expect(try await memoryHub(["terms/a.md": term, "terms/b.md": term, "hub.yml": all]).findings == [])
    let error = "name: H\nsilence:\n  - {code: bad-date, reason: x}\n  - {code: overdue}\n"
    #expect(
      try await memoryHub(["hub.yml": error]).findings
        == ["hub.yml:3:12: unknown-value", "hub.yml:4:5: missing-field", "hub.yml:4:5: unused-silence"])
  }

  @Test("everybody but the settings' reader sees a README as no entry")
  func ignoresReadmes() async throws {
    let read = try await memoryHub(["README.md": "x", "terms/README.md": "x", "files/README.md": "x"])
    #expect(read.findings == [] && read.hub.entries.isEmpty)
  }

  @Test("without a hub.yml the defaults hold, and one error says so")
  func readsWithoutSettings() async throws {
    let read = try await readHub(MemoryTree(["terms/a.md": "---\ntitle: A\n---\n"]), asOf: testDay, jobs: 1)
    #expect(read.findings == ["hub.yml:1:1: missing-hub-file"])
    #expect(read.hub.settings.teams == ["sales", "marketing"])
    #expect(read.hub.settings.dueWithin == Period(14, .day))
  }

  @Test("an entry's defaults: approved, internal or what its type says, titled by its slug if broken")
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
