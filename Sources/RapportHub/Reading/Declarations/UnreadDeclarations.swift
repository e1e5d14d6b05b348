import RapportContent
import RapportDiagnostics

/// Declarations of `hub.yml` with faults: what depends on them isn't judged, so that one fault is reported once.
struct UnreadDeclarations: Sendable, Hashable {
  /// Kinds, or kinds with fields, that are declared with a fault: more fields may have been meant.
  private(set) var kinds: Set<String> = []
  /// Folders that may be those of kinds with faulty names or folders.
  var folders: Set<String> = []

  /// Finds the kinds whose declarations have faults.
  ///
  /// - Parameters:
  ///   - pairs: the file as it is written.
  ///   - diagnostics: everything that is wrong with it.
  mutating func find(_ pairs: [YAMLNode.Pair], _ diagnostics: [Diagnostic]) {
    for (index, group) in pairs.enumerated() where group.key == "kinds" || group.key == "fields" {
      let end = index + 1 < pairs.count ? pairs[index + 1].position.line : Int.max
      let names = group.value.pairs
      if names.isEmpty, diagnostics.contains(where: { group.position.line..<end ~= $0.position.line }) {
        isWhole = true
      }
      for (index, pair) in names.enumerated() {
        let next = index + 1 < names.count ? names[index + 1].position.line : end
        let lines = pair.position.line...max(pair.position.line, next == Int.max ? next : next - 1)
        if diagnostics.contains(where: { lines.contains($0.position.line) }) { kinds.insert(pair.key) }
      }
    }
  }

  /// Whether all declarations are faulty.
  private(set) var isWhole = false
}
