import RapportBase
import RapportHub
import TestSupport
import Testing

@Suite("An entry's freshness")
struct FreshnessTests {
  private func freshness(_ fields: String, notes: [String] = [], settings: String = "") async throws
    -> Freshness
  {
    var files = [
      "competitors/c.md": "---\ntitle: C\n\(fields)---\n", "hub.yml": "name: Hub\n\(settings)",
    ]
    for (number, note) in notes.enumerated() {
      files["notes/n\(number).md"] = "---\n\(note)about: competitor/c\n---\n"
    }
    let hub = try await memoryHub(files).hub
    return hub.freshness(of: try #require(hub.entry(EntryKey("competitor", "c"))))
  }

  @Test(
    "a review holds until its last day, and is due in the fourteen days before",
    arguments: [
      ("2026-11-21", "overdue"), ("2026-11-22", "due"), ("2026-12-06", "due"), ("2026-12-07", "fresh"),
    ])
  func knowsBoundaries(until: String, word: String) async throws {
    let last = try #require(Day(until))
    let reviewed = Day(number: last.number - 180)
    #expect(try await freshness("reviewed: \(reviewed)\n").identifier == word)
  }

  @Test("months are calendar months")
  func addsMonths() async throws {
    #expect(try await freshness("reviewed: 2026-08-22\nreview_every: 3m\n").identifier == "due")
    #expect(try await freshness("reviewed: 2026-08-21\nreview_every: 3m\n").identifier == "overdue")
  }

  @Test(
    "the entry's interval overrides the kind's, which overrides the hub's",
    arguments: [
      ("", "", 180), ("", "review: {default: 60d}\n", 60),
      ("", "review: {default: 60d, by_kind: {competitor: 30d}}\n", 30),
      ("review_every: 10d\n", "review: {default: 60d, by_kind: {competitor: 30d}}\n", 10),
    ])
  func choosesIntervals(own: String, settings: String, days: Int) async throws {
    let fresh = try await freshness("reviewed: 2026-11-22\n\(own)", settings: settings)
    let until = Day(number: testDay.number + days)
    #expect([.fresh(checked: testDay, until: until), .due(checked: testDay, until: until)].contains(fresh))
  }

  @Test("each asset type has its own interval, which the hub may change")
  func choosesIntervalsOfTypes() async throws {
    let asset = "---\ntitle: A\ntype: pricing\npersonas: all\nstages: all\n---\ntext\n"
    for (settings, period) in [
      ("", Period(90, .day)), ("review: {by_type: {pricing: 30d}}", Period(30, .day)),
      ("types: {pricing: {review_every: 1y}}", Period(1, .year)),
    ] {
      let hub = try await memoryHub(["assets/a.md": asset, "hub.yml": "name: H\n\(settings)\n"]).hub
      #expect(hub.reviewInterval(of: try #require(hub.entry(EntryKey("asset", "a")))) == period)
    }
  }

  @Test("a note that it is still right counts as a review; the latest counts, and none from the future")
  func countsNotes() async throws {
    let still = "what: still-right\n"
    #expect(try await freshness("").identifier == "never-checked")
    #expect(try await freshness("", notes: [still + "date: 2026-11-20\n"]).identifier == "fresh")
    #expect(try await freshness("", notes: [still + "date: 2026-11-23\n"]).identifier == "never-checked")
    #expect(try await freshness("", notes: ["what: heard\ndate: 2026-11-20\n"]).identifier == "never-checked")
    let notes = [still + "date: 2026-11-01\n", still + "date: 2026-10-01\n"]
    let until = Day(number: 20_758 + 180)
    #expect(
      try await freshness("reviewed: 2026-09-01\n", notes: notes)
        == .fresh(checked: try #require(Day("2026-11-01")), until: until))
  }

  @Test(
    "an entry that isn't approved, or is retired, needs no review",
    arguments: [
      "status: planned\n", "status: draft\n", "status: retired\n", "status: retired\nreviewed: 2020-01-01\n",
    ])
  func exempts(fields: String) async throws {
    #expect(try await freshness(fields).identifier == "exempt")
  }

  @Test("notes are never due for review")
  func exemptsNotes() async throws {
    let hub = try await memoryHub(["notes/n.md": "---\nwhat: heard\ndate: 2020-01-01\nsaid: x\n---\n"]).hub
    #expect(hub.freshness(of: try #require(hub.entry(EntryKey("note", "n")))) == .exempt)
  }

  @Test("the last day of use is included", arguments: [("2026-11-21", true), ("2026-11-22", false)])
  func expires(day: String, isRetired: Bool) async throws {
    let asset = "---\ntitle: A\ntype: pricing\npersonas: all\nstages: all\nexpires: \(day)\n---\ntext\n"
    let hub = try await memoryHub(["assets/a.md": asset]).hub
    #expect(hub.isRetired(try #require(hub.entry(EntryKey("asset", "a")))) == isRetired)
  }
}
