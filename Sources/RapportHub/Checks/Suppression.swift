import RapportDiagnostics

/// Drops the warnings that `hub.yml` silences, and reports silences that match nothing.
struct Suppression {
  let hub: Hub
  /// Warnings that could not be looked for, so that nobody can tell whether their silences are needed.
  let unchecked: Set<DiagnosticCode>

  func apply(to diagnostics: [Diagnostic]) -> [Diagnostic] {
    let silences = hub.settings.silences
    guard !silences.isEmpty else { return diagnostics }
    var used = [Bool](repeating: false, count: silences.count)
    let paths = silences.map { silence in silence.entry.map { path(of: $0) ?? $0 } }
    var kept = diagnostics.filter { diagnostic in
      guard diagnostic.severity == .warning else { return true }
      let match = silences.indices.first { index in
        silences[index].code == diagnostic.code.rawValue
          && (paths[index].map { $0 == diagnostic.file } ?? true)
      }
      if let match { used[match] = true }
      return match == nil
    }
    for (silence, isUsed) in zip(silences, used)
    where !isUsed && !unchecked.contains(where: { $0.rawValue == silence.code }) {
      kept.append(
        Diagnostic(
          .unusedSilence, in: SettingsDecoder.path, at: silence.position,
          "there is no warning “\(silence.code)” to silence\(silence.entry.map { " in \($0)" } ?? "")",
          help: "Delete the line: the problem is gone."))
    }
    return kept
  }

  private func path(of text: String) -> String? {
    let parts = text.split(separator: "/", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return nil }
    return hub.entry(EntryKey(parts[0], parts[1]))?.path
  }
}
