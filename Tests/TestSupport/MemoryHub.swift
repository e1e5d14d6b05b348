public import RapportBase
public import RapportContent
import RapportDiagnostics
public import RapportHub

/// The day on which tests judge freshness.
public let testDay = Day(year: 2026, month: 11, day: 22) ?? Day(number: 0)

/// Reads a hub from memory; a missing `hub.yml` is added.
///
/// - Parameters:
///   - files: texts by path.
///   - history: their history in Git.
public func memoryHub(
  _ files: [String: String], kinds: [Kind] = Kind.builtIn, asOf: Day = testDay, history: ContentHistory? = nil
) async throws -> ReadHub {
  let files = files.merging(["hub.yml": "name: Test hub\n"]) { given, _ in given }
  return try await readHub(MemoryTree(files), kinds: kinds, asOf: asOf, jobs: 2) { history }
}

extension ReadHub {
  /// `path:line:column: code`, in order.
  public var findings: [String] {
    diagnostics.map { "\($0.file):\($0.position.line):\($0.position.column): \($0.code.rawValue)" }
  }
}
