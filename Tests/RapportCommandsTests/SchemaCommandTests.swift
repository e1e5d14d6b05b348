import Foundation
import TestSupport
import Testing

@Suite("rapport schema")
struct SchemaCommandTests {
  @Test("writes one kind to standard output, and all of them to a folder, over older ones")
  func writesSchemas() throws {
    let folder = try TemporaryFolder(soundHub)
    let process = RapportProcess(folder: folder.path)
    let one = try process.run("schema", "term", "--content", "content")
    #expect(one.status == 0 && one.errors.isEmpty && one.output.hasPrefix("{\"$schema\":"))
    for _ in 0..<2 {
      let all = try process.run("schema", "--content", "content", "--output", "editor/schemas")
      #expect(all.status == 0, "\(all.errors)")
      #expect(all.output.split(separator: "\n").last == "editor/schemas/hub.json")
    }
    #expect(try String(contentsOfFile: folder.at("editor/schemas/term.json"), encoding: .utf8) == one.output)
  }

  @Test("works while the content is broken")
  func readsBrokenContent() throws {
    let folder = try TemporaryFolder(soundHub)
    try folder.write(["content/terms/broken.md": "---\ntitle: [\n---\n"])
    let result = try RapportProcess(folder: folder.path).run("schema", "term", "--content", "content")
    #expect(result.status == 0 && result.output.contains("\"broken\""))
  }

  @Test("refuses what it can't do, and says why")
  func refuses() throws {
    let folder = try TemporaryFolder(soundHub)
    let process = RapportProcess(folder: folder.path)
    let results = [
      try process.run("schema"), try process.run("schema", "objecton"),
      try process.run("schema", "term", "--content", "nowhere"),
    ]
    #expect(results.map(\.status) == [2, 2, 2])
    #expect(results[1].errors.contains("Did you mean “objection”?"))
    #expect(results.allSatisfy { !$0.errors.isEmpty && $0.output.isEmpty })
  }
}
