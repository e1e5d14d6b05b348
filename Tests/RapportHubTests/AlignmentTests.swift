import RapportBase
import TestSupport
import Testing

@testable import RapportHub

@Suite("The figures of Alignment")
struct AlignmentTests {
  private static let call = "what: heard; about: objection/dear"

  private func facts(
    _ files: [String: String] = [:], notes: [String] = [], settings: String = "name: Test"
  ) async throws -> (hub: Hub, facts: AlignmentFacts) {
    let files = SignalsTesting.small.merging(files) { $1 }
    let hub = try await SignalsTesting(files: files, notes: notes, settings: settings).hub()
    let signals = Signals(hub)
    let facts = AlignmentFacts(
      hub, signals, Lazy { Coverage(hub, signals) },
      unanswered: hub.unansweredQuotes(signals.unmatched), history: nil)
    return (hub, facts)
  }

  @Test(
    "A trend is stated only if the numbers support it",
    arguments: [
      (2, 2, Trend.tooFew), (4, 0, .tooFew), (5, 0, .up), (0, 5, .down), (4, 2, .steady), (8, 3, .steady),
      (12, 3, .up), (3, 12, .down), (0, 0, .tooFew),
    ])
  func trends(later: Int, earlier: Int, trend: Trend) {
    #expect(Trend(later: later, earlier: earlier) == trend)
  }

  @Test("Notes are counted by date, and a quote without an entry is a topic of its own")
  func topics() async throws {
    let (hub, facts) = try await facts(notes: [
      "\(Self.call); date: 2026-11-22; persona: it; outcome: worked",
      "\(Self.call); date: 2026-08-24; persona: it",
      "\(Self.call); date: 2026-08-23; persona: cfo; outcome: no",
      "what: heard; date: 2026-11-20; said: We rent all of it",
    ])
    let objection = facts.topics[0]
    #expect(objection.subject == .objection(try hub.index("objection/dear")))
    let quarter = objection.count(days: 90)
    #expect((quarter.total, quarter.worked, quarter.answered) == (2, 1, 1))
    #expect(quarter.mostly?.entry == (try hub.index("persona/it")))
    #expect(objection.count(days: 91).total == 3)
    // The hub's day and 90 more are 91 days, and so are those before them.
    #expect(objection.trend(days: 90).earlier == 1)
    #expect(objection.weeks == [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1])
    guard case .quote(let quote) = facts.topics[1].subject else { return #expect(Bool(false)) }
    #expect(quote.said == "We rent all of it")
    #expect(facts.figures.answered == Share(count: 0, of: 2))
  }

  @Test("An answer for one persona alone counts as an answer, too")
  func variants() async throws {
    let (_, facts) = try await facts([
      "objections/slow": "title: Slow; category: price; says: Too slow; answer: It isn't"
    ])
    #expect(facts.figures.answered == Share(count: 1, of: 2))
  }

  @Test("Reviews go to the owner, and to the team once a colleague has left")
  func owners() async throws {
    let settings = """
      name: Test
      people:
        ann: {name: Ann, team: sales}
        bea: {name: Bea, team: marketing, left: 2026-11-01}
      """
    let (hub, facts) = try await facts(
      [
        "assets/a":
          "title: A; type: guide; personas: cfo; stages: trial; owner: ann; reviewed: 2026-01-01; review_every: 180d",
        "assets/b":
          "title: B; type: guide; personas: cfo; stages: trial; owner: bea; reviewed: 2026-06-01; review_every: 180d",
        "assets/c": "title: C; type: guide; personas: cfo; stages: trial; owner: marketing",
        "assets/d":
          "title: D; type: guide; personas: cfo; stages: trial; reviewed: 2026-11-01; expires: 2026-12-22; objections: dear",
        "assets/e":
          "title: E; type: guide; personas: cfo; stages: trial; reviewed: 2026-11-01; expires: 2026-12-23",
        "assets/f": "title: F; type: guide; reviewed: 2026-11-01",
        "assets/g": "title: G; type: guide; status: draft",
      ],
      notes: [
        "what: outdated; about: asset/f; date: 2026-11-02",
        "what: outdated; about: asset/a; date: 2026-11-02",
      ],
      settings: settings)
    let found = facts.reviews.items.map { item in
      let reasons = item.reasons.map(\.rawValue).joined(separator: " ")
      let owner = [item.responsibility.team, item.responsibility.person].compactMap(\.self).joined(
        separator: " ")
      return "\(hub.entries[item.index].slug): \(reasons), \(owner), \(item.day?.description ?? "")"
    }
    #expect(
      found == [
        "a: reported overdue, sales ann, 2026-06-30", "f: reported, , ", "b: due, marketing, 2026-11-28",
        "d: expiring, , 2026-12-22", "cfo: never, , ", "it: never, , ", "dear: never, , ",
        "c: never, marketing, ",
      ])
    // Counted are the personas, the objection and the six assets in use. F is in doubt: somebody reported it.
    #expect(facts.reviews.reviewed == Share(count: 3, of: 9))
    #expect(hub.slugs(facts.reviews.answersNothing) == ["a", "b", "c", "e", "f"])
    #expect(hub.slugs(facts.reviews.orphans) == ["f"])
  }

