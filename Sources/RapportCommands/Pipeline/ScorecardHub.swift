import RapportBase
import RapportContent
import RapportDiagnostics
import RapportHub
import RapportScorecard

/// A hub's names for what CRM exports refer to.
enum ScorecardHub {
  /// - Throws: `ExitStatus.badContent` if the names of stages can't be read; and what the tree throws.
  static func names(_ tree: FolderTree, content: String, day: Day) async throws -> ScorecardNames {
    let parsed = try await parse(tree, jobs: JobOptions.cores)
    let (hub, diagnostics) = link(parsed, asOf: day)
    let folders = ["hub.yml", "stages/", "campaigns/"]
    let faults = diagnostics.filter { found in
      found.severity == .error && folders.contains { found.file.begins(with: $0) }
    }
    guard faults.isEmpty else {
      try Report(format: .text).write(faults.sorted().map { $0.moved(to: content + "/") })
      Terminal.writeError("Nothing was written.")
      throw ExitStatus.badContent
    }
    return hub.scorecardNames
  }
}
