import RapportDiagnostics
import RapportHub
import TestSupport
import Testing

@Suite("Words that buyers use but phrasings lack")
struct PhrasingCheckTests {
  private func findings(_ said: [String], hub: String = "", objection: String = "") async throws -> [String] {
    var files = [
      "hub.yml": "name: Hub\n\(hub)",
      "objections/dear.md":
        "---\ntitle: Dear\ncategory: price\nsays: It costs too much\nanswer: It pays back.\n\(objection)---\n",
    ]
    for (number, said) in said.enumerated() {
      files["notes/2026-11-1\(number)-n.md"] =
        "---\nwhat: heard\ndate: 2026-11-1\(number)\nsaid: \(said)\nabout: [objection/dear]\n---\n"
    }
    return try await memoryHub(files).diagnostics.filter { $0.code == .missingPhrasing }.map(\.message)
  }

  private let licence = ["Your licence is steep", "The licence eats the year", "No licence for us"]

  @Test("are reported once they were heard three times")
  func named() async throws {
    #expect(
      try await findings(licence) == ["buyers said “licence” 3 times in 90 days, but no phrasing includes it"]
    )
    #expect(try await findings(Array(licence.dropLast())) == [])
  }

  @Test("are not reported if an alias, a synonym or another form covers them")
  func known() async throws {
    #expect(try await findings(licence, objection: "aliases: [licence fee]\n") == [])
    #expect(try await findings(licence, objection: "aliases: [licences]\n") == [])
    #expect(try await findings(licence, hub: "synonyms:\n  - [costs, licence]\n") == [])
  }

  @Test("don't include words that carry no meaning")
  func common() async throws {
    #expect(try await findings(["What would that be", "That would do", "Would that help"]) == [])
  }
}
