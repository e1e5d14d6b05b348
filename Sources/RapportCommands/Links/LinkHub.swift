import RapportContent
import RapportDiagnostics
import RapportHub

/// A hub as far as its links need it. Entries with faults are left out, and aren't reported.
struct LinkHub {
  let hub: Hub
  /// Faults in the table of links.
  let faults: [Diagnostic]

  /// The table's path, relative to the content folder.
  static let path = "data/links.csv"

  /// - Throws: what the tree throws.
  init(_ source: ContentOptions) async throws {
    let parsed = try await parse(FolderTree(root: source.content), jobs: JobOptions.cores)
    let (hub, diagnostics) = link(parsed, asOf: source.day)
    self.hub = hub
    faults = diagnostics.filter { $0.file == LinkHub.path }.sorted()
  }
}
