import Foundation
import Testing

/// Folders under `Tests/Fixtures/intake`: `mail.txt` goes in; the files below `expected` come out, or what
/// `expected.txt` holds is said and nothing is written.
@Suite("rapport intake")
struct IntakeTests {
  private static let fixtures = WorkFolder.repository.appendingPathComponent("Tests/Fixtures/intake")

  static let names =
    ((try? FileManager.default.contentsOfDirectory(atPath: fixtures.path)) ?? []).filter {
      !$0.hasPrefix(".")
    }.sorted()

  private static let hub = [
    "content/hub.yml": "name: Hub\n",
    "content/objections/too-expensive.md":
      "---\ntitle: Too expensive\ncategory: price\nsays: [No]\nanswer: Yes\n---\n",
    "content/objections/2025/old.md": "---\ntitle: Old\ncategory: price\nsays: [No]\nanswer: Yes\n---\n",
    "content/personas/cfo.md": "---\ntitle: CFO\nrole: Signs\n---\n",
  ]

  private func expected(_ name: String) -> [String: Data] {
    let root = Self.fixtures.appendingPathComponent("\(name)/expected").path
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: root)) ?? []
    return Dictionary(
      uniqueKeysWithValues: paths.filter { $0.hasSuffix(".md") }.map {
        ("content/\($0)", FileManager.default.contents(atPath: "\(root)/\($0)") ?? Data())
      })
  }

  @Test("takes in what the form sent, and nothing else", arguments: names)
  func takes(name: String) throws {
    let folder = try WorkFolder(Self.hub)
    let before = folder.files(in: "")
    try folder.copy(
      Self.fixtures.appendingPathComponent("\(name)/mail.txt"), to: "../\(folder.name)-mail.txt")
    defer { try? FileManager.default.removeItem(atPath: folder.path + "-mail.txt") }
    let said = try? String(
      contentsOf: Self.fixtures.appendingPathComponent("\(name)/expected.txt"), encoding: .utf8)
    let files = expected(name)
    let process = RapportProcess(folder: folder.path)
    for arguments in [["--dry-run"], []] {
      let result = try process.run(
        ["intake", "../\(folder.name)-mail.txt", "--as-of", "2026-11-22"] + arguments)
      #expect(result.status == (files.isEmpty ? 1 : 0), "\(result.errors)")
      if let said {
        #expect(
          result.errors.contains(said.trimmingCharacters(in: .whitespacesAndNewlines)), "\(result.errors)")
      }
      #expect(
        result.errors.contains("isn't as the form wrote it") == (said != nil && !files.isEmpty),
        "\(result.errors)")
      let written = folder.files(in: "").filter { before[$0.key] == nil }
      #expect(written == (arguments.isEmpty ? files : [:]))
    }
    #expect(folder.files(in: "").filter { before[$0.key] != nil } == before)
    if !files.isEmpty {
      // A second time, it is there already.
      #expect(try process.run("intake", "../\(folder.name)-mail.txt").status == 1)
    }
  }

  @Test("a folder that is a link leads nowhere")
  func refusesLinks() throws {
    let folder = try WorkFolder(Self.hub)
    try folder.write(["outside/keep.txt": "x"])
    try FileManager.default.createSymbolicLink(
      atPath: folder.at("content/notes"), withDestinationPath: "../outside")
    try folder.copy(Self.fixtures.appendingPathComponent("as-sent/mail.txt"), to: "mail.txt")
    let result = try RapportProcess(folder: folder.path).run("intake", "mail.txt")
    #expect(result.status == 1 && result.errors.contains("leads elsewhere"), "\(result.errors)")
    #expect(folder.files(in: "outside").count == 1)
  }

  @Test("what can't be read is told: no such file, too much of it, bytes that are no text")
  func refusesOddInput() throws {
    let folder = try WorkFolder(Self.hub)
    let process = RapportProcess(folder: folder.path)
    #expect(try process.run("intake", "nowhere.txt").status == 2)
    #expect(try process.run("intake").status == 2)
    try Data(repeating: 65, count: 2 << 20).write(to: URL(fileURLWithPath: folder.at("large.txt")))
    #expect(try process.run("intake", "large.txt").errors.contains("larger than 1 MB"))
    let start = "-----BEGIN RAPPORT FILE-----\npath: notes/x.md\n| ---\n| said: "
    let bytes = Data(start.utf8) + Data([0xFF, 0xFE, 0]) + Data("\n| ---\n-----END RAPPORT FILE-----\n".utf8)
    try bytes.write(to: URL(fileURLWithPath: folder.at("bytes.txt")))
    #expect(try process.run("intake", "bytes.txt").errors.contains("no text"))
  }
}
