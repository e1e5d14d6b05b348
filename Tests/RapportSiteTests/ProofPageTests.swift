import Foundation
import TestSupport
import Testing

@Suite("The page of a proof point")
struct ProofPageTests {
  @Test("lists objections that it names and objections that name it, each once")
  func listsObjections() async throws {
    func objection(_ says: String, _ more: String = "") -> String {
      "---\ntitle: \(says)\nsays: [\(says)]\ncategory: price\nanswer: It pays for itself.\n\(more)---\n"
    }
    let hub = try await memoryHub([
      "objections/too-dear.md": objection("Too dear"),
      "objections/no-time.md": objection("No time", "proof: [nine-days]\n"),
      "objections/both.md": objection("Not now", "proof: [nine-days]\n"),
      "objections/other.md": objection("Something new"),
      "proofs/nine-days.md":
        "---\nsays: Nine days became three.\nsource: A customer\nobjections: [too-dear, both]\n---\n",
    ])
    let page = try #require(try hub.page("proofs/nine-days.html"))
    let shown = ["too-dear", "no-time", "both", "other"].map { slug in
      page.components(separatedBy: "objections/\(slug).html").count - 1
    }
    #expect(shown == [1, 1, 1, 0])
  }
}
