import RapportContent
import RapportHub
import RapportSearch
import TestSupport
import Testing

@testable import RapportSite

@Suite("What buyers said, from notes")
struct UnansweredTests {
  private static let files = [
    "hub.yml": "name: Hub\n",
    "objections/dear.md":
      "---\ntitle: Dear\ncategory: price\nsays: It costs too much\nanswer: It pays back.\n---\n",
    "notes/2026-11-20-leases.md":
      "---\nwhat: heard\ndate: 2026-11-20\nsaid: Does it do \"leases\" & <tags>?\n---\n",
    "notes/2026-11-19-steep.md":
      "---\nwhat: heard\ndate: 2026-11-19\nsaid: Frightfully steep\nabout: [objection/dear]\n---\n",
    "notes/2026-11-18-leases.md":
      "---\nwhat: heard\ndate: 2026-11-18\nsaid: Does it do leases, tags?\n---\n\nMet at her summer house.\n",
    "notes/2026-11-17-steep.md":
      "---\nwhat: heard\ndate: 2026-11-17\nsaid: frightfully steep!\nabout: [objection/dear]\n---\n",
  ]

  @Test("is in the list of objections, with two next steps")
  func isListed() async throws {
    let page = try #require(try await memoryHub(Self.files).page("objections/index.html"))
    #expect(page.contains("Heard, no answer yet"))
    #expect(page.contains("id=\"_heard-2026-11-20-leases\""))
    #expect(page.contains("Heard twice, last 20 Nov 2026"))
    #expect(page.contains("#door=answer&amp;q=Does%20it%20do%20%22leases%22%20%26%20%3Ctags%3E%3F"))
    #expect(!page.contains("<tags>"))
  }

  @Test("is a search result that links there; phrasings of an objection find the objection")
  func isIndexed() async throws {
    let written = try await memoryHub(Self.files).site().mapValues { String(decoding: $0, as: UTF8.self) }
    let index = written.keys.filter { $0.hasPrefix("search/") }.sorted().compactMap { written[$0] }.joined()
    #expect(index.contains("objections/index.html#_heard-2026-11-20-leases"))
    #expect(index.contains("Heard twice, no answer yet"))
    #expect(index.contains("Frightfully steep"), "a phrasing of the card")
    #expect(try #require(written["objections/dear.html"]).contains("Frightfully steep</q> (twice)"))
    #expect(!index.contains("summer"), "what the rep wrote beside a quote may be about people")
  }

  @Test("counts repeated words up to three times, and those of the last quarter double")
  func isWeighted() async throws {
    var files = Self.files
    for day in 10...14 {
      files["notes/2026-11-\(day)-n.md"] =
        "---\nwhat: heard\ndate: 2026-11-\(day)\nsaid: No budget\nabout: [objection/dear]\n---\n"
    }
    files["notes/2026-03-01-old.md"] =
      "---\nwhat: heard\ndate: 2026-03-01\nsaid: An old worry\nabout: [objection/dear]\n---\n"
    let site = try #require(SiteHub(try await memoryHub(files), showsDrafts: false))
    let index = try #require(site.hub.index(of: EntryKey("objection", "dear")))
    let texts = SearchTexts(site: site, words: .english).texts(
      index, site.hub.entries[index].body.plainText())
    let heard = texts.filter { $0.field == .heard }.map { String(decoding: $0.bytes, as: UTF8.self) }
    #expect(heard.filter { $0 == "No budget" }.count == 6)
    #expect(heard.filter { $0 == "Frightfully steep" }.count == 4)
    #expect(heard.filter { $0 == "An old worry" }.count == 1)
  }
}
