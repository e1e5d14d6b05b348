import RapportBase
import RapportContent
import RapportHub
import RapportSite
import RapportTheme
import Synchronization
import TestSupport
import Testing

@Suite("A hub of 300 files, read again")
struct ReuseTests {
  /// 300 files: settings, stages, personas, and assets that refer to them.
  private static let files: [String: String] = {
    var files = ["hub.yml": "name: Hub\n"]
    for number in 1...4 {
      files["stages/s\(number).md"] = "---\ntitle: Stage \(number)\norder: \(number)\n---\n"
    }
    for number in 1...15 { files["personas/p\(number).md"] = "---\ntitle: P\(number)\nrole: Signs\n---\n" }
    for number in 1...279 {
      files["assets/a\(number).md"] = """
        ---
        title: Asset \(number)
        type: guide
        personas: [p\(number % 15 + 1)]
        stages: [s\(number % 4 + 1)]
        ---
        See [another](a\(number % 279 + 1).md).
        """
    }
    files["terms/mql.md"] = "---\ntitle: MQL\n---\nA lead.\n"
    return files
  }()

  private func site(_ parsed: ParsedContent) async throws -> [String: [UInt8]] {
    try await readHub(parsed, asOf: testDay, jobs: 2, history: nil).site()
  }

  /// The number of files parsed after the change, reusing what was parsed before.
  private func parsedCount(after change: (inout [String: String]) -> Void) async throws -> Int {
    var changed = Self.files
    change(&changed)
    let before = try await parse(MemoryTree(Self.files), jobs: 2)
    #expect(before.parsedCount == 299)
    let again = try await parse(MemoryTree(changed), jobs: 2, reusing: before)
    let fresh = try await parse(MemoryTree(changed), jobs: 2)
    let (reused, whole) = (try await site(again), try await site(fresh))
    #expect(reused.keys.sorted() == whole.keys.sorted())
    for (path, bytes) in whole { #expect(reused[path] == bytes, "\(path)") }
    return again.parsedCount
  }

  @Test(
    "parses one file if one was edited, added or renamed, none if one was deleted; the site is the same"
  )
  func parsesWhatChanged() async throws {
    let persona = "---\ntitle: Buyer\nrole: Buys\n---\n"
    #expect(try await parsedCount { $0["personas/p1.md"] = persona } == 1)
    #expect(try await parsedCount { $0["personas/new.md"] = persona } == 1)
    #expect(
      try await parsedCount {
        $0["terms/lead.md"] = $0.removeValue(forKey: "terms/mql.md")
      } == 1)
    #expect(try await parsedCount { $0["terms/mql.md"] = nil } == 0)
  }

  @Test("parses all files if hub.yml was edited")
  func parsesAllUnderOtherSettings() async throws {
    #expect(try await parsedCount { $0["hub.yml"] = "name: Other\n" } == 299)
  }
}
