import Foundation
import TestSupport
import Testing

/// Folders under `Tests/Fixtures/intake`: `mail.txt` goes in; the files in `expected` come out, or what
/// `expected.txt` holds is printed and nothing is written.
@Suite("rapport intake")
struct IntakeTests {
  private static let fixtures = Checkout.fixtures.appending(path: "intake")

  private static let hub = [
    "content/hub.yml": "name: Hub\n",
    "content/objections/too-expensive.md":
      "---\ntitle: Too expensive\ncategory: price\nsays: [No]\nanswer: Yes\n---\n",
    "content/objections/2025/old.md": "---\ntitle: Old\ncategory: price\nsays: [No]\nanswer: Yes\n---\n",
    "content/personas/cfo.md": "---\ntitle: CFO\nrole: Signs\n---\n",
  ]

  /// The bytes of the files that a fixture expects, by path; empty if nothing may be written.
  private func expectedFiles(_ fixture: URL) throws -> [String: Data] {
    let root = fixture.appending(path: "expected")
    guard FileManager.default.fileExists(atPath: root.path) else { return [:] }
    let paths = try FileManager.default.subpathsOfDirectory(atPath: root.path).filter { $0.hasSuffix(".md") }
    #expect(!paths.isEmpty)
    return Dictionary(
      uniqueKeysWithValues: try paths.map {
        ("content/\($0)", try Data(contentsOf: root.appending(path: $0)))
      })
  }

  @Test(
    "accepts what the form sent, and nothing else", arguments: try Checkout.fixtureNames(in: "intake"))
  func takes(name: String) throws {
    let fixture = Self.fixtures.appending(path: name)
    let mail = fixture.appending(path: "mail.txt").path
    let message = try? String(contentsOf: fixture.appending(path: "expected.txt"), encoding: .utf8)
    let files = try expectedFiles(fixture)
    #expect(message != nil || !files.isEmpty, "the fixture expects nothing")
    let folder = try TemporaryFolder(Self.hub)
    let before = folder.files()
    let process = RapportProcess(folder: folder.path)
    for arguments in [["--dry-run"], []] {
      let result = try process.run(["intake", mail, "--as-of", "2026-11-22"] + arguments)
      #expect(result.status == (files.isEmpty ? 1 : 0), "\(result.errors)")
      if let message {
        #expect(
          result.errors.contains(message.trimmingCharacters(in: .whitespacesAndNewlines)), "\(result.errors)")
      }
      #expect(
        result.errors.contains("isn't as the form wrote it") == (message != nil && !files.isEmpty),
        "\(result.errors)")
      let written = folder.files().filter { before[$0.key] == nil }
      #expect(written == (arguments.isEmpty ? files : [:]))
    }
    #expect(folder.files().filter { before[$0.key] != nil } == before)
    if !files.isEmpty {
      // The second time, it is already there.
      #expect(try process.run("intake", mail).status == 1)
    }
  }

  @Test("writes nothing through a folder that is a link")
  func refusesLinks() throws {
    let folder = try TemporaryFolder(Self.hub)
    try folder.write(["outside/keep.txt": "x"])
    try folder.link("content/notes", to: "../outside")
    let result = try RapportProcess(folder: folder.path).run(
      "intake", Self.fixtures.appending(path: "as-sent/mail.txt").path)
    #expect(result.status == 1 && result.errors.contains("a link to a folder elsewhere"), "\(result.errors)")
    #expect(folder.files(in: "outside").count == 1)
  }

  @Test("reports what it can't read: a missing file, one that is too large, bytes that aren't text")
  func refusesOddInput() throws {
    let folder = try TemporaryFolder(Self.hub)
    let process = RapportProcess(folder: folder.path)
    #expect(try process.run("intake", "nowhere.txt").status == 2)
    #expect(try process.run("intake").status == 2)
    try folder.write("large.txt", Data(repeating: 65, count: 2 << 20))
    #expect(try process.run("intake", "large.txt").errors.contains("larger than 1 MB"))
    let start = "-----BEGIN RAPPORT FILE-----\npath: notes/x.md\n| ---\n| said: "
    let bytes = Data(start.utf8) + Data([0xFF, 0xFE, 0]) + Data("\n| ---\n-----END RAPPORT FILE-----\n".utf8)
    try folder.write("bytes.txt", bytes)
    #expect(try process.run("intake", "bytes.txt").errors.contains("aren't text"))
  }

  @Test(
    "refuses at once what would take forever",
    arguments: ["nbsp", "nbsp lines", "999_", "newlines", "<", "headers"])
  func boundsCost(kind: String) throws {
    let start = "BEGIN RAPPORT FILE\npath: notes/a.md\nsum: 0\n| ---\n"
    let text =
      switch kind {
      case "nbsp": String(repeating: "\u{A0}", count: 500_000)
      case "nbsp lines": start + String(repeating: "\u{A0}\u{A0}\u{A0}\n", count: 140_000)
      case "999_": start + String(repeating: "999_\n", count: 200_000) + "END RAPPORT FILE\n"
      case "newlines": start + String(repeating: "\n", count: 1_000_000)
      case "<": start + String(repeating: "<a", count: 500_000)
      default: "From: a@example.com\n" + String(repeating: " x\n", count: 300_000)
      }
    let folder = try TemporaryFolder(Self.hub.merging(["mail.txt": text]) { first, _ in first })
    let clock = ContinuousClock.now
    #expect(try RapportProcess(folder: folder.path).run("intake", "mail.txt").status == 1)
    // A debug build takes ten times as long as a release build.
    #expect(ContinuousClock.now - clock < .seconds(20))
  }
}
