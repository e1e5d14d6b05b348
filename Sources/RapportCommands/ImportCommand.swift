internal import ArgumentParser
import RapportAuthoring
import RapportBase
import RapportContent
import RapportDiagnostics
import RapportHub

struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Turns the rows of a spreadsheet into entries.",
    discussion: """
      rapport import inventory.csv                    shows what would be written
      rapport import inventory.csv --write            writes it

      Save a spreadsheet as CSV first. Fields are guessed from the names and values of columns, and shown; --map \
      corrects them:  --map "Buyer persona=personas" --map "Notes="

      Nothing that exists is changed, except hub.yml, which gets the day the hub began and what --create adds.
      """)

  @Argument(help: "The CSV file, or a ZIP file or folder that Notion exported, with the pages.")
  var file: String

  @OptionGroup var source: ContentOptions

  @Option(help: "The kind of the entries: asset, objection, persona, term …")
  var kind = "asset"

  @Option(
    name: .customLong("map"),
    help: "A column and the field it fills, as COLUMN=FIELD. COLUMN= skips the column.")
  var mapping: [String] = []

  @Option(name: .customLong("set"), help: "A field and its value for rows that don't have one.")
  var defaults: [String] = []

  @Option(help: "What to make for values that the hub doesn't know: personas, stages, types, people …")
  var create: [String] = []

  @Option(help: "The table to read, if an export has several.")
  var table: String?

  @Option(
    help: "The order of day and month in dates: day-first or month-first.", transform: ImportCommand.order)
  var dates: DayOrder?

  @Flag(help: "Write the entries.")
  var write = false

  @Flag(
    name: .customLong("dry-run"), help: "Show what would be written, and write nothing. This is the default.")
  var isDryRun = false

  func validate() throws {
    if write, isDryRun { throw ValidationError("Use either --write or --dry-run, not both.") }
    _ = try options()
  }

  func run() async throws {
    let content = source.content
    let command = CommandReporter(content: content, file: file)
    let options = try options()
    let day = source.day
    let done = try await command.guarding {
      let source = try openTable()
      do {
        return try await Import(
          source, name: fileName, options: options, into: FolderTree(root: content), asOf: day,
          jobs: JobOptions.cores)
      } catch let fault as ImportFault {
        Terminal.writeError("rapport: \(fault.message). \(fault.help)")
        throw ExitStatus.badContent
      }
    }
    try Terminal.writeOutput(done.report.joined(separator: "\n") + "\n")
    guard write else {
      try Terminal.writeOutput("Nothing is written yet. To write the entries, add  --write\n")
      throw done.questions.isEmpty && done.leftOutCount == 0 ? ExitStatus.fine : ExitStatus.badContent
    }
    guard done.questions.isEmpty else {
      Terminal.writeError("Nothing was written: answer the questions above first.")
      throw ExitStatus.badContent
    }
    try await command.guarding { try done.write(to: FolderTree(root: content)) }
    try Terminal.writeOutput("\(counted(done.files.count, "file", "files")) written to \(content)/\n")
    if done.leftOutCount > 0 { throw ExitStatus.badContent }
  }

  private func openTable() throws -> ImportSource {
    var status = stat()
    if file != "-", stat(file, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
      return .folder(FolderTree(root: file))
    }
    return .file(try CommandInput.read(file, maxBytes: TableLimits.maxBytes))
  }

  private var fileName: String { file == "-" ? "standard input" : file.parts(at: "/").last ?? file }

  private func options() throws -> ImportOptions {
    var options = ImportOptions()
    options.kind = kind
    options.mapping = try mapping.map { text in
      // A column's name may contain an equals sign; a field's name doesn't.
      guard let equals = text.lastIndex(of: "="), equals != text.startIndex else {
        throw ValidationError(
          "--map takes COLUMN=FIELD, as in --map \"Buyer persona=personas\"; found “\(text)”.")
      }
      return (String(text[..<equals]), String(text[text.index(after: equals)...]).trimmed)
    }
    options.defaults = try defaults.map { text in
      guard let equals = text.firstIndex(of: "="), equals != text.startIndex else {
        throw ValidationError("--set takes FIELD=VALUE, as in --set type=guide; found “\(text)”.")
      }
      return (String(text[..<equals]), String(text[text.index(after: equals)...]))
    }
    options.created = create.flatMap { $0.split(separator: ",").map { String($0).trimmed } }
    options.dayOrder = dates
    options.table = table
    return options
  }

  private static func order(_ text: String) throws -> DayOrder {
    guard let order = DayOrder(rawValue: text) else {
      let known = DayOrder.allCases.map(\.rawValue)
      throw ValidationError("“\(text)” isn't an order. \(suggestion(for: text, among: known))")
    }
    return order
  }
}
