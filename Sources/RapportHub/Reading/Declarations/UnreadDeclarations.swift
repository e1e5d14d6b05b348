import RapportContent
import RapportDiagnostics

/// Faulty declarations in `hub.yml`. Whatever depends on them isn't checked, so that one
/// fault is reported only once.
struct UnreadDeclarations: Sendable, Hashable {
  /// Names of kinds whose declaration, or whose added fields, have a fault: they may have
  /// been meant to have more fields.
  private(set) var kinds: Set<String> = []
  /// Folders that may belong to kinds whose declaration is faulty.
  var folders: Set<String> = []

  /// Finds the kinds whose declarations have faults.
  ///
  /// - Parameters:
  ///   - pairs: the top level of `hub.yml` as written.
  ///   - diagnostics: everything wrong with the file.
  mutating func find(_ pairs: [YAMLNode.Pair], _ diagnostics: [Diagnostic]) {
    for (index, group) in pairs.enumerated() where group.key == "kinds" || group.key == "fields" {
      let end = index + 1 < pairs.count ? pairs[index + 1].position.line : Int.max
      let names = group.value.pairs
      if names.isEmpty, diagnostics.contains(where: { group.position.line..<end ~= $0.position.line }) {
        hasUnreadableGroup = true
      }
      for (index, pair) in names.enumerated() {
        let next = index + 1 < names.count ? names[index + 1].position.line : end
        let lines = pair.position.line...max(pair.position.line, next == Int.max ? next : next - 1)
        if diagnostics.contains(where: { lines.contains($0.position.line) }) { kinds.insert(pair.key) }
      }
    }
  }

  /// Whether the whole group `kinds` or `fields` can't be read, so that any folder may have been meant.
  private(set) var hasUnreadableGroup = false
}
