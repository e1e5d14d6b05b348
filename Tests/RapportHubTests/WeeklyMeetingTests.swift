import RapportBase
import RapportContent
import TestSupport
import Testing

@testable import RapportHub

/// A small hub with notes and a history, for those figures of Alignment that need both.
struct AlignmentHub {
  var files: [String: String] = [:]
  var notes: [String] = []
  /// As `contentHistory` reads it; without any lines there is no Git.
  var lines: [String: [String]] = [:]

  private static let settings = """
    name: Test
    people:
      dana: {name: Dana Whitlow, team: sales}
      ann: {name: Ann Lee, team: sales, git: [ann@example.com]}
      maren: {name: Maren Holt, team: marketing, git: [maren@example.com]}
      ola: {name: Ola Berg, git: [ola@example.com]}
    """

  func read() async throws -> (hub: Hub, facts: AlignmentFacts, meeting: WeeklyMeeting) {
    let files = SignalsTesting.small.merging(files) { $1 }
    let hub = try await SignalsTesting(files: files, notes: notes, settings: Self.settings).hub()
    let history = lines.isEmpty ? nil : History(hub, try contentHistory(lines))
    let (signals, news) = (Signals(hub), history.map { RecentChanges(hub, $0) { $0.kind.hasPages } })
    let coverage = Coverage(hub, signals)
    let facts = AlignmentFacts(
      hub, signals, Lazy { coverage }, unanswered: hub.unansweredQuotes(signals.unmatched), history: history)
    return (hub, facts, WeeklyMeeting(hub, facts, signals, coverage, news))
  }
}

@Suite("The weekly meeting")
struct WeeklyMeetingTests {
  private static let call = "what: heard; about: objection/dear"

  @Test("lists what was heard this week, and marks as new what nobody had heard before")
  func heard() async throws {
    let calls = ["2026-11-22", "2026-11-15", "2026-11-14"].map { "\(Self.call); date: \($0)" }
    let quotes = ["We rent it", "We rent everything that we have"].map {
      "what: heard; said: \($0); date: 2026-11-20"
    }
    let (_, _, meeting) = try await AlignmentHub(notes: calls + quotes).read()
    #expect(meeting.heard.map(\.count.total) == [2, 1, 1])
    #expect(meeting.heard.map(\.isNew) == [false, true, true])
    // In the first week of a hub nothing is new.
    let young = try await AlignmentHub(notes: quotes).read().meeting
    #expect(young.heard.map(\.isNew) == [false, false])
  }

  @Test(
    "says an answer stopped working: in under half of 5 calls in 30 days, in half of 5 before",
    arguments: [
      ("nnnww", "wwwnn", true), ("nnnwwp", "wwnnww", true), ("nnww", "wwwww", false),
      ("nnnww", "wwww", false), ("nnnww", "wwnnn", false), ("nnwww", "wwwww", false), ("nnnww", "", false),
    ])
  func stopped(lately: String, before: String, isStopped: Bool) async throws {
    func notes(_ outcomes: String, _ day: String) -> [String] {
      outcomes.map { outcome in
        let words = outcome == "w" ? "worked" : outcome == "p" ? "partly" : "no"
        return "\(Self.call); date: \(day); outcome: \(words)"
      }
    }
    let (_, _, meeting) = try await AlignmentHub(
      notes: notes(lately, "2026-10-23") + notes(before, "2026-10-22")
    ).read()
    #expect(meeting.stopped.count == (isStopped ? 1 : 0))
    if let found = meeting.stopped.first {
      #expect(found.lately.answered == lately.count && found.before.answered == before.count)
    }
  }

  @Test("lists gaps that retired or expired content left this week and nothing fills, each once")
  func opened() async throws {
    let guide = "type: guide; personas: [cfo, it]; stages: trial"
    let (hub, _, meeting) = try await AlignmentHub(
      files: [
        "assets/old": "title: Old; \(guide); status: retired",
        "assets/spent": "title: Spent; \(guide); expires: 2026-11-20",
        "assets/before": "title: Before; type: faq; personas: cfo; stages: trial; expires: 2026-11-01",
        "assets/it": "title: It; type: guide; personas: it; stages: trial; reviewed: 2026-11-01",
        "assets/wide": "title: Wide; type: faq; personas: all; stages: all; expires: 2026-11-20",
        "assets/growth": "title: Growth; type: faq; personas: it; stages: growth; expires: 2026-11-20",
      ],
      lines: ["assets/old.md": ["2026-11-21 maren", "2026-01-01 maren +"]]
    ).read()
    let found = meeting.opened.map { gap in
      let slugs = hub.slugs([gap.persona, gap.stage, gap.asset])
      return "\(slugs[0]) \(slugs[1]) \(gap.type ?? "-") \(slugs[2])"
    }
    #expect(found.sorted() == ["cfo trial guide old", "it growth - growth"])
  }

  @Test("lists this week's requests and changes, and reviews by team")
  func week() async throws {
    let (hub, _, meeting) = try await AlignmentHub(
      files: [
        "assets/a": "title: A; type: guide; owner: dana; reviewed: 2025-01-01",
        "assets/b": "title: B; type: guide; owner: marketing; reviewed: 2025-01-01",
      ],
      notes: [
        "what: wanted; date: 2026-11-15", "what: wanted; date: 2026-11-14",
        "what: outdated; about: asset/a; date: 2026-11-10",
      ],
      lines: ["assets/a.md": ["2026-11-15 maren +"], "assets/b.md": ["2026-11-14 maren +"]]
    ).read()
    #expect(hub.slugs(meeting.asked) == ["n0"])
    #expect(meeting.changes.map(\.key.slug) == ["a"])
    let reviews = meeting.reviews.map { team in
      "\(team.team ?? "-"): \(team.counts.map { "\($0.count) \($0.reason.rawValue)" }.joined(separator: ", "))"
    }
    #expect(reviews == ["sales: 1 reported, 1 overdue", "marketing: 1 overdue", "-: 3 never"])
  }
}
