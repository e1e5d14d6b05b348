internal import ArgumentParser
import RapportBase
import RapportDiagnostics
import RapportHub

/// The options of `build` and `check`.
struct HubOptions: ParsableArguments {
  @OptionGroup var site: SiteOptions

  @Flag(help: "Fail on warnings as well.")
  var strict = false

  @Flag(help: "List every finding. Default: many warnings with the same code are grouped.")
  var all = false

  @Option(
    name: .customLong("changed-since"),
    help:
      "With --format github: show what differs from this branch or commit first. Default: the pull request's base."
  )
  var changedSince: String?

  @Option(help: "The format of diagnostics: text, json or github.", transform: HubOptions.format)
  var format = DiagnosticFormat.text

  @Option(help: "A JSON file with the open proposals of the Git host, for the page Weekly meeting.")
  var proposals: String?

  @Flag(help: "Show how long each stage took.")
  var timings = false

  static func format(_ text: String) throws -> DiagnosticFormat {
    guard let format = DiagnosticFormat(rawValue: text) else {
      let known = DiagnosticFormat.allCases.map(\.rawValue)
      throw ValidationError("“\(text)” isn't a format. \(suggestion(for: text, among: known))")
    }
    return format
  }

  var content: String { site.source.content }
  var templates: String? { site.templates }
  var drafts: Bool { site.drafts }
  var noGit: Bool { site.noGit }
  var noCache: Bool { site.noCache }
  var day: Day { site.source.day }
  var jobCount: Int { site.parallel.count }
}
