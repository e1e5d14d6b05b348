internal import ArgumentParser
import RapportBase
import RapportDiagnostics
import RapportSite

struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Checks the content and writes the site.",
    discussion: """
      The new site replaces the old one in one step, and only if the content has no errors. Until then, and \
      if anything goes wrong, the old site stays as it is.
      """)

  @OptionGroup var options: HubOptions

  @Option(help: "The folder to write the site to.")
  var output = "site"

  func run() async throws {
    if let fault = OutputLocation(output).fault(
      content: options.content, templates: options.templates ?? "templates")
    {
      Terminal.writeError("rapport: \(fault)")
      throw ExitStatus.wrongUsage
    }
    let command = CommandReporter(options)
    let clock = ContinuousClock.now
    var run = BuildPipeline(options)
    let diagnostics = try await command.guarding {
      try await SiteWriter.guarding {
        var site: SiteWriter?
        let found = try await run.run { hub in
          let writer = try SiteWriter(target: output, content: options.content, hub)
          site = writer
          return writer.write
        }
        if !command.fails(found) { try site?.publish() } else { site?.discard() }
        return found
      }
    }
    keepUntilExit(run.hub)
    try await Report(format: options.format, groupsWarnings: !options.all, first: run.proposedFiles()).write(
      diagnostics, counts: ["entries": run.entryCount, "pages": run.pageCount])
    command.report(run.timings)
    let summary = CommandReporter.summary(of: diagnostics)
    guard !command.fails(diagnostics) else {
      Terminal.writeError("Nothing was written to \(output): \(summary). The previous site is unchanged.")
      throw ExitStatus.badContent
    }
    let ms = CommandReporter.milliseconds(ContinuousClock.now - clock)
    let pages = counted(run.pageCount, "page", "pages")
    let entries = counted(run.entryCount, "entry", "entries")
    Terminal.writeError("Built \(output): \(pages) from \(entries) in \(ms) ms; \(summary).")
    command.report(run.notes)
  }
}
