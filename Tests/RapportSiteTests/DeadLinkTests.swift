import RapportHub
import TestSupport
import Testing

@testable import RapportSite

@Suite("Links that a check found dead")
struct DeadLinkTests {
  private static let head = "address,state,nights,since,checked,found"

  private func hub(_ rows: String...) async throws -> ReadHub {
    try await memoryHub([
      "objections/dear.md":
        "---\ntitle: Dear\nsays: Too dear\ncategory: price\nanswer: No.\nproof: [deck, story]\n---\n",
      "assets/deck.md": "---\ntitle: Deck\ntype: deck\naudience: external\nreviewed: 2026-11-20\n"
        + "buyer_url: https://h.example/deck\n---\n",
      "assets/story.md": "---\ntitle: Story\ntype: case-study\naudience: external\nreviewed: 2026-11-20\n"
        + "buyer_url: https://h.example/story\n---\n[More](https://h.example/more)\n",
      "data/links.csv": ([Self.head] + rows).joined(separator: "\n") + "\n",
    ])
  }

  @Test("are marked from the third night on, wherever the asset is, and are no error")
  func marks() async throws {
    let read = try await hub("https://h.example/deck,failed,3,2026-11-19,2026-11-21,404")
    #expect(!read.hasErrors, "\(read.findings)")
    let files = try await read.site().mapValues { String(decoding: $0, as: UTF8.self) }
    let mark = "Link hasn’t worked since 19 Nov 2026"
    for path in ["assets/deck.html", "assets/index.html", "alignment/freshness.html", "objections/dear.html"]
    {
      #expect(files[path]?.contains(mark) == true, "\(path)")
    }
    #expect(files["assets/deck.html"]?.contains("https://h.example/deck</span>") == true)
    #expect(files["assets/story.html"]?.contains(mark) == false)
    #expect(files["data/freshness.csv"]?.contains("asset/deck,Deck,dead-link,2026-11-19") == true)
    #expect(files["alignment/scorecard.html"] == nil)
    // The answer card offers an asset whose link works.
    let cards = files.filter { $0.key.hasPrefix("search/") }.values.joined()
    #expect(!cards.contains(#""send":{"title":"Deck""#))
    #expect(cards.contains(#""send":{"title":"Story""#))
  }

  @Test(
    "are not marked earlier, after other failures, with future dates, or for another address",
    arguments: [
      "https://h.example/deck,failed,2,2026-11-19,2026-11-21,404",
      "https://h.example/deck,unchecked,9,2026-11-19,2026-11-21,403",
      "https://h.example/deck,failed,3,2026-11-22,2026-11-24,404",
      "https://h.example/Deck,failed,3,2026-11-19,2026-11-21,404",
    ])
  func leavesAlone(row: String) async throws {
    let read = try await hub(row)
    #expect(!read.hasErrors, "\(read.findings)")
    #expect(try read.page("assets/deck.html")?.contains("hasn’t worked") == false)
  }

  @Test("include links in an asset's text")
  func bodies() async throws {
    let read = try await hub("https://h.example/more,failed,3,2026-11-01,2026-11-03,timeout")
    #expect(try read.page("assets/story.html")?.contains("https://h.example/more</span>") == true)
  }

  @Test("come from a table whose faults are reported where they are")
  func faults() async throws {
    let read = try await hub(
      "ftp://h.example/deck,failed,3,2026-11-19,2026-11-21,404",
      "https://h.example/a,dead,1,2026-11-19,2026-11-19,404",
      "https://h.example/b,failed,x,yesterday,2026-11-19,", "https://h.example/c,failed",
      "https://h.example/a,failed,1,2026-11-19,2026-11-19,404")
    #expect(
      read.findings.filter { $0.hasPrefix("data/") } == [
        "data/links.csv:2:1: bad-cell", "data/links.csv:3:21: unknown-value", "data/links.csv:4:28: bad-cell",
        "data/links.csv:4:30: bad-date", "data/links.csv:4:51: bad-cell", "data/links.csv:5:1: bad-table",
        "data/links.csv:6:1: duplicate-row",
      ])
  }
}
