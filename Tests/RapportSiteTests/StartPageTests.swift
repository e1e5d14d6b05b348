import Foundation
import RapportHub
import TestSupport
import Testing

@testable import RapportSite

@Suite("Start here")
struct StartPageTests {
  private func objection(_ slug: String, _ rest: String) -> (String, String) {
    ("objections/\(slug).md", "---\ntitle: \(slug)\nsays: \(slug) it is\ncategory: price\n\(rest)\n---\n")
  }

  @Test("has the personas, the journey, what is heard most with its answer, and the glossary")
  func shows() async throws {
    var files = [
      "personas/cfo.md": "---\ntitle: CFO\nrole: Money\ngoals: [A, B, C, Dropped]\n---\n",
      "stages/trial.md": "---\ntitle: Trial\norder: 1\nquestion: Does it work?\n---\n",
      "terms/mql.md": "---\ntitle: Marketing lead\nabbreviation: MQL\ndefinition: A lead.\n---\n",
      "pages/us.md": "---\ntitle: Who we are\nsummary: Since 1999.\nmenu: true\n---\n",
      "notes/n.md": "---\ntitle: N\nwhat: heard\ndate: 2026-11-20\nabout: objection/o-12\n---\n",
    ]
    for number in 1...12 {
      let (path, text) = objection("o-\(number)", "answer: <b>No</b>\nask: Why?")
      files[path] = text
    }
    let (path, text) = objection("a-nothing", "")
    files[path] = text
    let read = try await memoryHub(files)
    let page = try #require(try read.page("start.html"))
    let order = ["Who we are", "CFO", "Trial", #"data-card="o-12""#, "MQL"].compactMap {
      page.range(of: $0)?.lowerBound
    }
    #expect(order.count == 5 && order == order.sorted())
    #expect(page.components(separatedBy: "data-card=").count == 11 && !page.contains("a-nothing it is"))
    #expect(
      page.contains("&lt;b&gt;No&lt;/b&gt;") && page.contains("<li>C</li>") && !page.contains("Dropped"))
    #expect(page.contains(#"<a href="objections/index.html">All 13</a>"#))
    #expect(page.contains(#"<a href="start.html">Start here</a>"#))
    // Only a different answer makes a different card.
    func version(_ text: String) -> Substring? {
      text.components(separatedBy: #"data-card="o-1" data-version=""#).last?.prefix(8)
    }
    files["objections/o-1.md"] = objection("o-1", "answer: <b>No</b>\nask: Why?\nmeans: Something").1
    #expect(version(try #require(try await memoryHub(files).page("start.html"))) == version(page))
    files["objections/o-1.md"] = objection("o-1", "answer: Yes\nask: Why?").1
    #expect(version(try #require(try await memoryHub(files).page("start.html"))) != version(page))
  }

  @Test("doesn't exist, and nothing links to it, if the hub has nothing for it")
  func isAbsent() async throws {
    let read = try await memoryHub(["terms/a.md": "---\ntitle: A\ndefinition: B\n---\n"])
    #expect(try read.page("start.html") == nil)
    #expect(try read.page("index.html")?.contains("start.html") == false)
  }
}
