import RapportBase
import Foundation
import TestSupport
import Testing

/// Folders under `Tests/Fixtures/import`: `input.csv`, `input.zip` or the folder `input` goes into the hub of
/// `Tests/Fixtures/import-hub`, or of the fixture's own `content`, with the options of `options.txt`. `report.txt` is what is
/// printed, and `expected` holds the files that are written. Tables of more than 50 rows have no `expected`.
@Suite("rapport import")
struct ImportTests {
  private static let fixtures = Checkout.fixtures.appending(path: "import")
  private static let day = ["--as-of", "2026-11-22"]

  private func hub(_ fixture: URL) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let own = fixture.appending(path: "content")
    let hasOwn = FileManager.default.fileExists(atPath: own.path)
    try folder.copy(hasOwn ? own : Checkout.fixtures.appending(path: "import-hub/content"), to: "content")
    return folder
  }

  private func command(_ fixture: URL) throws -> [String] {
    let input = ["input.csv", "input.zip", "input"].first {
      FileManager.default.fileExists(atPath: fixture.appending(path: $0).path)
    }
    let options = (try? String(contentsOf: fixture.appending(path: "options.txt"), encoding: .utf8)) ?? ""
    let lines = options.split(separator: "\n").map(String.init)
    return ["import", fixture.appending(path: try #require(input)).path] + lines + Self.day
  }

  /// The files of a fixture's folder; they are updated first if goldens are being updated.
  private func expected(_ fixture: URL, found: [String: Data]) throws -> [String: Data] {
    let root = fixture.appending(path: "expected")
    if ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] == "1" {
      try? FileManager.default.removeItem(at: root)
      for (path, bytes) in found {
        let file = root.appending(path: path)
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try bytes.write(to: file)
      }
    }
    guard let paths = try? FileManager.default.subpathsOfDirectory(atPath: root.path) else { return [:] }
    let files = paths.filter { path in
      (try? root.appending(path: path).resourceValues(forKeys: [.isRegularFileKey]))?.isRegularFile ?? false
    }
    return Dictionary(
      uniqueKeysWithValues: try files.map { ($0, try Data(contentsOf: root.appending(path: $0))) })
  }

  @Test("writes or names every row", arguments: try Checkout.fixtureNames(in: "import"))
  func reads(name: String) throws {
    let fixture = Self.fixtures.appending(path: name)
    let folder = try hub(fixture)
    let process = RapportProcess(folder: folder.path)
    let before = folder.files(in: "content")
    let command = try command(fixture)
    let dry = try process.run(command)
    let report = dry.output + dry.errors
    #expect(report == (try Golden.text(fixture.appending(path: "report.txt"), found: report)))
    #expect(folder.files(in: "content") == before, "a dry run wrote something")

    let written = try process.run(command + ["--write"])
    let files = folder.files(in: "content").filter { before[$0.key] != $0.value }
    if files.count <= 50 { #expect(files == (try expected(fixture, found: files))) }
    #expect(before.keys.allSatisfy { $0 == "hub.yml" || folder.files(in: "content")[$0] == before[$0] })
    try expectCountsAddUp(report)
    guard !files.isEmpty else {
      #expect(written.status != 0 || report.contains(" 0 new"))
      return
    }
    let check = try process.run(["check", "--no-git"] + Self.day)
    #expect(check.status == 0, "\(check.errors)")
    // The second time, everything is already there.
    let again = try process.run(command)
    #expect(again.output.contains(": 0 new, "), "\(again.output)")
  }

  /// `26 rows: 24 new, 1 already there, 1 not written`, and a line for each row that isn't written.
  private func expectCountsAddUp(_ report: String) throws {
    let lines = report.split(separator: "\n")
    guard let total = lines.last(where: { $0.contains(" already there, ") && $0.hasSuffix(" not written") })
    else {
      return
    }
    let numbers = total.split { !$0.isNumber }.compactMap { Int($0) }
    #expect(numbers.count == 4 && numbers[0] == numbers[1] + numbers[2] + numbers[3], "\(total)")
    #expect(lines.count { $0.contains(": not written: ") } == numbers[3])
    #expect(lines.count { $0.contains(": already there, ") } == numbers[2])
  }

  @Test("turns the table that a site offers back into the same entries")
  func roundTrip() throws {
    let folder = try TemporaryFolder()
    try folder.copy(Checkout.frozenHub, to: "content")
    let process = RapportProcess(folder: folder.path)
    #expect(try process.run(["build", "--no-git", "--output", "site"] + Self.day).status == 0)
    let assets = folder.files(in: "content/assets")
    let table = try process.run(["import", "site/data/assets.csv"] + Self.day)
    let names = assets.keys.filter { $0.hasSuffix(".md") }
    #expect(
      table.output.contains("\(names.count) rows: 0 new, \(names.count) already there"), "\(table.output)")
    // Imported into the same hub without its assets: all of them come back.
    for name in assets.keys { try FileManager.default.removeItem(at: folder.url("content/assets/\(name)")) }
    let back = try process.run(["import", "site/data/assets.csv", "--write"] + Self.day)
    #expect(back.output.contains("\(names.count) new, 0 already there, 0 not written"), "\(back.output)")
    #expect(try process.run(["check", "--no-git"] + Self.day).status == 0)
    #expect(try process.run(["build", "--no-git", "--output", "site2"] + Self.day).status == 0)
    #expect(try folder.text("site2/data/assets.csv") == folder.text("site/data/assets.csv"))
  }

  @Test("names files that the hub already has, and doesn't copy them again")
  func sameFiles() throws {
    let fixture = Self.fixtures.appending(path: "notion-folder")
    let folder = try hub(fixture)
    let process = RapportProcess(folder: folder.path)
    let command = try command(fixture) + ["--write"]
    #expect(try process.run(command).status == 0)
    let before = folder.files(in: "content")
    let again = try process.run(command)
    #expect(again.output.contains("3 rows: 0 new, 3 already there, 0 not written"), "\(again.output)")
    // A file that was moved into a subfolder is still found by the next import.
    try FileManager.default.createDirectory(
      at: folder.url("content/files/decks"), withIntermediateDirectories: true)
    try FileManager.default.moveItem(
      at: folder.url("content/files/the-deck.pdf"), to: folder.url("content/files/decks/deck.pdf"))
    for name in before.keys where name.hasPrefix("assets/how-to-close-faster") {
      try FileManager.default.removeItem(at: folder.url("content/\(name)"))
    }
    #expect(try process.run(command).output.contains("3 rows: 1 new"))
    let after = folder.files(in: "content")
    let files = after.keys.filter { $0.hasPrefix("files/") }.sorted()
    #expect(
      files
        == ["files/calendar-1.png", "files/decks/deck.pdf", "files/one-pager.pdf"])
    let entry = try folder.text("content/assets/how-to-close-faster.md")
    #expect(entry.contains("decks/deck.pdf") && !entry.contains("the-deck.pdf"), "\(entry)")
  }
}
