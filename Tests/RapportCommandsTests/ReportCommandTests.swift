import Foundation
import RapportBase
import RapportContent
import RapportDiagnostics
import RapportHub
import RapportSite
import TestSupport
import Testing

@testable import RapportCommands

/// `Tests/Fixtures/report`: a hub in `content`, and in `expected` its reports of 22 November 2026.
@Suite("rapport report")
struct ReportCommandTests {
  private static let fixture = Checkout.fixtures.appending(path: "report")

  private static func expected(_ report: AlignmentReport, _ format: ReportCommand.Format) -> URL {
    let suffix = format == .text ? "txt" : format.rawValue
    return fixture.appending(path: "expected/\(report.rawValue).\(suffix)")
  }

  @Test("writes each report in each format", arguments: AlignmentReport.allCases)
  func reports(report: AlignmentReport) throws {
    let process = RapportProcess(folder: Self.fixture.path)
    for format in ReportCommand.Format.allCases {
      let result = try process.run(
        "report", report.rawValue, "--format", format.rawValue, "--as-of", "2026-11-22", "--no-git")
      #expect(result.status == 0 && result.errors.isEmpty, "\(result.errors)")
      let file = Self.expected(report, format)
      _ = try Golden.text(file, found: result.output)
      #expect(try Data(contentsOf: file) == Data(result.output.utf8), "\(result.output)")
      guard format == .text else { continue }
      #expect(result.output.split(separator: "\n").allSatisfy { $0.count <= TextTable.lineWidth })
      #expect(!result.output.contains(" \n"))
    }
  }

  @Test("writes JSON and CSV with the same bytes as the site's files")
  func sameBytes() async throws {
    let tree = FolderTree(root: Self.fixture.path + "/content")
    let day = try #require(Day("2026-11-22"))
    let read = try await readHub(tree, asOf: day, jobs: 1)
    let site = try #require(SiteHub(read, showsDrafts: false))
    for report in AlignmentReport.allCases {
      let (json, csv) = (report.json(site), report.csv(site))
      #expect(json.path == "data/\(report.rawValue).json" && csv.path == "data/\(report.rawValue).csv")
      #expect(try Data(contentsOf: Self.expected(report, .json)) == Data(json.bytes))
      #expect(try Data(contentsOf: Self.expected(report, .csv)) == Data(csv.bytes))
    }
  }

  @Test("says so if a hub has nothing to count")
  func reportsNothing() throws {
    let folder = try TemporaryFolder(soundHub)
    let outputs = try AlignmentReport.allCases.map { report in
      try RapportProcess(folder: folder.path).run("report", report.rawValue, "--as-of", "2026-11-22").output
    }
    #expect(
      outputs == [
        "Coverage: nothing is needed while no persona takes part at a stage; as of 22 Nov 2026\n",
        "Heard: 0 times in 30 days, 0 in 90; as of 22 Nov 2026\n",
        "Freshness: nothing has to be reviewed; as of 22 Nov 2026\n",
      ])
  }

  @Test("refuses what it can't do, and says why")
  func refuses() throws {
    let folder = try TemporaryFolder(soundHub)
    let process = RapportProcess(folder: folder.path)
    let results = [
      try process.run("report"), try process.run("report", "freshnes"), try process.run("report", "all"),
      try process.run("report", "heard", "--format", "cvs"),
      try process.run("report", "heard", "--as-of", "x"),
      try process.run("report", "heard", "--content", "nowhere"),
    ]
    #expect(results.map(\.status) == [2, 2, 2, 2, 2, 2])
    #expect(results.allSatisfy { !$0.errors.isEmpty && $0.output.isEmpty })
    #expect(results[1].errors.contains("“freshnes” isn't a report. Did you mean “freshness”?"))
    #expect(results[2].errors.contains("Known are coverage, heard, freshness."))
    #expect(results[3].errors.contains("“cvs” isn't a format. Did you mean “csv”?"))
  }

  @Test("reports only errors if the content has any, with status 1")
  func refusesBrokenContent() throws {
    let folder = try TemporaryFolder(soundHub)
    try folder.write(["content/terms/broken.md": "---\ntitle: [\n---\n"])
    for format in ["text", "json", "csv"] {
      let result = try RapportProcess(folder: folder.path).run("report", "coverage", "--format", format)
      #expect(result.status == 1 && result.output.isEmpty)
      #expect(result.errors.hasPrefix("content/terms/broken.md:") && result.errors.contains("error["))
      #expect(result.errors.hasSuffix("No report while the content has 1 error.\n"))
    }
  }

  @Test("aligns and limits tables, whatever is in them")
  func bounds() {
    var table = TextTable(
      [.init(head: "n", maxWidth: 3, isNumber: true), .init(maxWidth: 6), .init()], indent: 2)
    table.add(["7", "日本語訳", "a\u{1B}[31m\r\nb"])
    table.add(["1234", "ab", String(repeating: "x", count: 5000)])
    #expect(
      table.render() == """
            n
            7  日本…   a\\u{1b}[31m b
          12…  ab      \(String(repeating: "x", count: 84))…

        """)
    #expect(TextTable.width("日本…") == 5)
    #expect(TextTable.cut("ab", to: 0).isEmpty && TextTable.cut("ab", to: 1) == "…")
  }

  @Test("prints CSV that controls no terminal and stays well-formed")
  func printsCSV() {
    let plain = "\u{FEFF}a,b\r\n\"c\nd\",é\r\n"
    #expect(visibleCSV(Array(plain.utf8)).utf8.elementsEqual(plain.utf8))
    let hostile = "a\u{1B}[2J\r\n::add-mask::x\n##[group]\r\n"
    let shown = "a\\u{1b}[2J\r\n\\u{3a}:add-mask::x\n##\\u{5b}group]\r\n"
    #expect(visibleCSV(Array(hostile.utf8)).utf8.elementsEqual(shown.utf8))
  }
}
