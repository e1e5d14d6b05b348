import Testing

@testable import RapportHub

/// What to create next. The stage *trial* needs a guide and an FAQ; *growth* needs nothing in particular.
struct CoverageGapTests {
  private func gaps(_ assets: [String], notes: [String] = []) async throws -> [String] {
    var files = SignalsTesting.small
    for (number, asset) in assets.enumerated() { files["assets/a\(number)"] = "title: Asset; \(asset)" }
    let hub = try await SignalsTesting(files: files, notes: notes).hub()
    return Coverage(hub, Signals(hub)).makeNext.map {
      "\(hub.entries[$0.persona].slug) \(hub.entries[$0.stage].slug) \($0.type ?? "-")"
    }
  }

  @Test func emptierCellsComeFirstThenTheHubsOrder() async throws {
    let found = try await gaps([
      "type: guide; personas: cfo; stages: trial",
      "type: deck; personas: it; stages: growth; status: planned",
    ])
    #expect(found == ["cfo growth -", "it trial guide", "it trial faq", "cfo trial faq"])
  }

  @Test func whatCallsAskForComesFirstAndAWishWeighsMoreThanACall() async throws {
    let call = "what: heard; date: 2026-11-01; persona: cfo; stage: growth"
    let wish = "what: wanted; date: 2026-11-01; persona: it; stage: trial"
    let assets = ["type: guide; personas: it; stages: trial"]
    #expect(try await gaps(assets, notes: [call, call, wish]).prefix(2) == ["it trial faq", "cfo growth -"])
    #expect(try await gaps(assets, notes: [call, call, call, call, wish]).first == "cfo growth -")
  }

  @Test func whatIsPlannedOrBegunIsNotToBeMadeAgain() async throws {
    let found = try await gaps([
      "type: guide; personas: cfo; stages: trial; status: planned",
      "type: faq; personas: [cfo, it]; stages: [trial, growth]; status: draft",
    ])
    #expect(found == ["it trial guide"])
  }

  @Test func aPlanForEverybodyPromisesNothingHere() async throws {
    let found = try await gaps(["type: guide; personas: all; stages: all; status: planned"])
    #expect(found.contains("cfo trial guide"))
  }
}
