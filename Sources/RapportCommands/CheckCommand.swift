internal import ArgumentParser
import RapportBase
import RapportDiagnostics

struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Reports everything that is wrong, without writing a site.",
    discussion: """
      Errors stop the site from being built. Warnings show what would let readers down: what is overdue, unproven \
      or unanswered. The exit status is 0 when there are no errors, and 1 when there are.
      """)

  @OptionGroup var options: HubOptions

  func run() async throws {
    let command = CommandReporter(options)
    var run = BuildPipeline(options)
    let diagnostics = try await command.guarding { try await run.run { _ in { _ in } } }
    keepUntilExit(run.hub)
    try await Report(format: options.format, groupsWarnings: !options.all, first: run.proposedFiles()).write(
      diagnostics, counts: ["entries": run.entryCount, "pages": run.pageCount])
    command.report(run.timings)
    if options.format != .json {
      let entries = counted(run.entryCount, "entry", "entries")
      Terminal.writeError("\(CommandReporter.summary(of: diagnostics)) in \(entries).")
    }
    command.report(run.notes)
    if command.fails(diagnostics) { throw ExitStatus.badContent }
  }
}
