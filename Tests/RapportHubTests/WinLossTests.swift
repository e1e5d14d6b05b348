import Testing

@testable import RapportHub

@Suite("Deals won and lost")
struct WinLossTests {
  private func hub(_ notes: [String]) async throws -> Hub {
    let rivals = ["competitors/rival": "title: Rival", "competitors/other": "title: Other"]
    return try await SignalsTesting(files: SignalsTesting.small.merging(rivals) { $1 }, notes: notes).hub()
  }

  private func deals(_ notes: [String], against slug: String = "rival") async throws -> WinLoss? {
    let hub = try await hub(notes)
    return Signals(hub).winLoss(try hub.index("competitor/\(slug)"))
  }

  @Test("count back 180 days, including the last one, and never from the future")
  func countWithinThePeriod() async throws {
    let days = ["2026-11-22", "2026-05-26", "2026-05-25", "2026-11-23"]
    let found = try #require(
      await deals(days.map { "what: won; competitor: rival; because: x; date: \($0)" }))
    #expect([found.won, found.lost] == [2, 0])
    #expect(try await deals(["what: won; competitor: rival; because: x; date: 2026-05-25"]) == nil)
  }

  @Test("leave out drafts, withdrawn notes and other kinds of notes")
  func leaveOutWhatDoesNotCount() async throws {
    #expect(
      try await deals([
        "what: won; competitor: rival; because: x; date: 2026-11-01; status: draft",
        "what: lost; competitor: rival; because: x; date: 2026-11-01; status: retired",
        "what: heard; competitor: rival; date: 2026-11-01",
      ]) == nil)
  }

  @Test("count once for a competitor that a note names or is about")
  func countForWhoIsNamed() async throws {
    let notes = [
      "what: lost; competitor: rival; about: competitor/rival; because: x; date: 2026-11-01",
      "what: won; about: [competitor/rival, objection/dear]; because: x; date: 2026-11-02",
      "what: won; competitor: other; because: x; date: 2026-11-03",
    ]
    let found = try #require(await deals(notes))
    #expect([found.won, found.lost] == [1, 1])
    #expect(try await hub(notes).slugs(found.notes) == ["n1", "n0"], "newest first")
  }

  @Test("give a win rate from five deals on", arguments: [4, 5])
  func areEnoughFromFiveOn(count: Int) async throws {
    let notes = (1...count).map { "what: won; competitor: rival; because: x; date: 2026-11-0\($0)" }
    #expect(try #require(await deals(notes)).isEnough == (count == 5))
  }

  @Test("add nothing to buyers' wording")
  func areNoPhrasings() async throws {
    let hub = try await hub([
      "what: lost; competitor: rival; about: objection/dear; because: Too dear; said: Far too dear; date: 2026-11-01"
    ])
    let signals = Signals(hub)
    #expect(signals.heard(try hub.index("objection/dear")) == nil)
    #expect(signals.unmatched.isEmpty)
  }
}
