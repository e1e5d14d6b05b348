import RapportBase
import RapportContent
import RapportDiagnostics
import RapportHub

/// The output and exit status of commands that work on a hub.
struct CommandReporter {
  /// The folders named on the command line.
  private let folders: [String?]
  /// A file argument, if there is one in addition to the folders.
  private let file: String?
  private let format: DiagnosticFormat
  private let isStrict: Bool
  private let showsTimings: Bool

  init(_ options: HubOptions) {
    folders = [options.content, options.templates]
    file = options.proposals
    format = options.format
    isStrict = options.strict
    showsTimings = options.timings
  }

  /// - Parameters:
  ///   - content: the content folder.
  ///   - file: a file argument.
  init(content: String?, file: String? = nil) {
    folders = [content]
    self.file = file
    format = .text
    isStrict = false
    showsTimings = false
  }

  /// Ends the command on a system error, with its own exit status and a message.
  func guarding<Result>(_ body: () async throws -> Result) async throws -> Result {
    do {
      return try await body()
    } catch let error as FileError {
      Terminal.writeError("rapport: \(error).\(hint(error))")
      throw isWrongFolder(error) ? ExitStatus.wrongUsage : ExitStatus.machineFailed
    }
  }

  /// "3 errors, 2 warnings".
  static func summary(of diagnostics: [Diagnostic]) -> String {
    func count(_ severity: Severity) -> String {
      counted(diagnostics.count { $0.severity == severity }, severity.rawValue, "\(severity.rawValue)s")
    }
    return "\(count(.error)), \(count(.warning))"
  }

  func fails(_ diagnostics: [Diagnostic]) -> Bool {
    diagnostics.contains { $0.severity == .error } || (isStrict && !diagnostics.isEmpty)
  }

  /// Prints notes for people that aren't diagnostics. With JSON output, standard error stays empty.
  func report(_ notes: [String]) {
    guard format != .json else { return }
    for note in notes { Terminal.writeError("note: \(note)") }
  }

  /// Prints a table of how long each stage took, if requested.
  func report(_ timings: [Timing]) {
    guard showsTimings else { return }
    let total = timings.reduce(Duration.zero) { $0 + $1.duration }
    for timing in timings + [Timing(stage: "total", duration: total)] {
      let name = timing.stage + String(repeating: " ", count: max(1, 18 - timing.stage.utf8.count))
      let ms = CommandReporter.milliseconds(timing.duration)
      Terminal.writeError("\(name)\(String(repeating: " ", count: max(0, 8 - ms.utf8.count)))\(ms) ms")
    }
  }

  static func milliseconds(_ duration: Duration) -> String {
    String(
      Int(
        (Double(duration.components.seconds) * 1000 + Double(duration.components.attoseconds) / 1e15)
          .rounded()))
  }

  private func hint(_ error: FileError) -> String {
    guard isWrongFolder(error), error.path != file else { return "" }
    return error.path == folders.first
      ? "\nThere is no hub here. `rapport init` creates one; --content names the content folder of one that is elsewhere."
      : "\nName the right folder, or leave the option out."
  }

  /// A folder that is missing, or is a file, is wrong usage rather than a system error.
  private func isWrongFolder(_ error: FileError) -> Bool {
    (folders + [file]).contains(error.path) && error.isAbsence
  }
}
