import RapportContent
import RapportDiagnostics
import RapportHub
import TestSupport
import Testing

/// Links of one body to its own headings: each is looked up several times.
@Suite("Many links to many headings")
struct BodyLinkCostTests {
  private func seconds(_ body: String) async throws -> (time: Duration, findings: Int) {
    let files = [
      "hub.yml": "name: H\n",
      "objections/x.md": "---\ntitle: T\ncategory: price\nsays: S\nanswer: A\n---\n" + body,
      "objections/y.md": "---\ntitle: T\ncategory: price\nsays: S\nanswer: A\n---\n"
        + body.replacing("](#", with: "](x.md#"),
    ]
    var findings = 0
    let time = try await ContinuousClock().measure {
      findings = try await memoryHub(files).diagnostics.count { $0.code == .deadLink }
    }
    return (time, findings)
  }

  @Test("cost what they weigh, whether they lead somewhere or not")
  func isLinear() async throws {
    let good = try await seconds((0..<20_000).map { "# h\($0)\n[x](#h19999)\n" }.joined())
    #expect(good.findings == 0 && good.time < .seconds(30))
    let dead = try await seconds((0..<20_000).map { "# h\($0)\n[x](#q\($0))\n" }.joined())
    #expect(dead.findings == 40_000 && dead.time < .seconds(30))
  }
}
