internal import ArgumentParser
import RapportBase
import RapportAuthoring
import RapportContent
import RapportDiagnostics
import RapportHub

struct IntakeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "intake",
    abstract: "Takes what came by mail or in an issue into the content.",
    discussion: """
      The hub's form puts a file into the mail that it writes. Give that mail's text, or the mail as it was saved:

      rapport intake mail.txt
      pbpaste | rapport intake -

      The file is checked as  rapport check  does and written below --content, where a pull request takes it from. \
      A text without such a file, a place outside the content, a name that is taken: all refused, nothing written.
      """)

  @Argument(help: "The file that holds the text, or - for standard input.")
  var file: String

  @Option(help: "The folder that holds hub.yml and the entries.")
  var content = "content"

  @Option(
    name: .customLong("as-of"), help: "Judge freshness as on this day: 2026-11-22. Today if left out.",
    transform: HubOptions.day)
  var asOf: Day?

  @Option(help: "How to tell what is wrong: text, json or github.", transform: HubOptions.format)
  var format = DiagnosticFormat.text

  @Flag(name: .customLong("dry-run"), help: "Check, and write nothing.")
  var isDryRun = false

  func run() async throws {
    var options = try HubOptions.parse([])
    (options.content, options.asOf, options.format) = (content, asOf, format)
    let command = CommandReporter(options: options, given: file)
    let text = try await command.guarding { try StandardInput.read(file, most: SubmissionParser.largest) }
    let intake = try await command.guarding { () -> Intake in
      do {
        return try await Intake(
          SubmissionParser().files(in: text), into: FolderTree(root: content), asOf: options.day,
          jobs: options.jobCount)
      } catch let fault as IntakeFault {
        throw refusal(fault)
      }
    }
    let found = intake.diagnostics.map { diagnostic in
      var named = diagnostic
      named.file = "\(content)/\(diagnostic.file)"
      return named
    }
    tell(found, intake)
    for file in intake.files where !file.matchesChecksum {
      Terminal.complain(
        "\(file.path) isn't as the form wrote it: somebody, or a mail program, changed it. Read it.")
    }
    guard !found.contains(where: { $0.severity == .error }) else {
      Terminal.complain("Nothing written: \(CommandReporter.summary(of: found)).")
      throw ExitStatus.badContent
    }
    if !isDryRun {
      try await command.guarding { try intake.write(to: FolderTree(root: content)) }
    }
    if format != .json { for file in intake.files { Terminal.say("\(content)/\(file.path)\n") } }
  }

  /// Entries that aren't on disk yet are shown from what was sent.
  private func tell(_ found: [Diagnostic], _ intake: Intake) {
    let sources = Dictionary(
      intake.files.map { ("\(content)/\($0.path)", $0.bytes) }, uniquingKeysWith: { first, _ in first })
    Report(format: format, sources: sources).tell(found, counts: ["entries": intake.files.count])
  }

  private func refusal(_ fault: IntakeFault) -> ExitStatus {
    Terminal.complain("rapport: \(fault.message). \(fault.help)")
    return .badContent
  }
}
