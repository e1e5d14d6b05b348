import Foundation
import RapportBase
import RapportContent
import RapportHub
@testable import RapportSite
import RapportTheme
import TestSupport
import Testing

/// A hub with a persona that both teams agreed on, and its history in Git.
private struct HistoryHub {
  var files = [
    "hub.yml": """
    name: "Hub & <b>"
    base_url: https://example.com/h
    people:
      maren: {name: Maren Holt, team: marketing, git: [maren@example.com]}
      dana: {name: Dana Whitlow, team: sales, git: [dana@example.com]}

    """,
    "personas/cfo.md": """
    ---
    title: CFO
    role: Money
    agreed: {sales: {name: Dana, date: 2026-09-03}, marketing: {name: Maren, date: 2026-09-05}}
    ---
    """,
    "stages/decision.md": "---\ntitle: Decision\norder: 1\n---\n",
    "assets/roi.md": """
    ---
    title: "ROI </title> \\u0001calculator"
    type: roi-calculator
    personas: cfo
    stages: decision
    ---
    """,
    "assets/deck.md": """
    ---
    title: 2024 deck
    type: pricing
    personas: all
    stages: all
    status: retired
    replaced_by: roi
    ---
    """,
  ]
  /// Changes by path, newest first: day, author's index, kind.
  var changes: [String: [(String, Int, ContentHistory.Change.Kind)]] = [
    "personas/cfo.md": [("2026-11-02", 0, .changed), ("2026-09-05", 0, .changed), ("2026-09-01", 1, .added)],
    "assets/roi.md": [("2026-11-20", 2, .added)],
    "assets/deck.md": [("2026-11-18", 0, .changed), ("2025-01-02", 0, .added)],
    "terms/gone.md": [("2026-11-17", 1, .removed)],
  ]
  private static let authors = [("Maren", "maren"), ("Dana", "dana"), ("Sam <script>", "sam")]

  private func read(hasHistory: Bool) async throws -> ReadHub {
    var history = ContentHistory(
      authors: Self.authors.map { ContentHistory.Author(name: $0.0, email: "\($0.1)@example.com") })
    for (path, list) in changes {
      history.changes[path] = try list.map { day, author, kind in
        ContentHistory.Change(kind, seconds: try #require(Day(day)).number * 86_400 + 50_000, author: author)
      }
    }
    return try await memoryHub(files, history: hasHistory ? history : nil)
  }

  func page(_ path: String, hasHistory: Bool = true) async throws -> String? {
    try await read(hasHistory: hasHistory).page(path)
  }
}

@Suite("History on pages")
struct HistoryPageTests {
  @Test("a page says who changed it last, who added it and who wrote it, by team")
  func trust() async throws {
    let html = try #require(try await HistoryHub().page("personas/cfo.html"))
    #expect(html.contains("Changed 2 Nov 2026 by Maren Holt, marketing"))
    #expect(html.contains("Added 1 Sep 2026 by Dana Whitlow, sales"))
    #expect(html.contains("Written by Dana Whitlow (sales), Maren Holt (marketing)"))
    #expect(html.contains("Changed since both agreed"))
    let asset = try #require(try await HistoryHub().page("assets/roi.html"))
    // Names that hub.yml doesn't list are not shown.
    #expect(asset.contains("Added 20 Nov 2026<") && !asset.contains("Sam"))
    #expect(!asset.contains(">Changed ") && !asset.contains("Written by"))
  }

  @Test("a page doesn't mention changes if nothing changed since both teams agreed")
  func agreed() async throws {
    var hub = HistoryHub()
    hub.changes["personas/cfo.md"]?.removeFirst()
    #expect(try await hub.page("personas/cfo.html")?.contains("since both agreed") == false)
  }

  @Test("without history there is no line, page, feed or link about it")
  func without() async throws {
    for path in ["personas/cfo.html", "assets/roi.html", "index.html"] {
      let html = try #require(try await HistoryHub().page(path, hasHistory: false))
      for word in ["Changed", "Added", "Written by", "What changed", "changes.html", "feed.xml"] {
        #expect(!html.contains(word), "\(word) in \(path)")
      }
      #expect(html.contains("<p class=\"frame\">As of 22 Nov 2026."))
    }
    #expect(try await HistoryHub().page("changes.html", hasHistory: false) == nil)
    #expect(try await HistoryHub().page("feed.xml", hasHistory: false) == nil)
  }

  @Test("the home page shows what is new, what that is good for, and what was retired")
  func home() async throws {
    let html = try #require(try await HistoryHub().page("index.html"))
    #expect(html.contains("<h2>New</h2><a href=\"changes.html\">All 4</a>"))
    #expect(html.contains("ROI calculator · Fills a gap: CFO at Decision"))
    #expect(html.contains("Retired. Use ROI"))
    #expect(html.contains("As of 22 Nov 2026. <a href=\"changes.html\">What changed</a>"))
  }

  @Test("new things that reps say and send come before new metrics, however recent those are")
  func homeIsForCalls() async throws {
    var hub = HistoryHub()
    hub.files["metrics/won.md"] = "---\ntitle: Deals won\nmeasure: win-rate\ntarget: 50\nowner: sales\n---\n"
    hub.changes["metrics/won.md"] = [("2026-11-21", 0, .added)]
    let html = try #require(try await hub.page("index.html"))
    let asset = try #require(html.range(of: "ROI calculator ·"))
    let metric = try #require(html.range(of: "Metric ·"))
    #expect(asset.lowerBound < metric.lowerBound)
  }

  @Test("changes are listed by day, including removed entries")
  func changes() async throws {
    let html = try #require(try await HistoryHub().page("changes.html"))
    let days = html.split(separator: "<h2 id=\"on-").dropFirst().map { String($0.prefix(10)) }
    #expect(days == ["2026-11-20", "2026-11-18", "2026-11-17", "2026-11-02"])
    #expect(html.contains("New · ROI calculator<") && !html.contains("Sam"))
    #expect(html.contains("Gone</a>") && html.contains("Removed"))
    #expect(!html.contains("</title> "))
  }

  @Test("the feed has stable ids and is sorted by time, and no text can break it")
  func feed() async throws {
    let xml = try #require(try await HistoryHub().page("feed.xml"))
    #expect(xml.contains("<id>https://example.com/h/assets/roi.html#2026-11-20</id>"))
    #expect(xml.contains("<title>New: ROI &lt;/title&gt; calculator</title>"))
    #expect(xml.contains("<updated>2026-11-20T13:53:20Z</updated>"))
    #expect(!xml.contains("@example.com"), "addresses of people stay out")
    let layout = try #require(try await HistoryHub().page("personas/cfo.html"))
    #expect(
      layout.contains(
        #"<link rel="alternate" type="application/atom+xml" title="What changed" href="../feed.xml">"#))
  }

  @Test("a hub that doesn't know its address has no feed")
  func noFeed() async throws {
    var hub = HistoryHub()
    hub.files["hub.yml"] = "name: Hub\n"
    #expect(try await hub.page("feed.xml") == nil)
    #expect(try await hub.page("changes.html")?.contains("feed") == false)
  }
}
