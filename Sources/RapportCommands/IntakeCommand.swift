internal import ArgumentParser
import RapportBase
import RapportAuthoring
import RapportContent
import RapportDiagnostics
import RapportHub

struct IntakeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "intake",
    abstract: "Adds proposals from a mail or an issue to the content.",
    discussion: """
      The hub's form puts a file into the mail that it writes. Pass the text of that mail, or the saved mail:

      rapport intake mail.txt
      pbpaste | rapport intake -

      The file is checked as by  rapport check  and written to --content, ready for a pull request. \
      Nothing is written if the text has no such file, its path is outside the content or its name is taken.

      The line  sum:  shows whether the file was changed by accident on the way. It doesn't show who wrote it: anyone \
      who writes a file can write that line too. So review it like any other proposal.
      """)

  @Argument(help: "The file with the text, or - for standard input.")
  var file: String

  @OptionGroup var source: ContentOptions

  @Option(help: "The format of diagnostics: text, json or github.", transform: HubOptions.format)
  var format = DiagnosticFormat.text

  @Flag(name: .customLong("dry-run"), help: "Check, and write nothing.")
  var isDryRun = false

  func run() async throws {
    let content = source.content
    let command = CommandReporter(content: content, file: file)
    let text = try await command.guarding {
      try CommandInput.read(file, maxBytes: SubmissionParser.maxBytes)
    }
    let intake = try await command.guarding { () -> Intake in
      let tree = FolderTree(root: content)
      let kinds = try kinds(of: tree)
      do {
        return try await Intake(
          SubmissionParser(kinds: kinds).files(in: text), into: tree, asOf: source.day,
          jobs: JobOptions.cores)
      } catch let fault as IntakeFault {
        throw refusal(fault)
      }
    }
    let found = intake.diagnostics.map { diagnostic in
      var named = diagnostic
      named.file = "\(content)/\(diagnostic.file)"
      return named
    }
    try report(found, intake)
    for file in intake.files where !file.matchesChecksum {
      Terminal.writeError(
        "\(file.path) isn't as the form wrote it: a mail program or a person changed it. Check it.")
    }
    guard !found.contains(where: { $0.severity == .error }) else {
      Terminal.writeError("Nothing was written: \(CommandReporter.summary(of: found)).")
      throw ExitStatus.badContent
    }
    if !isDryRun {
      try await command.guarding { try intake.write(to: FolderTree(root: content)) }
    }
    if format != .json { for file in intake.files { try Terminal.writeOutput("\(content)/\(file.path)\n") } }
  }

  /// Reports what was found. Source lines of entries that aren't on disk yet come from the mail.
  private func report(_ found: [Diagnostic], _ intake: Intake) throws {
    let sources = Dictionary(
      intake.files.map { ("\(source.content)/\($0.path)", $0.bytes) }, uniquingKeysWith: { first, _ in first }
    )
    try Report(format: format, sources: sources).write(found, counts: ["entries": intake.files.count])
  }

  private func refusal(_ fault: IntakeFault) -> ExitStatus {
    Terminal.writeError("rapport: \(fault.message). \(fault.help)")
    return .badContent
  }
}
