import RapportDiagnostics
import RapportHub
import TestSupport
import Testing

@Suite("Assets that aren't placed yet")
struct PlacementTests {
  private let files = [
    "personas/cfo.md": "---\ntitle: CFO\nrole: Signs\n---\n",
    "stages/begin.md": "---\ntitle: Begin\norder: 1\n---\n",
    "assets/bare.md": "---\ntitle: Bare\ntype: guide\n---\nText.\n",
    "assets/half.md": "---\ntitle: Half\ntype: guide\npersonas: [cfo]\n---\nText.\n",
    "assets/placed.md": "---\ntitle: Placed\ntype: guide\npersonas: [cfo]\nstages: all\n---\nText.\n",
    "assets/planned.md": "---\ntitle: Planned\ntype: guide\nstatus: planned\n---\n",
  ]

  @Test("are reported, but not as an error, and don't count in coverage")
  func countNowhere() async throws {
    let read = try await memoryHub(files)
    #expect(!read.hasErrors)
    #expect(
      read.diagnostics.filter { $0.code == .notPlaced }.map { "\($0.file) \($0.message)" } == [
        "assets/bare.md it isn't placed yet: it names no persona and no stage",
        "assets/half.md it isn't placed yet: it names no stage",
      ])
    let coverage = Coverage(read.hub, Signals(read.hub))
    let cell = coverage.cell(persona: coverage.personas[0], stage: coverage.stages[0])
    #expect(cell.assets.map { read.hub.entries[$0].slug } == ["placed"])
    #expect(Placement(read.hub).open.map { read.hub.entries[$0].slug } == ["bare", "half"])
  }

  @Test("don't include assets that lack only a stage if the hub has no stages")
  func needAPlace() async throws {
    let read = try await memoryHub(files.filter { !$0.key.hasPrefix("stages/") })
    #expect(read.diagnostics.filter { $0.code == .notPlaced }.map(\.file) == ["assets/bare.md"])
  }
}
