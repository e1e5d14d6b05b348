internal import ArgumentParser
import RapportBase
import RapportDiagnostics
import RapportHub

/// The options of `build` and `check`.
struct HubOptions: ParsableArguments {
  @OptionGroup var source: ContentOptions

  @Option(help: "A folder of templates that replace the built-in ones of the same name.")
  var templates: String?

  @Flag(help: "Show drafts and planned entries too.")
  var drafts = false

  @Flag(
    name: .customLong("no-git"), help: "Leave out what Git knows: who changed what, and when.")
  var noGit = false

  @Flag(
    name: .customLong("no-cache"),
    help: "Read attached files again. Default: texts of files that were read before are kept.")
  var noCache = false

  @Flag(help: "Fail on warnings as well.")
  var strict = false

  @Flag(help: "List every finding. Default: many warnings of one code are grouped.")
  var all = false

  @Option(
    name: .customLong("changed-since"),
    help:
      "With --format github: what a branch or commit doesn't have yet comes first. Default: the pull request's base."
  )
  var changedSince: String?

  @OptionGroup var parallel: JobOptions

  @Option(help: "The format of diagnostics: text, json or github.", transform: HubOptions.format)
  var format = DiagnosticFormat.text

  @Flag(help: "Show how long each stage took.")
  var timings = false

  static func format(_ text: String) throws -> DiagnosticFormat {
    guard let format = DiagnosticFormat(rawValue: text) else {
      let known = DiagnosticFormat.allCases.map(\.rawValue)
      throw ValidationError("“\(text)” isn't a format. \(suggestion(for: text, among: known))")
    }
    return format
  }

  var content: String { source.content }
  var day: Day { source.day }
  var jobCount: Int { parallel.count }
}
