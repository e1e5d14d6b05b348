import Testing

@testable import RapportHub

struct SignalsTests {
  private func hub(_ notes: [String], and more: [String: String] = [:]) async throws -> Hub {
    let files = SignalsTesting.small.merging(more) { $1 }
    return try await SignalsTesting(files: files, notes: notes).hub()
  }

  @Test func countsHeardNotesInTheirWindowsWithTheLastDayIncluded() async throws {
    let days = ["2026-11-22", "2026-10-23", "2026-10-22", "2026-08-24", "2026-08-23"]
    let hub = try await hub(days.map { "what: heard; about: objection/dear; date: \($0)" })
    let heard = try #require(Signals(hub).heard(try hub.index("objection/dear")))
    #expect(heard.total == 5)
    #expect(heard.last30 == 2, "22 Nov and the 30th day before it")
    #expect(heard.last90 == 4)
    #expect(hub.slugs(heard.notes) == ["n0", "n1", "n2", "n3", "n4"])
  }

  @Test func ignoresNotesOfDaysToComeAndThoseThatWereTakenBack() async throws {
    let hub = try await hub([
      "what: heard; about: objection/dear; date: 2026-11-23",
      "what: wanted; about: objection/dear; date: 2026-11-01; status: retired",
      "what: outdated; about: objection/dear; date: 2026-11-01; status: draft",
    ])
    let signals = Signals(hub)
    let dear = try hub.index("objection/dear")
    #expect(signals.heard(dear) == nil)
    #expect(signals.wanted.isEmpty && signals.wanted(dear).isEmpty && signals.flags(dear).isEmpty)
    #expect(signals.heardMost.isEmpty)
  }

  @Test func sharesGoByCountThenByTheHubsOrder() async throws {
    let hub = try await hub([
      "what: heard; about: objection/dear; date: 2026-11-01; persona: it; stage: growth; outcome: worked",
      "what: heard; about: objection/dear; date: 2026-11-02; persona: cfo; stage: trial; outcome: partly",
      "what: heard; about: objection/dear; date: 2026-11-03; stage: growth; outcome: no",
    ])
    let heard = try #require(Signals(hub).heard(try hub.index("objection/dear")))
    #expect(hub.summary(heard.byPersona) == ["cfo 1", "it 1"])
    #expect(hub.summary(heard.byStage) == ["growth 2", "trial 1"])
    #expect(heard.byCompetitor.isEmpty)
    #expect([heard.worked, heard.partly, heard.failed] == [1, 1, 1])
  }

  @Test func aNoteAboutSomethingTwiceIsHeardOnce() async throws {
    let hub = try await hub(["what: heard; about: [objection/dear, objection/dear]; date: 2026-11-01"])
    #expect(Signals(hub).heard(try hub.index("objection/dear"))?.total == 1)
  }

  @Test func aRetiredObjectionKeepsItsCountButIsNotAmongThoseHeardMost() async throws {
    let gone = ["objections/gone": "title: Gone; category: fit; says: Old; status: retired"]
    let hub = try await hub(
      [
        "what: heard; about: objection/gone; date: 2026-11-01",
        "what: heard; about: objection/gone; date: 2026-11-02",
        "what: heard; about: objection/dear; date: 2026-11-03",
        "what: outdated; about: objection/gone; date: 2026-11-04",
      ], and: gone)
    let signals = Signals(hub)
    let index = try hub.index("objection/gone")
    #expect(signals.heard(index)?.total == 2)
    #expect(hub.slugs(signals.heardMost.map(\.index)) == ["dear"])
    #expect(signals.flags(index).isEmpty && signals.flagged.isEmpty)
    #expect(signals.unmatched.isEmpty)
  }

  @Test func ranksObjectionsByTheLatestWindowFirst() async throws {
    let more = Dictionary(
      uniqueKeysWithValues: ["early", "late", "twin"].map {
        ("objections/\($0)", "title: Any; category: fit; says: Any")
      })
    let hub = try await hub(
      ["2026-01-01", "2026-01-02", "2026-10-01"].map { "what: heard; about: objection/early; date: \($0)" }
        + [
          "what: heard; about: objection/late; date: 2026-11-01",
          "what: heard; about: objection/twin; date: 2026-10-01",
          "what: heard; about: objection/dear; date: 2026-10-01",
        ], and: more)
    #expect(hub.slugs(Signals(hub).heardMost.map(\.index)) == ["late", "early", "dear", "twin"])
  }

  @Test func whatIsHeardAboutNothingIsUnmatched() async throws {
    let hub = try await hub([
      "what: heard; date: 2026-11-01", "what: heard; date: 2026-11-03",
      "what: heard; about: persona/cfo; date: 2026-11-02", "what: wanted; date: 2026-11-02",
    ])
    let signals = Signals(hub)
    #expect(hub.slugs(signals.unmatched) == ["n1", "n0"])
    #expect(hub.slugs(signals.wanted) == ["n3"])
  }

  @Test func aFlagHoldsUntilTheNextCheck() async throws {
    let more = [
      "objections/old": "title: Old; category: fit; says: Any; reviewed: 2026-10-01",
      "objections/never": "title: Never; category: fit; says: Any",
    ]
    let hub = try await hub(
      [
        "what: outdated; about: [objection/old, objection/never, objection/dear]; date: 2026-10-01",
        "what: outdated; about: objection/old; date: 2026-10-02",
        "what: outdated; about: objection/dear; date: 2026-11-02",
        "what: still-right; about: objection/dear; date: 2026-11-03",
        "what: outdated; about: objection/old; date: 2026-11-04",
      ], and: more)
    let signals = Signals(hub)
    #expect(
      hub.slugs(signals.flags(try hub.index("objection/old"))) == ["n4", "n1"],
      "not that of the day of the check")
    #expect(hub.slugs(signals.flags(try hub.index("objection/never"))) == ["n0"])
    #expect(signals.flags(try hub.index("objection/dear")).isEmpty, "called still right since")
    #expect(hub.slugs(signals.flagged) == ["old", "never"])
  }

  @Test func callsAndWishesCountForAPersonaAtAStageOnlyWhenTheyNameBoth() async throws {
    let hub = try await hub([
      "what: heard; date: 2026-11-01; persona: cfo; stage: trial",
      "what: heard; date: 2026-11-01; persona: cfo",
      "what: heard; date: 2026-08-24; persona: cfo; stage: trial",
      "what: heard; date: 2026-08-23; persona: cfo; stage: trial",
      "what: wanted; date: 2026-01-01; persona: cfo; stage: trial",
      "what: wanted; date: 2026-11-01; stage: trial",
    ])
    let signals = Signals(hub)
    let (cfo, trial) = (EntryKey("persona", "cfo"), EntryKey("stage", "trial"))
    #expect(signals.heardCalls(persona: cfo, stage: trial) == 2)
    #expect(hub.slugs(signals.wanted(persona: cfo, stage: trial)) == ["n4"])
    #expect(signals.heardCalls(persona: EntryKey("persona", "it"), stage: trial) == 0)
  }
}
