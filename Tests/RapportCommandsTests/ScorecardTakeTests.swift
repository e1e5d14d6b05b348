import Foundation
import TestSupport
import Testing

/// Folders under `Tests/Fixtures/scorecard`: `export.csv` is taken into the hub of `Tests/Fixtures/scorecard-hub`, with
/// the options of `options.txt` and the tables of `before` in `content/data`. `report.txt` is what is printed,
/// and `expected` the tables that result.
@Suite("rapport scorecard take")
struct ScorecardTakeTests {
  private static let fixtures = Checkout.fixtures.appending(path: "scorecard")
  private static let day = ["--as-of", "2026-11-22"]

  private func hub(_ fixture: URL) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.copy(Checkout.fixtures.appending(path: "scorecard-hub/content"), to: "content")
    let before = fixture.appending(path: "before")
    if FileManager.default.fileExists(atPath: before.path) { try folder.copy(before, to: "content/data") }
    return folder
  }

  private func command(_ fixture: URL) -> [String] {
    let options = (try? String(contentsOf: fixture.appending(path: "options.txt"), encoding: .utf8)) ?? ""
    let lines = options.split(separator: "\n").map(String.init)
    return ["scorecard", "take", "export.csv"] + lines + Self.day
  }

  @Test("writes only totals, or says what is wrong", arguments: try Checkout.fixtureNames(in: "scorecard"))
  func takes(name: String) throws {
    let fixture = Self.fixtures.appending(path: name)
    let folder = try hub(fixture)
    let export = try Data(contentsOf: fixture.appending(path: "export.csv"))
    try export.write(to: folder.url("export.csv"))
    let before = folder.files(in: "content")
    let result = try RapportProcess(folder: folder.path).run(command(fixture))
    let report = result.output + result.errors
    #expect(report == (try Golden.text(fixture.appending(path: "report.txt"), found: report)))
    let after = folder.files(in: "content")
    guard result.status == 0 else {
      #expect(after == before, "something was written in spite of an error")
      return
    }
    for (path, bytes) in after where path.hasPrefix("data/") {
      let golden = fixture.appending(path: "expected/" + path.dropFirst(5))
      try FileManager.default.createDirectory(
        at: golden.deletingLastPathComponent(), withIntermediateDirectories: true)
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(text == (try Golden.text(golden, found: text)), "\(path)")
      for word in Self.names { #expect(!text.lowercased().contains(word), "\(path) names \(word)") }
    }
    #expect(after.filter { !$0.key.hasPrefix("data/") } == before.filter { !$0.key.hasPrefix("data/") })
    #expect(after.keys.contains("data/taken.csv"))
  }

  /// People, companies and deals of the exports.
  private static let names = [
    "alder", "birchway", "cobble", "dunlin", "elmer", "fenwick", "robin", "maddox", "marlow", "quist",
    "avery",
    "@", "rollout", "kestrel",
  ]

  @Test("a dry run shows the tables and writes nothing; a second time nothing changes")
  func dryRun() throws {
    let fixture = Self.fixtures.appending(path: "hubspot-deals")
    let folder = try hub(fixture)
    let export = try Data(contentsOf: fixture.appending(path: "export.csv"))
    try export.write(to: folder.url("export.csv"))
    let process = RapportProcess(folder: folder.path)
    let dry = try process.run(command(fixture) + ["--dry-run"])
    #expect(dry.status == 0 && dry.output.contains("2026-09,won,3,35000"), "\(dry.output)\(dry.errors)")
    #expect(!FileManager.default.fileExists(atPath: folder.url("content/data").path))
    #expect(try process.run(command(fixture)).status == 0)
    let again = try process.run(command(fixture))
    #expect(again.output.contains("0 files written"), "\(again.output)")
  }

  @Test("two exports with the same numbers don't replace each other; a cell of a megabyte is one cell")
  func twoExports() throws {
    let fixture = Self.fixtures.appending(path: "hubspot-deals")
    let folder = try hub(fixture)
    let text = try String(contentsOf: fixture.appending(path: "export.csv"), encoding: .utf8)
    let long = String(repeating: "a very long note\n", count: 60_000)
    try folder.write(["one.csv": text, "two.csv": text.replacing("Alder Foods - rollout", with: long)])
    let process = RapportProcess(folder: folder.path)
    let both = try process.run(["scorecard", "take", "one.csv", "two.csv"] + Self.day)
    #expect(both.status == 1)
    #expect(both.errors.hasPrefix("two.csv: one.csv has numbers of the same months for data/funnel.csv\n"))
    #expect(!FileManager.default.fileExists(atPath: folder.url("content/data").path))
    let second = try process.run(["scorecard", "take", "two.csv"] + Self.day)
    #expect(second.output.contains("11 rows read, 11 counted"), "\(second.output)\(second.errors)")
  }

  @Test("the example hub's tables are what its exports add up to")
  func wholeRoad() throws {
    let folder = try TemporaryFolder()
    try folder.copy(Checkout.root.appending(path: "content"), to: "content")
    try FileManager.default.removeItem(at: folder.url("content/data"))
    let process = RapportProcess(folder: folder.path)
    let exports = Checkout.fixtures.appending(path: "scorecard-example").path
    let months = ["--months", "2025-12..2026-11", "--as-of", "2026-11-20"]
    let systems = ["deals", "contacts", "campaigns", "channels"].map { "\(exports)/\($0).csv" }
    let taken = try process.run(["scorecard", "take"] + systems + months)
    #expect(taken.status == 0, "\(taken.errors)")
    let use = try process.run(
      ["scorecard", "take", "\(exports)/content-use.csv", "--as", "content-use", "--map", "Content=asset"]
        + ["--map", "Period=month", "--map", "Times used=used", "--map", "Times sent=sent"]
        + ["--map", "In won deals=won-deals"] + months)
    #expect(use.status == 0, "\(use.errors)")
    let data = Checkout.root.appending(path: "content/data")
    let names = try FileManager.default.contentsOfDirectory(atPath: data.path).sorted()
    #expect(folder.files(in: "content/data").keys.sorted() == names)
    for name in names {
      let text = try String(contentsOf: data.appending(path: name), encoding: .utf8)
      #expect(try folder.text("content/data/\(name)") == text, "\(name)")
    }
  }
}
