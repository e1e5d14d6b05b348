import RapportContent
import RapportDiagnostics
import RapportHub
import Testing

/// The day on which tests judge freshness.
let testDay = Day(year: 2026, month: 11, day: 22) ?? Day(number: 0)

/// Reads a hub from memory; a `hub.yml` is added where there is none.
func memoryHub(_ files: [String: String], kinds: [Kind] = Kind.builtIn, asOf: Day = testDay) async throws
  -> ReadHub
{
  let files = files.merging(["hub.yml": "name: Test hub\n"]) { given, _ in given }
  return try await readHub(MemoryTree(files), kinds: kinds, asOf: asOf, jobs: 2)
}

extension ReadHub {
  /// `path:line:column: code`, in order.
  var findings: [String] {
    diagnostics.map { "\($0.file):\($0.position.line):\($0.position.column): \($0.code.rawValue)" }
  }
}
