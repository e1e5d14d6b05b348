import Testing

@testable import RapportHub

/// The stage *trial* needs a guide and an FAQ; *growth* needs nothing in particular.
struct CoverageTests {
  private static let review = "; reviewed: 2026-11-01"

  /// - Parameter areReviewed: whether each asset was reviewed recently.
  private func hub(
    _ assets: [String], notes: [String] = [], and more: [String: String] = [:], areReviewed: Bool = true
  ) async throws -> Hub {
    var files = SignalsTesting.small.merging(more) { $1 }
    for (number, asset) in assets.enumerated() {
      files["assets/a\(number)"] = "title: Asset; \(asset)\(areReviewed ? Self.review : "")"
    }
    return try await SignalsTesting(files: files, notes: notes).hub()
  }

  private func cell(_ hub: Hub, _ persona: String, _ stage: String) throws -> Coverage.Cell {
    try Coverage(hub, Signals(hub)).cell(
      persona: hub.index("persona/\(persona)"), stage: hub.index("stage/\(stage)"))
  }

  @Test func isCompleteOnceEveryNeededTypeIsLive() async throws {
    var assets = ["type: guide; personas: cfo; stages: trial"]
    let partly = try cell(try await hub(assets), "cfo", "trial")
    #expect(partly.state == .partly)
    #expect(partly.missing == ["faq"])
    assets.append("type: faq; personas: [cfo, it]; stages: [trial, growth]")
    #expect(try cell(try await hub(assets), "cfo", "trial").state == .complete)
    #expect(try cell(try await hub(assets), "it", "trial").missing == ["guide"])
  }

