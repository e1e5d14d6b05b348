internal import ArgumentParser
import RapportBase
import RapportContent
import RapportDiagnostics
import RapportHub
import RapportSite

struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Reports what is covered, what is heard, or what has to be reviewed.",
    discussion: """
      rapport report coverage    what each persona has at each stage, and what to make next
      rapport report heard       what buyers say, most heard first, and whether the answer works
      rapport report freshness   what has to be reviewed, by team and owner

      The numbers are those of the Alignment pages. As JSON and CSV, a report is the same as the file of that name in \
      the site's data folder.

      The exit status is 0, whatever the numbers are. It is 1 when the content has errors, since nothing can be counted \
      then.
      """)

  @Argument(help: "coverage, heard or freshness.", transform: ReportCommand.report)
  var report: AlignmentReport

  @OptionGroup var source: ContentOptions

  @Flag(
    name: .customLong("no-git"),
    help: "Accepted as in build, without effect: nothing in these reports comes from Git.")
  var noGit = false

  @OptionGroup var parallel: JobOptions

  @Option(help: "The format of the report: text, json or csv.", transform: ReportCommand.format)
  var format = Format.text

  enum Format: String, CaseIterable, Sendable { case text, json, csv }

  static func report(_ text: String) throws -> AlignmentReport {
    try value(text, "report")
  }

  static func format(_ text: String) throws -> Format {
    try value(text, "format")
  }

  private static func value<Value>(_ text: String, _ what: String) throws -> Value
  where Value: RawRepresentable<String> & CaseIterable {
    guard let value = Value(rawValue: text) else {
      let known = Value.allCases.map(\.rawValue)
      let help = suggestion(for: text, among: known)
      throw ValidationError("“\(text.prefix(60))” isn't a \(what). \(help)")
    }
    return value
  }

  func run() async throws {
    let content = source.content
    let read = try await CommandReporter(content: content).guarding {
      try await readHub(FolderTree(root: content), asOf: source.day, jobs: parallel.count)
    }
    keepUntilExit(read.hub)
    guard let site = SiteHub(read, showsDrafts: false) else {
      let prefix = content.ends(with: "/") ? content : content + "/"
      let errors = read.diagnostics.filter { $0.severity == .error }
      try Report(format: .text).write(errors.map { $0.moved(to: prefix) })
      let count = counted(errors.count, "error", "errors")
      Terminal.writeError("No report while the content has \(count).")
      throw ExitStatus.badContent
    }
    switch format {
    case .text: try Terminal.writeOutput(text(site))
    case .json: try Terminal.writeOutput(json: String(decoding: report.json(site).bytes, as: UTF8.self))
    case .csv: try Terminal.writeOutput(csv: report.csv(site).bytes)
    }
  }

  private func text(_ site: SiteHub) -> String {
    switch report {
    case .coverage: CoverageText(hub: site.hub, coverage: site.coverage).render()
    case .heard: HeardText(hub: site.hub, topics: site.alignment.topics).render()
    case .freshness:
      FreshnessText(
        hub: site.hub, reviews: site.alignment.reviews, lookAlikes: site.lookAlikes.value
      ).render()
    }
  }
}
