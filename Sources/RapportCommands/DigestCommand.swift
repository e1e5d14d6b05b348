internal import ArgumentParser
import RapportBase
import RapportDiagnostics
import RapportSite

struct DigestCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "digest",
    abstract: "Writes the page Weekly meeting as a message for a chat channel.",
    discussion: """
      rapport digest --since 2026-11-16 --format markdown
      rapport digest --format slack > digest.json

      The message has the facts of the page Weekly meeting, in the language of the hub. slack is for an incoming \
      webhook of Slack, teams for the webhook of a Teams workflow. CI can post it: see docs/alignment.md. With \
      base_url in hub.yml, the message links to the entries it names.

      Nothing is sent. The exit status is 1, and nothing is printed, when the content has errors.
      """)

  @Option(
    help: "The first day to include: 2026-11-16. Default: a week ago.", transform: ContentOptions.day)
  var since: Day?

  @OptionGroup var site: SiteOptions

  @Option(help: "A JSON file with the open proposals of the Git host.")
  var proposals: String?

  @Option(
    help: "The format of the message: text, markdown, slack or teams.", transform: DigestCommand.format)
  var format = WeeklyDigest.Format.text

  /// The maximum number of days that a message looks back.
  private static let maxDays = 366
  private static let week = 7

  static func format(_ text: String) throws -> WeeklyDigest.Format {
    guard let format = WeeklyDigest.Format(rawValue: text) else {
      let known = WeeklyDigest.Format.allCases.map(\.rawValue)
      throw ValidationError(
        "“\(text.prefix(60))” isn't a format. \(suggestion(for: text, among: known))")
    }
    return format
  }

  func validate() throws {
    guard let since else { return }
    let day = site.source.day
    guard since <= day else {
      throw ValidationError("--since is \(since), which is after the day of the message, \(day).")
    }
    guard day.number - since.number <= Self.maxDays else {
      throw ValidationError("--since is \(since); a message can look back a year at most.")
    }
  }

  func run() async throws {
    var options = try HubOptions.parse([])
    options.site = site
    options.proposals = proposals
    let command = CommandReporter(options)
    var run = BuildPipeline(options)
    let (read, found) = try await command.guarding { try await run.readSite() }
    keepUntilExit(run.hub)
    guard let read else {
      let errors = found.filter { $0.severity == .error }
      try Report(format: .text).write(errors)
      Terminal.writeError("No message while there are errors: \(CommandReporter.summary(of: errors)).")
      throw ExitStatus.badContent
    }
    command.report(run.notes)
    let day = site.source.day
    let digest = WeeklyDigest(
      site: read.site, theme: read.theme, since: since ?? Day(number: day.number - Self.week))
    let message = digest.render(format)
    switch format {
    case .text, .markdown: try Terminal.writeOutput(message)
    case .slack, .teams: try Terminal.writeOutput(json: message)
    }
  }
}
