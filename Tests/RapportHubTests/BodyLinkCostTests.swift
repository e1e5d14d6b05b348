import RapportContent
import RapportDiagnostics
import RapportHub
import TestSupport
import Testing

/// Links from one body to its own headings; each is looked up several times.
@Suite("Many links to many headings")
struct BodyLinkCostTests {
  private func deadLinks(_ body: String) async throws -> Int {
    let files = [
      "hub.yml": "name: H\n",
      "objections/x.md": "---\ntitle: T\ncategory: price\nsays: S\nanswer: A\n---\n" + body,
      "objections/y.md": "---\ntitle: T\ncategory: price\nsays: S\nanswer: A\n---\n"
        + body.replacing("](#", with: "](x.md#"),
    ]
    return try await memoryHub(files).diagnostics.count { $0.code == .deadLink }
  }

  /// A debug build that compared each of 20,000 links with each of 20,000 headings would far exceed the limit.
  @Test("cost time in proportion to their number, whether they are dead or not", .timeLimit(.minutes(5)))
  func isLinear() async throws {
    #expect(try await deadLinks((0..<20_000).map { "# h\($0)\n[x](#h19999)\n" }.joined()) == 0)
    #expect(try await deadLinks((0..<20_000).map { "# h\($0)\n[x](#q\($0))\n" }.joined()) == 40_000)
  }
}
