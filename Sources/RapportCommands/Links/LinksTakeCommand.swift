internal import ArgumentParser
import RapportBase
import RapportContent
import RapportDiagnostics
import RapportHub

struct LinksTakeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "take",
    abstract: "Records what lychee found in content/data/links.csv.",
    discussion: """
      Each failure counts as one night; after three, an address is dead, and pages say so. A day counts once. An \
      address that works again leaves the table. Login pages, 403 and 429 can't be checked, so they don't count. A \
      report in which no host answered is refused: the machine had no network.
      """)

  @Argument(help: "The report of  lychee --format json --verbose  ; - for standard input.")
  var report: String

  @OptionGroup var source: ContentOptions

  @Flag(name: .customLong("dry-run"), help: "Show what would be written, and write nothing.")
  var isDryRun = false

  func run() async throws {
    let content = source.content
    let command = CommandReporter(content: content, file: report)
    let bytes = try await command.guarding {
      try CommandInput.read(report, maxBytes: LinkReport.maxBytes)
    }
    let read = try await command.guarding { try await LinkHub(source) }
    keepUntilExit(read.hub)
    guard read.faults.isEmpty else {
      try Report(format: .text).write(read.faults.map { $0.moved(to: content + "/") })
      throw refused("Correct the table, or delete it: the next take starts a new one.")
    }
    let found = try night(bytes)
    let addresses = read.hub.webAddresses
    var table = read.hub.links
    let before = table.bytes
    let counts = table.take(found, addresses: addresses.map(\.address), day: source.day)
    try Terminal.writeOutput(summary(counts, table, addresses))
    guard table.bytes != before else {
      return try Terminal.writeOutput("\(content)/\(LinkHub.path) stays as it is.\n")
    }
    guard !isDryRun else { return try Terminal.writeOutput("Nothing is written yet.\n") }
    try await command.guarding {
      try FolderTree(root: content).create(LinkHub.path, table.bytes, replacing: true)
    }
    try Terminal.writeOutput("Written to \(content)/\(LinkHub.path).\n")
  }

  private func night(_ bytes: [UInt8]) throws -> LinkReport {
    let name = report == "-" ? "standard input" : report
    guard bytes.count <= LinkReport.maxBytes else {
      throw refused("\(name): the report is larger than \(LinkReport.maxBytes >> 20) MB.")
    }
    do {
      return try LinkReport(bytes)
    } catch {
      switch error {
      case .notJSON(let fault):
        throw refused("\(name):\(fault.line):\(fault.column): this isn't JSON: \(fault.message).")
      case .notAReport:
        throw refused("\(name): this isn't a lychee report. Make one with  --format json --verbose.")
      case .lacksSuccesses:
        throw refused(
          "\(name): the report doesn't say which addresses work, so none could be cleared. Add --verbose.")
      case .noNetwork(let count):
        // Nobody has to do anything about it, so a CI job doesn't fail.
        Terminal.writeError(
          "None of \(count) addresses answered: the machine that asked has no network. This night doesn't count."
        )
        throw ExitCode.success
      }
    }
  }

  private func refused(_ message: String) -> any Error {
    Terminal.writeError("\(message)\nNothing was written.")
    return ExitStatus.badContent
  }

  /// How many links are in each state, and those that somebody has to look at.
  private func summary(
    _ counts: LinkTable.Counts, _ table: LinkTable, _ addresses: [(address: String, entry: Entry)]
  ) -> String {
    let all = counted(addresses.count, "address", "addresses")
    var lines = [
      "\(all): \(counts.works) work, \(counts.failed) failed, \(counts.unchecked) could not be checked"
        + (counts.missing > 0 ? ", \(counts.missing) aren't in the report" : "")
    ]
    let paths = Dictionary(firstOf: addresses.map { (ByteText($0.address), $0.entry.path) })
    for row in table.rows {
      let path = paths[ByteText(row.address)].map { "  (\($0))" } ?? ""
      lines.append("  \(state(row)): \(row.address)\(path)")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func state(_ row: LinkTable.Row) -> String {
    guard row.isFailed else { return "could not be checked (\(row.found))" }
    return row.isDead
      ? "dead since \(row.since.displayText) (\(row.found))"
      : "failed, night \(row.nights) of \(LinkTable.leastNights) (\(row.found))"
  }
}
