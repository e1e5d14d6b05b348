import RapportBase
import RapportContent
import TestSupport
import Testing

@testable import RapportHub

@Suite("Who helped")
struct ContributionTests {
  private static let began = [
    "personas/cfo.md": ["2026-01-01 ola +"], "personas/it.md": ["2026-01-01 ola +"],
    "stages/trial.md": ["2026-01-01 ola +"], "stages/growth.md": ["2026-01-01 ola +"],
  ]

  private func rows(_ hub: AlignmentHub) async throws -> [String] {
    try await hub.read().facts.contributions.all.map { row in
      let counts = [row.added, row.answered, row.reviewed, row.filled, row.heard].map(String.init)
      return "\(row.quarter) \(row.team ?? "-") \(row.person ?? "-") \(counts.joined(separator: " "))"
    }
  }

  @Test("Git counts entries added, answers written, reviews recorded and gaps filled, newest quarter first")
  func history() async throws {
    let found = try await rows(
      AlignmentHub(
        files: [
          "objections/dear": "title: Dear; category: price; says: Too dear; answer: It isn't",
          "objections/slow": "title: Slow; category: price; says: Too slow",
          "assets/first": "title: F; type: guide; personas: cfo; stages: trial; reviewed: 2026-10-05",
          "assets/late": "title: L; type: guide; personas: cfo; stages: trial; reviewed: 2026-09-01",
          "assets/plan": "title: P; type: guide; status: planned",
        ],
        lines: Self.began.merging([
          "objections/dear.md": ["2026-11-03 ann", "2026-11-02 ann", "2026-10-01 maren +"],
          "objections/slow.md": ["2026-11-02 ann"],
          // The first one's review is recorded within a week; the other's never was.
          "assets/first.md": ["2026-10-09 ann", "2026-07-01 maren +"],
          "assets/late.md": ["2026-10-01 ann", "2026-07-02 x +"],
          "assets/plan.md": ["2026-10-01 ann +"],
        ]) { $1 }))
    #expect(
      found == [
        "2026-Q4 sales ann 0 1 1 0 0", "2026-Q4 marketing maren 1 1 0 0 0",
        "2026-Q3 marketing maren 1 0 0 1 0",
        "2026-Q1 - ola 4 0 0 0 0",
      ])
  }

  @Test("notes count for the people who signed them; people are sorted by name, before their team as a whole")
  func notes() async throws {
    let heard = "what: heard; said: Hm; date: 2026-11-01"
    let found = try await rows(
      AlignmentHub(notes: [
        "\(heard); by: dana", heard, "\(heard); by: sales", "\(heard); by: ann", "\(heard); by: ann",
        "\(heard); by: ann; status: retired", "what: wanted; date: 2026-09-30; by: maren",
        "what: still-right; about: [objection/dear, persona/it]; date: 2026-11-01; by: ann",
        "what: still-right; about: persona/it; date: 2026-11-02; by: ann",
      ]))
    #expect(
      found == [
        "2026-Q4 sales ann 0 0 2 0 2", "2026-Q4 sales dana 0 0 0 0 1", "2026-Q4 sales - 0 0 0 0 1",
        "2026-Q3 marketing maren 0 0 0 0 1",
      ])
  }

  /// What fills gaps: `asset: persona stage, …`, newest first.
  private func fillers(_ files: [String: String], _ lines: [String: [String]]) async throws -> [String] {
    let (hub, facts, _) = try await AlignmentHub(
      files: files, lines: Self.began.merging(lines) { $1 }
    ).read()
    return facts.gapFillers.map { filler in
      let places = filler.places.map { "\(hub.entries[$0.persona].slug) \(hub.entries[$0.stage].slug)" }
      return "\(hub.entries[filler.asset].slug): \(places.joined(separator: ", "))"
    }
  }

  @Test(
    "a gap is filled by the first asset of a needed type, or by one that names the persona if none is needed")
  func gaps() async throws {
    let guide = "type: guide; stages: trial; personas"
    let found = try await fillers(
      [
        "assets/a": "title: A; \(guide): cfo", "assets/b": "title: B; \(guide): all",
        "assets/c": "title: C; type: deck; personas: cfo; stages: all",
        "assets/d": "title: D; type: faq; personas: all; stages: all",
        "assets/e": "title: E; type: faq; personas: it; stages: trial; status: retired",
      ],
      [
        "assets/a.md": ["2026-10-01 ann +"], "assets/b.md": ["2026-10-02 ann +"],
        "assets/c.md": ["2026-10-03 ann +"],
        "assets/d.md": ["2026-10-04 ann +"], "assets/e.md": ["2026-10-05 ann +"],
      ])
    #expect(found == ["c: cfo growth", "b: it trial", "a: cfo trial"])
  }

  @Test("an asset as old as its persona, or next to one that Git doesn't know, filled no gap")
  func noGaps() async throws {
    let guide = "type: guide; personas: cfo; stages: trial"
    let files = ["assets/a": "title: A; \(guide)", "assets/b": "title: B; \(guide)"]
    let late = ["2026-10-01 ann +"]
    #expect(try await fillers(files, ["assets/a.md": late]) == [])
    #expect(try await fillers(files, ["assets/a.md": late, "assets/b.md": ["2026-01-01 ann +"]]) == [])
    #expect(
      try await fillers(files, ["assets/a.md": late, "assets/b.md": ["2026-10-02 ann +"]])
        == ["a: cfo trial"])
  }

  @Test(
    "an asset fills a gap only if the one before it was already retired or expired",
    arguments: [
      // The old asset's last change if it is retired, its expiry date, and whether a gap was filled.
      ("2026-10-20", "", false), ("2026-10-15", "", false), ("2026-10-14", "", true),
      ("", "2026-10-15", false), ("", "2026-10-14", true),
    ])
  func replaced(retired: String, expires: String, isGap: Bool) async throws {
    let old = retired.isEmpty ? "expires: \(expires)" : "status: retired"
    let files = [
      "assets/new": "title: N; type: guide; personas: cfo; stages: trial",
      "assets/old": "title: O; type: guide; personas: all; stages: trial; \(old)",
      // A type that the stage doesn't need covers nothing, nor does an asset for all personas at all stages.
      "assets/other": "title: O; type: deck; personas: cfo; stages: trial; status: retired",
      "assets/any": "title: A; type: guide; personas: all; stages: all; status: retired",
    ]
    let late = ["2026-11-01 ann", "2026-07-01 ann +"]
    let found = try await fillers(
      files,
      [
        "assets/new.md": ["2026-10-15 ann +"], "assets/other.md": late, "assets/any.md": late,
        "assets/old.md": (retired.isEmpty ? [] : ["\(retired) ann"]) + ["2026-07-01 ann +"],
      ])
    #expect(found == (isGap ? ["new: cfo trial"] : []))
  }

  @Test("thanks name only people of the hub, and nobody without Git")
  func thanks() async throws {
    let files = ["assets/a": "title: A; type: guide; personas: cfo; stages: trial"]
    func thanked(_ author: String) async throws -> Int {
      let lines = Self.began.merging(["assets/a.md": ["2026-10-01 \(author) +"]]) { $1 }
      return try await AlignmentHub(files: files, lines: lines).read().facts.contributions.thanks.count
    }
    #expect(try await thanked("ann") == 1)
    #expect(try await thanked("robot") == 0)
    #expect(try await AlignmentHub(files: files).read().facts.contributions.all.isEmpty)
  }
}
