import Foundation
import RapportContent
import RapportHub
import TestSupport
import Testing

@testable import RapportSite

/// Pages and exports claim only what is true.
@Suite("Claims on pages")
struct TrustTests {
  private static let asset = """
    title: Deck
    type: deck
    personas: all
    stages: all
    audience: external
    buyer_url: https://example.com/deck
    share: {subject: A deck, text: Here it is.}
    objections: dear
    """

  /// A hub with one asset that may serve as proof for an objection.
  private func hub(_ fields: String) async throws -> ReadHub {
    try await memoryHub([
      "personas/cfo.md": "---\ntitle: CFO\nrole: Money\n---\n",
      "stages/trial.md": "---\ntitle: Trial\norder: 1\n---\n",
      "objections/dear.md": "---\ntitle: Too dear\nsays: Too dear\ncategory: price\nanswer: No.\n---\n",
      "assets/deck.md": "---\n\(Self.asset)\n\(fields)\n---\n\nText.\n",
    ])
  }

  /// Every file of the site that says that something may be sent, or offers a way to send it.
  private func claims(_ read: ReadHub) async throws -> [String] {
    let files = try await read.site(showsDrafts: true)
    return files.compactMap { path, bytes -> String? in
      guard !path.hasPrefix("theme/"), !path.hasSuffix(".js") || path.hasPrefix("search/") else { return nil }
      let text = String(decoding: bytes, as: UTF8.self)
      let signs = [
        "OK to send", "Copy buyer link", ">Email<", #"data-copy="https://example.com/deck""#,
        ">Message to go with it<",
        #""may_be_sent":true"#, #""share":"https"#, #""audience":"external","freshness":"fresh""#,
      ]
      return signs.contains { text.contains($0) } ? path : nil
    }.sorted()
  }

  @Test("an asset that was reviewed or cleared may be sent")
  func maySend() async throws {
    for fields in ["reviewed: 2026-11-20", "cleared: {by: Legal, date: 2026-11-20}"] {
      let claims = try await claims(try await hub(fields))
      #expect(claims.contains("assets/deck.html") && claims.contains("data/assets.json"))
      #expect(claims.contains("objections/dear.html"))
    }
  }

  @Test(
    "nothing says that a retired or expired asset may be sent: no badge, no button, no text",
    arguments: [
      "status: retired\nreviewed: 2026-11-20", "expires: 2026-11-01\nreviewed: 2026-10-20",
      "status: retired\ncleared: {by: Legal, date: 2026-11-20}",
    ])
  func mayNotSend(fields: String) async throws {
    let read = try await hub(fields)
    #expect(try await claims(read) == [])
    let page = try #require(try read.page("assets/deck.html"))
    #expect(page.contains("<p class=\"banner bad\">Retired") && !page.contains("class=\"badge ok\""))
  }

  @Test("nothing says that an asset may be sent if nobody reviewed or cleared it")
  func isNotReviewed() async throws {
    let read = try await hub("status: approved")
    let page = try #require(try read.page("assets/deck.html"))
    #expect(!page.contains("OK to send") && page.contains("Not reviewed yet"))
    let data = String(decoding: try #require(try await read.site()["data/assets.json"]), as: UTF8.self)
    #expect(data.contains(#""may_be_sent":false"#))
  }

  @Test("an agreement that has ended says so on its page and in lists, and comes last")
  func endsAgreements() async throws {
    func agreement(_ until: String) -> String {
      "---\ntitle: Until \(until)\nvalid_until: \(until)\nagreed: [{name: D, team: sales, date: 2026-01-02}, {name: M, team: marketing, date: 2026-01-02}]\n---\n"
    }
    let read = try await memoryHub([
      "agreements/a.md": agreement("2026-09-30"), "agreements/b.md": agreement("2027-09-30"),
    ])
    let page = try #require(try read.page("agreements/a.html"))
    #expect(page.contains("<p class=\"banner bad\">Ended 30 Sep 2026."))
    #expect(page.contains("Was agreed by both teams") && !page.contains("valid until"))
    #expect(try #require(try read.page("agreements/b.html")).contains("valid until 30 Sep 2027"))
    let list = try #require(try read.page("agreements/index.html"))
    let (first, last) = (try #require(list.range(of: "b.html")), try #require(list.range(of: "a.html")))
    #expect(first.lowerBound < last.lowerBound)
    #expect(list.contains("Ended 30 Sep 2026"))
  }

  @Test("an objection without an agreed answer shows its text instead, once")
  func showsBodyAsAnswer() async throws {
    let read = try await memoryHub([
      "objections/a.md": "---\ntitle: A\nsays: A\ncategory: price\n---\n\nWe say this.\n",
      "objections/b.md": "---\ntitle: B\nsays: B\ncategory: price\n---\n",
    ])
    let page = try #require(try read.page("objections/a.html"))
    #expect(page.contains("Not agreed yet. This is what we have:"))
    #expect(page.components(separatedBy: "We say this.").count == 2)
    #expect(try #require(try read.page("objections/b.html")).contains("No agreed answer yet"))
  }

  @Test("a persona's page shows its assets without any stages, and a stage's page without any personas")
  func showsAssetsWithoutJourney() async throws {
    func asset(_ persona: String, _ stage: String) -> String {
      "---\ntitle: For \(persona) at \(stage)\ntype: deck\npersonas: \(persona)\nstages: \(stage)\n---\n\nText.\n"
    }
    let alone = try await memoryHub([
      "personas/cfo.md": "---\ntitle: CFO\nrole: Money\n---\n", "assets/a.md": asset("all", "all"),
      "assets/b.md": asset("cfo", "all"),
    ])
    let persona = try #require(try alone.page("personas/cfo.html"))
    let (own, forAll) = (persona.range(of: "For cfo at all"), persona.range(of: "For all at all"))
    #expect(try #require(own).lowerBound < #require(forAll).lowerBound)
    let stages = try await memoryHub([
      "stages/trial.md": "---\ntitle: Trial\norder: 1\n---\n", "assets/a.md": asset("all", "all"),
      "assets/b.md": asset("all", "trial"),
    ])
    #expect(try #require(try stages.page("stages/trial.html")).contains("For all at trial"))
    #expect(try #require(try stages.page("index.html")).contains("2 assets"))
  }

  @Test("an objection's row shows its text if there is no agreed answer")
  func rowWithoutAnswer() async throws {
    let head = "---\ntitle: Dear\ncategory: price\nsays: Too dear\n---\n"
    let list = try await memoryHub([
      "hub.yml": "name: H\n", "objections/dear.md": head + "Ask *why* first.\n",
    ])
    .page("objections/index.html")
    #expect(try #require(list).contains("Not agreed yet: Ask why first."))
    let bare = try await memoryHub(["hub.yml": "name: H\n", "objections/dear.md": head]).page(
      "objections/index.html")
    #expect(try !#require(bare).contains("Not agreed yet"))
  }
}