  @Test func allWeighsLessThanANamedOne() async throws {
    let forAll = try await hub([
      "type: guide; personas: all; stages: all", "type: faq; personas: cfo; stages: all",
    ])
    let cfo = try cell(forAll, "cfo", "trial")
    #expect(cfo.state == .partly)
    #expect(forAll.slugs(cfo.assets) == ["a1", "a0"])
    #expect(
      cfo.missing == ["guide"], "one that names neither covers nothing; one that names the persona does")
    let it = try cell(forAll, "it", "trial")
    #expect(it.state == .partly, "there is something, though nothing of its own")
    #expect(it.missing == ["guide", "faq"])
    let stageAlone = try await hub(["type: guide; personas: all; stages: trial"])
    #expect(try cell(stageAlone, "it", "trial").missing == ["faq"])
  }

  @Test func aStageWithoutNeedsIsCompleteWithOneAssetThatNamesThePersona() async throws {
    let hub = try await hub([
      "type: deck; personas: cfo; stages: all", "type: deck; personas: all; stages: growth",
    ])
    #expect(try cell(hub, "cfo", "growth").state == .complete)
    #expect(try cell(hub, "it", "growth").state == .partly)
    #expect(try cell(hub, "it", "growth").missing.isEmpty)
  }

  @Test func whatIsRetiredOrExpiredIsNotThere() async throws {
    let hub = try await hub([
      "type: guide; personas: cfo; stages: trial; status: retired",
      "type: guide; personas: cfo; stages: trial; expires: 2026-11-21",
      "type: faq; personas: cfo; stages: trial; expires: 2026-11-22",
    ])
    let cell = try cell(hub, "cfo", "trial")
    #expect(hub.slugs(cell.assets) == ["a2"], "the last day counts")
    #expect(cell.missing == ["guide"])
  }

  @Test func isPlannedByWhatHasADateAndNotByADraft() async throws {
    let hub = try await hub([
      "type: guide; personas: cfo; stages: [trial, growth]; status: draft",
      "type: guide; personas: cfo; stages: trial; status: planned",
      "type: faq; personas: cfo; stages: trial; status: planned; due: 2027-02-01",
      "type: deck; personas: cfo; stages: trial; status: planned; due: 2026-12-01",
    ])
    let planned = try cell(hub, "cfo", "trial")
    #expect(planned.state == .planned)
    #expect(hub.slugs(planned.planned) == ["a3", "a2", "a0", "a1"])
    let begun = try cell(hub, "cfo", "growth")
    #expect(begun.state == .empty)
    #expect(hub.slugs(begun.planned) == ["a0"])
    #expect(try cell(hub, "it", "trial").planned.isEmpty)
  }

  @Test func aPersonaTakesPartWhereItSaysSo() async throws {
    let more = ["personas/it": "title: IT; role: Systems; stages: trial"]
    let hub = try await hub(
      ["type: deck; personas: [cfo, it]; stages: growth"],
      notes: ["what: wanted; date: 2026-11-01; persona: it; stage: growth"], and: more)
    let cell = try cell(hub, "it", "growth")
    #expect(cell.state == .notNeeded)
    #expect(cell.assets.isEmpty && cell.missing.isEmpty)
    #expect(cell.wanted == 1, "the field says that they do")
    let coverage = Coverage(hub, Signals(hub))
    #expect(coverage.neededCount == 3)
    #expect(coverage.completeCount == 1)
    #expect(
      !coverage.makeNext.contains { $0.persona == coverage.personas[1] && $0.stage == coverage.stages[1] })
  }

  @Test func onlyPersonasAndStagesInUseAreListed() async throws {
    let more = [
      "personas/old": "title: Old; role: Gone; status: retired",
      "personas/new": "title: New; role: Soon; status: draft",
      "stages/early": "title: Early; order: 0; status: planned",
    ]
    let hub = try await hub(["type: deck; personas: [old, new]; stages: all"], and: more)
    let coverage = Coverage(hub, Signals(hub))
    #expect(hub.slugs(coverage.personas) == ["cfo", "it"])
    #expect(hub.slugs(coverage.stages) == ["trial", "growth"])
    #expect(try cell(hub, "old", "growth").state == .notNeeded)
    #expect(try cell(hub, "cfo", "early").state == .notNeeded)
  }

  @Test func theBestAssetsComeFirst() async throws {
    let fresh = "reviewed: 2026-11-01"
    let late = "reviewed: 2020-01-01"
    let hub = try await hub(
      [
        "type: deck; personas: all; stages: all; \(fresh)",
        "type: deck; personas: all; stages: growth; \(fresh)",
        "type: deck; personas: cfo; stages: all; \(fresh)",
        "type: deck; personas: cfo; stages: growth; \(late)",
        "type: deck; personas: cfo; stages: growth", "type: deck; personas: cfo; stages: growth; \(fresh)",
        "type: deck; personas: cfo; stages: growth; \(fresh)",
      ], areReviewed: false)
    let cell = try cell(hub, "cfo", "growth")
    #expect(hub.slugs(cell.assets) == ["a5", "a6", "a4", "a3", "a2", "a1", "a0"])
    #expect([cell.overdue, cell.neverChecked] == [1, 1])
    #expect(cell.state == .complete)
  }

  @Test(arguments: ["", "; reviewed: 2020-01-01"])
  func whatIsOverdueOrWasNeverReviewedCompletesNothing(review: String) async throws {
    let growth = "type: deck; personas: cfo; stages: growth"
    let trial = ["type: guide; personas: cfo; stages: trial", "type: faq; personas: cfo; stages: trial"]
    let hub = try await hub(
      [growth + review, trial[0] + Self.review, trial[1] + review], areReviewed: false)
    for stage in ["growth", "trial"] {
      let cell = try cell(hub, "cfo", stage)
      #expect(cell.state == .stale)
      #expect(cell.missing.isEmpty)
    }
    let coverage = Coverage(hub, Signals(hub))
    #expect(coverage.completeCount == 0)
    #expect(!coverage.makeNext.contains { $0.persona == coverage.personas[0] }, "nothing has to be made")
    let reviewed = try await self.hub([growth])
    #expect(try self.cell(reviewed, "cfo", "growth").state == .complete)
  }

  @Test func aNeedThatIsNamedTwiceIsOneNeed() async throws {
    let more = ["stages/trial": "title: Trial; order: 1; needs: [guide, guide]"]
    let hub = try await hub(["type: guide; personas: cfo; stages: trial"], and: more)
    #expect(try cell(hub, "cfo", "trial").state == .complete)
    #expect(try cell(hub, "it", "trial").missing == ["guide"])
  }

  @Test func aHubWithoutPersonasOrStagesHasNoCells() async throws {
    let hub = try await SignalsTesting(files: ["stages/trial": "title: Trial; order: 1"]).hub()
    let coverage = Coverage(hub, Signals(hub))
    #expect(coverage.neededCount == 0 && coverage.makeNext.isEmpty && coverage.stages.count == 1)
  }
}
