import Foundation
import RapportContent
import RapportHub
import TestSupport
import Testing

@Suite("Translations of an asset")
struct TranslationTests {
  private func asset(_ title: String, _ more: String = "") -> String {
    "---\ntitle: \(title)\ntype: guide\npersonas: [cfo]\nstages: all\nreviewed: 2026-11-01\n\(more)---\nText.\n"
  }

  private func read(language: String = "en") async throws -> ReadHub {
    let files = [
      "hub.yml": "name: Hub\nlanguage: \(language)\n",
      "personas/cfo.md": "---\ntitle: CFO\nrole: Signs\n---\n",
      "stages/begin.md": "---\ntitle: Begin\norder: 1\n---\n",
      "assets/a-leitfaden.md": asset("Leitfaden", "language: de\ntranslates: guide\n"),
      "assets/guide.md": asset("The guide", "language: en\n"),
    ]
    func change(_ day: Int) -> ContentHistory.Change {
      ContentHistory.Change(.changed, seconds: 1_790_000_000 + day * 86_400, author: 0)
    }
    let history = ContentHistory(
      authors: [ContentHistory.Author(name: "Ann Lee", email: "ann@example.com")],
      changes: [
        "assets/guide.md": [change(9), change(8), change(7), change(2)],
        "assets/a-leitfaden.md": [change(3)],
      ])
    return try await memoryHub(files, history: history)
  }

  private func page(_ path: String, _ read: ReadHub) async throws -> String {
    String(decoding: try #require(try await read.site()[path]), as: UTF8.self)
  }

  @Test("say how far they are behind the original, which names them")
  func sayHowFarBehind() async throws {
    let read = try await read()
    #expect(read.findings.filter { $0.contains("odd-translation") } == [])
    let translation = try await page("assets/a-leitfaden.html", read)
    #expect(translation.contains("Translation of") && translation.contains("3 changes behind the original"))
    let original = try await page("assets/guide.html", read)
    #expect(original.contains("Also in") && original.contains("German, 3 changes behind"))
  }

  @Test("come after assets in the hub's language", arguments: [("en", "guide"), ("de", "a-leitfaden")])
  func comeAfter(_ language: String, _ first: String) async throws {
    let read = try await read(language: language)
    let coverage = Coverage(read.hub, Signals(read.hub))
    let cell = coverage.cell(persona: coverage.personas[0], stage: coverage.stages[0])
    #expect(cell.assets.map { read.hub.entries[$0].slug }.first == first)
    let list = try await page("assets/index.html", read)
    let other = first == "guide" ? "a-leitfaden.html" : "guide.html"
    let places = [first + ".html", other].compactMap { list.range(of: $0)?.lowerBound }
    #expect(places.count == 2 && places[0] < places[1])
  }
}