  @Test("In a hub's first days nothing is listed as never reviewed")
  func adopted() async throws {
    let asset = ["assets/a": "title: A; type: guide; personas: all; stages: all"]
    let (_, young) = try await facts(asset, settings: "name: Test\nadopted: 2026-11-01")
    #expect(young.reviews.items.isEmpty)
    #expect(young.reviews.reviewed == Share(count: 0, of: 0))
    let (_, old) = try await facts(asset, settings: "name: Test\nadopted: 2025-11-01")
    #expect(old.reviews.count(.never) == 4)
  }

  @Test("An answer is proved by what may be sent to buyers today and was reviewed in time")
  func proofs() async throws {
    let proof = "source: A customer; objections"
    let (hub, facts) = try await facts([
      "objections/a": "title: A; category: price; says: Aa",
      "objections/b": "title: B; category: price; says: Bb",
      "objections/c": "title: C; category: price; says: Cc; proof: asset/deck",
      "proofs/new": "says: New; \(proof): a; reviewed: 2026-11-01",
      "proofs/old": "says: Old; \(proof): [a, b]; reviewed: 2024-11-01",
      "assets/deck": "title: Deck; type: deck; personas: all; stages: all; reviewed: 2026-11-01",
    ])
    let found = facts.proofs.map {
      "\(hub.entries[$0.objection].slug) \($0.state.rawValue) \($0.points) \($0.internalCount)"
    }
    #expect(found == ["a proved 2 0", "b stale 1 0", "c internal 0 1", "dear none 0 0"])
  }

  @Test(
    "An action done after its due date isn't kept; one past its date with done: yes isn't counted",
    arguments: [
      ("due: 2026-11-10, done: 2026-11-10", 1, 1), ("due: 2026-11-10, done: 2026-11-11", 0, 1),
      ("done: 2026-11-11", 1, 1), ("done: yes", 1, 1), ("due: 2026-11-22, done: yes", 1, 1),
      ("due: 2026-11-21, done: yes", 0, 0), ("due: 2026-11-21", 0, 1), ("due: 2026-11-22", 0, 0),
      ("due: 2026-11-21, done: no", 0, 1),
    ])
  func lateActions(action: String, kept: Int, of: Int) async throws {
    let (_, facts) = try await facts([
      "meetings/one": "title: One; date: 2026-11-01; actions: [{what: It, \(action)}]"
    ])
    #expect(facts.commitments.kept == Share(count: kept, of: of))
  }

  @Test("Promises are agreements in force today, and actions whose due date has come")
  func promises() async throws {
    let (hub, facts) = try await facts([
      "agreements/ended": "title: Ended; valid_until: 2026-11-21",
      "agreements/half": "title: Half; agreed: [{name: Ann, team: sales, date: 2026-11-01}]",
      "agreements/both":
        "title: Both; agreed: [{name: Ann, team: sales, date: 2026-11-01}, {name: Bo, team: marketing, date: 2026-11-01}]",
      "meetings/one":
        "title: One; date: 2026-11-01; actions: [{what: Late, due: 2026-11-21}, {what: Someday}, {what: Soon, due: 2026-11-22}, {what: Done, due: 2026-11-30, done: yes}]",
    ])
    let states = facts.commitments.agreements.map { hub.entries[$0.index].slug }
    #expect(states == ["ended", "half", "both"])
    #expect(facts.commitments.open.map { $0.action.value["what"]?.text } == ["Late", "Soon", "Someday"])
    #expect(facts.commitments.kept == Share(count: 1, of: 2))
  }
}
