import RapportContent
import RapportDiagnostics
import RapportHub

/// A hub as far as its links need it: entries with faults are left out, and stop nobody.
struct LinkHub {
  let hub: Hub
  /// What is wrong with the table of links.
  let faults: [Diagnostic]

  /// Below the content folder.
  static let path = "data/links.csv"

  /// - Throws: what the tree throws.
  init(_ source: ContentOptions) async throws {
    let parsed = try await parse(FolderTree(root: source.content), jobs: JobOptions.cores)
    let (hub, diagnostics) = link(parsed, asOf: source.day)
    self.hub = hub
    faults = diagnostics.filter { $0.file == LinkHub.path }.sorted()
  }
}
