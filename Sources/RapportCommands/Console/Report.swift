import RapportContent
import RapportDiagnostics

/// Reports diagnostics in the requested format.
struct Report {
  let format: DiagnosticFormat
  /// Whether many warnings are grouped by code; only in the format for people.
  var groupsWarnings = false
  /// Files whose findings come first, for GitHub, which shows ten of each severity.
  var first: Set<String> = []
  /// Bytes of files that aren't on disk, by path.
  var sources: [String: [UInt8]] = [:]
  /// The maximum number of warnings that are listed one by one.
  private static let maxListed = 10

  /// - Parameters:
  ///   - diagnostics: in order, with paths relative to the working folder.
  ///   - counts: further numbers for `json`, besides those of errors and warnings.
  func write(_ diagnostics: [Diagnostic], counts: KeyValuePairs<String, Int> = [:]) throws {
    switch format {
    case .json: try Terminal.writeOutput(json: JSONRenderer().render(diagnostics, counts: counts))
    case .github:
      Terminal.writeError(rendered: ranked(diagnostics).map { GitHubRenderer().render($0) }.joined())
    case .text: Terminal.writeError(rendered: text(diagnostics))
    }
  }

  /// Errors before warnings, and within each those in files that the proposal changes first.
  func ranked(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    func rank(_ found: Diagnostic) -> Int {
      (found.severity == .error ? 0 : 2) + (first.contains(found.file) ? 0 : 1)
    }
    return (0..<4).flatMap { place in diagnostics.filter { rank($0) == place } }
  }

  private func text(_ diagnostics: [Diagnostic]) -> String {
    var renderer = TextRenderer(colour: Terminal.wantsColour) { file in
      sources[file] ?? (try? FolderTree.read(path: file))
    }
    let warnings = diagnostics.filter { $0.severity == .warning }
    guard groupsWarnings, warnings.count > Self.maxListed else {
      return diagnostics.map { renderer.render($0) }.joined()
    }
    var out = diagnostics.filter { $0.severity == .error }.map { renderer.render($0) }.joined()
    let groups = Dictionary(grouping: warnings, by: \.code)
    for code in DiagnosticCode.allCases {
      guard let group = groups[code] else { continue }
      out += group.count == 1 ? renderer.render(group[0]) : renderer.render(group: group)
    }
    return out + "`rapport check --all` lists each one with its line.\n"
  }
}
