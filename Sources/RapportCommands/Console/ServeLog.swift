import RapportBase
import RapportDiagnostics
import RapportServer

/// What `serve` prints while it runs.
struct ServeLog: Sendable {
  let content: String

  func write(_ event: HubEvent) {
    switch event {
    case .read(let report): write(report)
    case .faults(let faults): try? Report(format: .text).write(faults)
    case .refused(let message):
      Terminal.writeError("rapport: \(message). Trying again every second.")
    }
  }

  /// Prints all findings after the first reading; after later ones, all errors and only the warnings that are
  /// new.
  private func write(_ report: HubReport) {
    let isFirst = report.changed.isEmpty
    let shown = report.diagnostics.filter {
      isFirst || $0.severity == .error || !report.known.contains($0)
    }
    try? Report(format: .text, groupsWarnings: true).write(shown)
    let summary = CommandReporter.summary(of: report.diagnostics)
    let ms = CommandReporter.milliseconds(report.duration)
    let what: String
    if isFirst {
      what = "\(counted(report.entryCount, "entry", "entries")) read"
    } else {
      let others = report.changed.count - 1
      what =
        report.changed[0] + (others > 0 ? " and \(counted(others, "other file", "other files"))" : "")
        + " changed"
    }
    let held = report.isHeldBack ? " The pages stay as they were until the errors are fixed." : ""
    Terminal.writeError("\(what): \(summary), in \(ms) ms.\(held)")
  }
}
