internal import ArgumentParser
import RapportBase
import RapportDiagnostics
import RapportHub

/// The options of `build` and `check`.
struct HubOptions: ParsableArguments {
  @Option(help: "The folder with hub.yml and the entries.")
  var content = "content"

  @Option(help: "A folder of templates that replace the built-in ones of the same name.")
  var templates: String?

  @Option(
    name: .customLong("as-of"), help: "Check freshness as of this day: 2026-11-22. Default: today.",
    transform: HubOptions.day)
  var asOf: Day?

  @Flag(help: "Show drafts and planned entries too.")
  var drafts = false

  @Flag(
    name: .customLong("no-git"), help: "Leave out what Git knows: who changed what, and when.")
  var noGit = false

  @Flag(help: "Fail on warnings as well.")
  var strict = false

  @Option(help: "The number of parallel jobs. Default: one for each core.")
  var jobs: Int?

  @Option(help: "The format of diagnostics: text, json or github.", transform: HubOptions.format)
  var format = DiagnosticFormat.text

  @Flag(help: "Show how long each stage took.")
  var timings = false

  static func day(_ text: String) throws -> Day {
    guard let day = Day(text) else { throw ValidationError("“\(text)” isn't a day. Write it as 2026-11-22.") }
    return day
  }

  static func format(_ text: String) throws -> DiagnosticFormat {
    guard let format = DiagnosticFormat(rawValue: text) else {
      let known = DiagnosticFormat.allCases.map(\.rawValue)
      throw ValidationError("“\(text)” isn't a format. \(suggestion(for: text, among: known))")
    }
    return format
  }

  func validate() throws {
    if let jobs, !(1...256).contains(jobs) { throw ValidationError("--jobs takes a number from 1 to 256.") }
    try HubOptions.checkEnvironment()
  }

  /// If an unreadable date meant today, builds would silently differ from day to day.
  static func checkEnvironment() throws {
    guard let text = sourceDateEpoch, Int(text) == nil else { return }
    throw ValidationError("SOURCE_DATE_EPOCH is “\(text)”; it must be seconds since 1970.")
  }

  private static var sourceDateEpoch: String? {
    getenv("SOURCE_DATE_EPOCH").map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The day of the check: `--as-of`, or `SOURCE_DATE_EPOCH`, or today in UTC.
  var day: Day {
    if let asOf { return asOf }
    if let text = HubOptions.sourceDateEpoch, let seconds = Int(text) {
      return Day(secondsSince1970: seconds)
    }
    return Day(secondsSince1970: time(nil))
  }

  var jobCount: Int { jobs ?? max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }
}
