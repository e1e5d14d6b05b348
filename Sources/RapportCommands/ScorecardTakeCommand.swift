internal import ArgumentParser
import RapportBase
import RapportContent
import RapportHub
import RapportScorecard

struct ScorecardTakeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "take",
    abstract: "Adds up an export of your CRM into the tables in content/data.",
    discussion: """
      rapport scorecard take deals.csv contacts.csv --dry-run      shows what would be written
      rapport scorecard take deals.csv contacts.csv                writes it

      Exports are recognised by their columns: HubSpot deals and contacts; Salesforce opportunities, opportunity \
      history, leads and campaigns; Pipedrive deals; Google Analytics pages and channels. --as and --map \
      correct that. What stages and statuses mean is in  crm  of the stages, and in hub.yml under  scorecard.

      Only totals are written: no name of a person, a company or a deal. Months in an export replace those \
      in the tables; others stay. Keep the export itself out of the repository.
      """)

  @Argument(help: "The exports, as CSV files.")
  var files: [String]

  @OptionGroup var source: ContentOptions

  @Option(name: .customLong("as"), help: "Which export it is, if it isn't recognised: hubspot-deals …")
  var format: String?

  @Option(
    name: .customLong("map"),
    help: "A column and what it is, as COLUMN=ROLE. COLUMN= skips the column.")
  var mapping: [String] = []

  @Option(name: .customLong("pipeline"), help: "A pipeline that counts, if a file has several.")
  var pipelines: [String] = []

  @Option(
    help: "The order of day and month in dates: day-first or month-first.",
    transform: ScorecardTakeCommand.order)
  var dates: DayOrder?

  @Option(
    help: "How numbers are written: 1,234.56 or 1.234,56.", transform: ScorecardTakeCommand.style)
  var numbers: NumberStyle?

  @Option(
    help: "The month of all rows, if a file doesn't say: 2026-10.", transform: ScorecardTakeCommand.month)
  var month: Month?

  @Option(
    help: "The months that are written: 2026-10 or 2026-01..2026-10. Default: all that a file has.",
    transform: ScorecardTakeCommand.months)
  var months: ClosedRange<Month>?

  @Flag(
    name: .customLong("allow-fewer"),
    help: "Write even if a past month loses more than a fifth of its cases.")
  var allowsFewer = false

  @Flag(name: .customLong("dry-run"), help: "Show what would be written, and write nothing.")
  var isDryRun = false

  func validate() throws {
    guard !files.isEmpty else { throw ValidationError("Name the exports: rapport scorecard take deals.csv") }
    _ = try options()
  }

  func run() async throws {
    let content = source.content
    let command = CommandReporter(content: content, file: files.first)
    let options = try options()
    let tree = FolderTree(root: content)
    let names = try await command.guarding {
      try await ScorecardHub.names(tree, content: content, day: source.day)
    }
    var tables = ScorecardFiles { path in try tree.list(at: path).isEmpty ? nil : tree.read(path) }
    var lines: [String] = []
    for file in files {
      let bytes = try await command.guarding {
        try CommandInput.read(file, maxBytes: ScorecardTake.maxBytes)
      }
      try await command.guarding {
        do {
          let name = file == "-" ? "standard input" : file
          let take = try ScorecardTake(
            bytes, name: name, options: options, names: names, asOf: source.day, months: months)
          let before = tables.report.count
          try tables.add(take, file: name, allowsFewer: allowsFewer)
          lines += take.report + tables.report[before...]
        } catch let problem as TakeProblem {
          Terminal.writeError("\(problem.text)\nNothing was written.")
          throw ExitStatus.badContent
        }
      }
    }
    try Terminal.writeOutput(lines.joined(separator: "\n") + "\n")
    try await write(tables.changed, to: tree, content, command)
  }

  private func write(
    _ changed: [(path: String, bytes: [UInt8])], to tree: FolderTree, _ content: String,
    _ command: CommandReporter
  ) async throws {
    guard !isDryRun else {
      for (path, bytes) in changed {
        try Terminal.writeOutput("\n\(content)/\(path)\n\(String(decoding: bytes, as: UTF8.self))")
      }
      try Terminal.writeOutput("Nothing is written yet.\n")
      return
    }
    try await command.guarding {
      for (path, bytes) in changed { try tree.create(path, bytes, replacing: true) }
    }
    try Terminal.writeOutput(
      "\(counted(changed.count, "file", "files")) written to \(content)/\(ScorecardFiles.folder)/\n")
  }

  private func options() throws -> ExportOptions {
    var options = ExportOptions()
    options.format = format
    options.pipelines = pipelines
    options.dayOrder = dates
    options.numberStyle = numbers
    options.month = month
    options.mapping = try mapping.map { text in
      // A column's name may contain an equals sign; a role doesn't.
      guard let equals = text.lastIndex(of: "="), equals != text.startIndex else {
        throw ValidationError("--map takes COLUMN=ROLE, as in --map \"Handed over=mql\"; found “\(text)”.")
      }
      return (String(text[..<equals]), String(text[text.index(after: equals)...]).trimmed)
    }
    return options
  }

  private static func order(_ text: String) throws -> DayOrder {
    let short = ["dmy": DayOrder.dayFirst, "mdy": .monthFirst]
    guard let order = DayOrder(rawValue: text) ?? short[text] else {
      throw ValidationError("“\(text)” isn't an order: day-first or month-first.")
    }
    return order
  }

  private static func style(_ text: String) throws -> NumberStyle {
    let short = ["point": NumberStyle.point, "comma": .comma]
    guard let style = NumberStyle(rawValue: text) ?? short[text] else {
      throw ValidationError("“\(text)” isn't a number format: 1,234.56 or 1.234,56.")
    }
    return style
  }

  private static func month(_ text: String) throws -> Month {
    guard let month = Month(text) else {
      throw ValidationError("“\(text)” isn't a month. Write it as 2026-10.")
    }
    return month
  }

  private static func months(_ text: String) throws -> ClosedRange<Month> {
    let ends = text.split(separator: ".", omittingEmptySubsequences: true).map { Month(String($0)) }
    guard let first = ends.first ?? nil, let last = ends.last ?? nil, ends.count <= 2, first <= last else {
      throw ValidationError("“\(text)” isn't a range of months. Write it as 2026-10 or 2026-01..2026-10.")
    }
    return first...last
  }
}
