internal import ArgumentParser
import RapportBase
import RapportDiagnostics
import RapportHub

/// What `build` and `check` have in common.
struct HubOptions: ParsableArguments {
  @Option(help: "The folder that holds hub.yml and the entries.")
  var content = "content"

  @Option(help: "A folder of templates that replace the built-in ones of the same name.")
  var templates: String?

  @Option(
    name: .customLong("as-of"), help: "Judge freshness as on this day: 2026-11-22. Today if left out.",
    transform: HubOptions.day)
  var asOf: Day?

  @Flag(help: "Show drafts and planned entries too.")
  var drafts = false

  @Flag(
    name: .customLong("no-git"), help: "Leave out what Git knows: who changed what, and when.")
  var noGit = false

  @Flag(help: "Fail on warnings as well.")
  var strict = false

  @Option(help: "How many things to do at the same time. One for each core if left out.")
  var jobs: Int?

  @Option(help: "How to tell what is wrong: text, json or github.", transform: HubOptions.format)
  var format = DiagnosticFormat.text

  @Flag(help: "Tell how long each stage took.")
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

  /// A build that took today for a date that it can't read would differ from day to day, and say nothing.
  static func checkEnvironment() throws {
    guard let text = sourceDateEpoch, Int(text) == nil else { return }
    throw ValidationError("SOURCE_DATE_EPOCH is “\(text)”; it takes seconds since 1970.")
  }

  private static var sourceDateEpoch: String? {
    getenv("SOURCE_DATE_EPOCH").map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The day on which freshness is judged: as asked, as the build's environment says, or today in UTC.
  var day: Day {
    if let asOf { return asOf }
    if let text = HubOptions.sourceDateEpoch, let seconds = Int(text) {
      return Day(secondsSince1970: seconds)
    }
    return Day(secondsSince1970: time(nil))
  }

  var jobCount: Int { jobs ?? max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }
}
