import RapportHub
import TestSupport
import Testing

private let base = [
  "hub.yml": "name: Hub\n",
  "objections/dear.md":
    "---\ntitle: Dear\ncategory: price\nsays: It costs too much\nanswer: It pays back.\n---\n",
]

private func note(_ day: String, _ said: String, about: String = "[objection/dear]") -> String {
  "---\nwhat: heard\ndate: \(day)\nsaid: \"\(said)\"\nabout: \(about)\n---\n"
}

private func hub(_ notes: [String: String]) async throws -> Hub {
  let files = base.merging(notes.map { ("notes/\($0).md", $1) }) { _, new in new }
  return try await memoryHub(files).hub
}

@Suite("Buyers' wording in notes")
struct HeardWordingTests {
  private func wordings(_ notes: [String: String]) async throws -> [HeardWording] {
    let hub = try await hub(notes)
    let index = try #require(hub.index(of: EntryKey("objection", "dear")))
    let heard = try #require(Signals(hub).heard(index))
    return hub.heardWordings(of: hub.entries[index], heard)
  }

  @Test("is listed once per wording, latest first, whatever its case and punctuation")
  func areCounted() async throws {
    let found = try await wordings([
      "2026-11-20-a": note("2026-11-20", "That is a steep licence."),
      "2026-11-10-b": note("2026-11-10", "that is a steep licence"),
      "2026-05-01-c": note("2026-05-01", "No money left"),
    ])
    #expect(found.map(\.text) == ["That is a steep licence.", "No money left"])
    #expect(found.map(\.count) == [2, 1])
    #expect(found.map(\.isRecent) == [true, false])
  }

  @Test("leaves out phrasings that the objection already has, and what nobody has said for a year")
  func leavesOut() async throws {
    let found = try await wordings([
      "2026-11-20-a": note("2026-11-20", "It costs too much!"),
      "2025-10-10-b": note("2025-10-10", "An old complaint"),
    ])
    #expect(found == [])
  }

  @Test("leaves out names that the entry already has")
  func leavesOutNames() async throws {
    let files = base.merging(
      [
        "objections/dear.md":
          "---\ntitle: Dear\ncategory: price\naliases: [steep licence]\nanswer: No.\n---\n"
      ]
    ) { _, new in new }
    let notes = ["notes/2026-11-20-a.md": note("2026-11-20", "Steep licence!")]
    let hub = try await memoryHub(files.merging(notes) { _, new in new }).hub
    let index = try #require(hub.index(of: EntryKey("objection", "dear")))
    let heard = try #require(Signals(hub).heard(index))
    #expect(hub.heardWordings(of: hub.entries[index], heard) == [])
  }

  @Test("is limited, however many notes there are")
  func isBounded() async throws {
    var notes: [String: String] = [:]
    for number in 10..<90 { notes["2026-11-20-n\(number)"] = note("2026-11-20", "Wording number \(number)") }
    #expect(try await wordings(notes).count == 20)
  }
}

@Suite("Objections heard without an answer")
struct UnansweredQuoteTests {
  @Test("are grouped by how alike their words are")
  func isGrouped() async throws {
    let hub = try await hub([
      "2026-11-20-a": note("2026-11-20", "We would need leases in the same tool", about: "[]"),
      "2026-11-12-b": note("2026-11-12", "we need leases in the same tool, too", about: "[]"),
      "2026-11-11-c": note("2026-11-11", "Is there an app for the phone?", about: "[]"),
      "2026-11-10-d": note("2026-11-10", "It costs too much"),
    ])
    let quotes = hub.unansweredQuotes(Signals(hub).unmatched)
    #expect(
      quotes.map(\.said) == ["We would need leases in the same tool", "Is there an app for the phone?"])
    #expect(quotes.map(\.notes.count) == [2, 1])
  }

  @Test("are known by the note's title if it quotes nobody")
  func hasTitleAlone() async throws {
    let untold = "---\ntitle: Does it do leases?\nwhat: heard\ndate: 2026-11-20\n---\n"
    let hub = try await hub([
      "2026-11-20-a": untold, "2026-11-12-b": note("2026-11-12", "Does it do leases", about: "[]"),
    ])
    let quotes = hub.unansweredQuotes(Signals(hub).unmatched)
    #expect(quotes.map(\.said) == ["Does it do leases?"])
    #expect(quotes.map(\.notes.count) == [2])
  }

  @Test("are compared with at most 300 different ones, however many notes there are")
  func isBounded() async throws {
    var notes: [String: String] = [:]
    for number in 100..<402 { notes["2026-11-20-n\(number)"] = note("2026-11-20", "w\(number)", about: "[]") }
    notes["2026-11-10-first"] = note("2026-11-10", "w100", about: "[]")
    notes["2026-11-10-last"] = note("2026-11-10", "w401", about: "[]")
    let hub = try await hub(notes)
    let counts = hub.unansweredQuotes(Signals(hub).unmatched).map(\.notes.count)
    #expect(counts == [2] + Array(repeating: 1, count: 302))
  }
}
