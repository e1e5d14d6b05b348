import RapportBase
import Foundation
import RapportContent
import RapportHub
import RapportSite
import TestSupport
import Testing

/// `Tests/Fixtures/kinds`: a small hub with a play, a product, campaigns, meetings and pages.
@Suite("Pages of plays, products, campaigns, meetings and pages")
struct KindPageTests {
  private func site(adding more: [String: String] = [:]) async throws -> [String: String] {
    let folder = FolderTree(root: Checkout.fixtures.appending(path: "kinds/content").path)
    let tree = OverlayTree(folder, adding: more.mapValues { Array($0.utf8) })
    let read = try await readHub(tree, asOf: testDay, jobs: 2)
    #expect(!read.hasErrors, "\(read.diagnostics)")
    return try await read.site().mapValues { String(decoding: $0, as: UTF8.self) }
  }

  private func expect(_ page: String?, has parts: [String], inOrder: Bool = false) throws {
    var rest = try #require(page)[...]
    for part in parts {
      let range = rest.range(of: part)
      #expect(range != nil, "\(part)")
      if inOrder, let range { rest = rest[range.upperBound...] }
    }
  }

  @Test("A play goes from what to know to the next step, in the order of a call")
  func play() async throws {
    let site = try await site()
    try expect(
      site["plays/first-harvest.html"],
      has: [
        "They say how much fruit they lost", "Last frost in their valley", "How do you know",
        "data-copy-of=\"_say\"", "Most growers guess", "marsh-farm.html", "counting-in-one-page.html",
        "Count one row together", "If they hesitate",
      ], inOrder: true)
    try expect(site["plays/index.html"], has: ["Grower · First talk"])
    for page in ["personas/grower.html", "stages/first-talk.html"] {
      try expect(site[page], has: ["plays/first-harvest.html", "marsh-farm.html"], inOrder: true)
    }
    #expect(site["stages/choice.html"]?.contains("first-harvest") == false)
  }

  @Test("A product's texts can be copied; entries that name it by title or slug are on its page")
  func product() async throws {
    let site = try await site()
    try expect(
      site["products/fruit-counter.html"],
      has: [
        "data-copy-of=\"_short\"", "data-copy-of=\"_medium\"", "data-copy-of=\"_long\"", "a fifth too low",
        "works without a signal", "no-signal.html", "counting-in-one-page.html", "marsh-farm.html",
        "grower.html", "hand-count.html",
      ])
    // A product without a page stays plain text.
    try expect(
      site["assets/marsh-farm.html"],
      has: ["<a href=\"../products/fruit-counter.html\">Fruit counter</a>, <a>Weather</a>"])
    for (page, mentions) in [
      ("assets/marsh-farm.html", ["plays/first-harvest.html", "campaigns/frost-free.html"]),
      ("competitors/hand-count.html", ["products/fruit-counter.html"]),
      ("personas/grower.html", ["products/fruit-counter.html", "campaigns/frost-free.html"]),
    ] {
      try expect(site[page], has: mentions)
    }
  }

  @Test("A campaign says whether it is running, and who has agreed; those that are over come last")
  func campaign() async throws {
    let coming = "---\ntitle: Winter\ngoal: Five\nstarts: 2026-12-01\n---\n"
    let site = try await site(adding: ["campaigns/winter.md": coming])
    try expect(
      site["campaigns/frost-free.html"],
      has: ["Runs until 28 Feb 2027", "Not agreed yet: marketing", "Ann Lee, 20 Sep 2026", "12,000 EUR"])
    #expect(site["campaigns/frost-free.html"]?.contains("Never reviewed") == false)
    try expect(site["campaigns/spring-fair.html"], has: ["Ended"])
    try expect(
      site["campaigns/index.html"],
      has: ["frost-free.html", "Starts 1 Dec 2026", "spring-fair.html", "Ended 4 Mar 2026"], inOrder: true)
  }

  @Test("A meeting marks overdue actions; the newest meeting comes first")
  func meeting() async throws {
    let more =
      "---\ntitle: M\ndate: 2026-11-01\nactions: [{what: A, due: 2026-11-02, done: yes}, {what: B, done: no}]\n---\n"
    let site = try await site(adding: ["meetings/m.md": more])
    try expect(
      site["meetings/2026-11-16-weekly.html"],
      has: ["Shorten the one page", "Ben Ode", "Overdue", "Done 17 Nov 2026", "Book the hall", "Open"],
      inOrder: true)
    try expect(site["meetings/2026-11-16-weekly.html"], has: ["Ann Lee, Ben Ode, Cleo of the fair"])
    try expect(
      site["meetings/index.html"],
      has: [
        "2026-11-16-weekly.html", "16 Nov 2026 · 2 open actions · 1 overdue", "2026-11-09-weekly.html",
        "1 Nov 2026 · 1 open action<",
      ], inOrder: true)
  }

  @Test("A page with menu is in every page's navigation; kinds without entries aren't")
  func page() async throws {
    let site = try await site()
    try expect(site["index.html"], has: ["<a href=\"pages/how-we-work.html\">How we work</a>"])
    #expect(site["index.html"]?.contains(">Where the logo is</a>") == false)
    #expect(site["pages/how-we-work.html"]?.contains("<dt>") == false)
    let small = try await memoryHub(["terms/a.md": "---\ntitle: A\n---\n"]).site()
    let home = String(decoding: try #require(small["index.html"]), as: UTF8.self)
    for kind in ["Plays", "Products", "Campaigns", "Meetings", "Pages"] { #expect(!home.contains(kind)) }
  }
}
