import RapportContent
import RapportDiagnostics
import RapportHub
import TestSupport
import Testing

@Suite("Links by name")
struct WikilinkTests {
  private func link(_ name: String, also files: [String: String] = [:]) async throws -> (BodyLink?, Hub) {
    let fixed = [
      "personas/cfo.md":
        "---\ntitle: Head of Finance\nrole: R\naliases: [Money person]\nwas: [finance]\n---\n# Goals\n\n## Cost of sale\n",
      "personas/emea/cto.md": "---\ntitle: CTO\nrole: R\n---\n",
      "terms/lead.md": "---\ntitle: Marketing qualified lead\nabbreviation: MQL\n---\n",
      "objections/price.md":
        "---\ntitle: Price\ncategory: price\nsays: \"It costs: too much\"\nanswer: No\n---\n",
      "files/decks/Q3 Deck.pdf": "%PDF-1.7",
      "terms/here.md": "---\ntitle: Here\n---\n# Own part\n\n[[\(name)]]\n",
    ]
    let hub = try await memoryHub(fixed.merging(files) { $1 }).hub
    let entry = try #require(hub.entry(EntryKey("term", "here")))
    return (entry.body.references.first.map { hub.resolve($0, from: entry) }, hub)
  }

  @Test(
    "find an entry by slug, path, title, alias, old slug and abbreviation",
    arguments: [
      "cfo", "CFO", "personas/cfo", "persona/cfo", "/personas/cfo", "../personas/cfo.md", "cfo.md",
      "Head of Finance",
      "head-of-finance", "money person", "finance",
    ])
  func findsEntries(_ name: String) async throws {
    let (link, hub) = try await link(name)
    let cfo = try #require(hub.index(of: EntryKey("persona", "cfo")))
    #expect(link == .entry(cfo, fragment: ""))
  }

  @Test("find headings by words and by id, and files by path and by name")
  func findsPlaces() async throws {
    let (_, hub) = try await link("cfo")
    let cfo = try #require(hub.index(of: EntryKey("persona", "cfo")))
    for name in ["cfo#Cost of sale", "cfo#cost-of-sale", "Head of Finance#Goals#Cost of sale"] {
      #expect(try await link(name).0 == .entry(cfo, fragment: "#cost-of-sale"), "\(name)")
    }
    #expect(try await link("cfo#^block").0 == .entry(cfo, fragment: ""))
    #expect(try await link("cfo#Gaols").0 == .entry(cfo, fragment: "#Gaols"))
    #expect(try await link("#Own part").0 == .fragment("#own-part"))
    for name in ["decks/Q3 Deck.pdf", "files/decks/q3 deck.pdf", "Q3 Deck.pdf"] {
      #expect(try await link(name).0 == .attachment("decks/Q3 Deck.pdf"), "\(name)")
    }
    #expect(
      try await link("MQL").0 == .entry(try #require(hub.index(of: EntryKey("term", "lead"))), fragment: ""))
    #expect(
      try await link("It costs: too much").0
        == .entry(try #require(hub.index(of: EntryKey("objection", "price"))), fragment: ""))
    #expect(try await link("emea/cto").0 == .dead(path: "emea/cto"))
    #expect(try await link("https://example.com").0 == .external("https://example.com"))
    #expect(try await link("javascript:x").0 == .dead(path: "javascript:x"))
  }

  @Test("are ambiguous if two entries match equally well, and not if one matches better")
  func asksWhich() async throws {
    let term = ["terms/cfo.md": "---\ntitle: Chief\n---\n"]
    #expect(try await link("cfo", also: term).0 == .ambiguous(["personas/cfo", "terms/cfo"]))
    let (link, hub) = try await link("cfo", also: ["terms/x.md": "---\ntitle: CFO\n---\n"])
    #expect(link == .entry(try #require(hub.index(of: EntryKey("persona", "cfo"))), fragment: ""))
  }
}
