import Testing

@testable import RapportScorecard

@Suite("Names in a CRM and a hub")
struct NameLookupTests {
  @Test("a CRM name takes precedence over a title, and a name of two entries finds both")
  func lookup() {
    let names = NameLookup([
      .init("decision", title: "Decision", names: ["Proposal"]),
      .init("growth", title: "Proposal", names: []),
      .init("guide", title: "The guide", names: []), .init("guide-de", title: "The  Guide", names: []),
    ])
    #expect(names.find("proposal") == .one("decision") && names.find("Decision ") == .one("decision"))
    #expect(
      names.find("the guide") == .several(["guide", "guide-de"]) && names.find("guide") == .one("guide"))
    #expect(names.find("") == .none && names.find("Guide 2") == .none)
  }

  @Test("a CRM term has only one meaning")
  func contradictions() throws {
    var names = ScorecardNames()
    names.stages = [
      .init("a", title: "A", names: ["Demo"]), .init("b", title: "B", names: ["Pilot", "demo"]),
    ]
    #expect(throws: TakeProblem.self) { try names.check(.deals) }
    names.stages = [.init("a", title: "A", names: ["Demo", "Closed"])]
    names.settings.lost = ["closed"]
    #expect(throws: TakeProblem.self) { try names.check(.changes) }
    names.settings.lost = []
    names.settings.won = ["Closed Won", "closed"]
    names.settings.accepted = ["Open"]
    try names.check(.deals)
    names.settings.rejected = ["open "]
    #expect(throws: TakeProblem.self) { try names.check(.people) }
  }
}
