import Foundation
import TestSupport
import Testing

@testable import RapportSite

@Suite("Long lists")
struct LongListTests {
  private func objections(_ count: Int) -> [String: String] {
    var files = ["hub.yml": "name: Hub\nteams: [sales]\n"]
    for number in 1...count {
      files["objections/o-\(number).md"] =
        "---\ntitle: O\(number)\nsays: [O\(number)]\ncategory: [price]\nanswer: No.\nreviewed: 2020-01-01\n"
        + "owner: sales\n---\n"
    }
    return files
  }

  @Test("review counts include everything, however few rows a page shows; later rows are folded")
  func countsAll() async throws {
    let hub = try await memoryHub(objections(510))
    let front = try #require(try hub.page("alignment/index.html"))
    #expect(front.contains("510 overdue") && !front.contains("500 overdue"))
    let page = try #require(try hub.page("alignment/freshness.html"))
    #expect(page.contains(#"<span class="n">510</span>"#) && page.contains("<summary>+492 more</summary>"))
    #expect(page.contains("10 more are in the"))
    #expect(page.components(separatedBy: "data-type=\"overdue\"").count == 502)
  }

  @Test("a list's long group is folded, but not for a single extra row")
  func foldsGroups() async throws {
    let long = try #require(try await memoryHub(objections(40)).page("objections/index.html"))
    #expect(long.contains("<summary>+16 more</summary>"))
    let short = try #require(try await memoryHub(objections(25)).page("objections/index.html"))
    #expect(!short.contains("<summary>"))
  }

  @Test("a list that shows only some items says how many more there are")
  func saysTheRest() async throws {
    var files = objections(60)
    files["personas/cfo.md"] = "---\ntitle: CFO\nrole: Money\n---\n"
    files["stages/trial.md"] = "---\ntitle: Trial\norder: 1\n---\n"
    let page = try #require(try await memoryHub(files).page("alignment/coverage.html"))
    #expect(page.contains("and 10 more"))
  }

  @Test("types in a list with several pages count all entries, and link to search")
  func typesLeadToSearch() async throws {
    var files = ["hub.yml": "name: Hub\n"]
    for number in 1...450 {
      files["assets/a-\(number).md"] = "---\ntitle: A\(number)\ntype: deck\n---\n"
    }
    let page = try #require(try await memoryHub(files).page("assets/index.html"))
    #expect(page.contains(##"href="../find.html#kind=asset&amp;type=deck""##))
    #expect(page.contains(", 450 assets"))
    #expect(!page.contains("aria-pressed"))
  }
}
