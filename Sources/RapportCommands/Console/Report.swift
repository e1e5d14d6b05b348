import RapportContent
import RapportDiagnostics

/// Reports diagnostics in the requested format.
struct Report {
  let format: DiagnosticFormat
  /// The most warnings of one code that are listed; all if `nil`. Only people need a limit.
  var warningsOfOneCode: Int?
  /// Bytes of files that aren't on disk, by path.
  var sources: [String: [UInt8]] = [:]

  /// - Parameters:
  ///   - diagnostics: in order, with paths relative to the working folder.
  ///   - counts: numbers for `json` besides those of errors and warnings.
  func write(_ diagnostics: [Diagnostic], counts: KeyValuePairs<String, Int> = [:]) throws {
    switch format {
    case .json: try Terminal.writeOutput(json: JSONRenderer().render(diagnostics, counts: counts))
    case .github: Terminal.writeError(rendered: diagnostics.map { GitHubRenderer().render($0) }.joined())
    case .text: tellPeople(diagnostics)
    }
  }

  private func tellPeople(_ diagnostics: [Diagnostic]) {
    var renderer = TextRenderer(colour: Terminal.wantsColour) { file in
      sources[file] ?? (try? FolderTree.read(path: file))
    }
    var counts: [DiagnosticCode: Int] = [:]
    var text = ""
    for diagnostic in diagnostics {
      counts[diagnostic.code, default: 0] += 1
      let isOneTooMany =
        diagnostic.severity == .warning && (counts[diagnostic.code] ?? 0) > warningsOfOneCode ?? .max
      if !isOneTooMany { text += renderer.render(diagnostic) }
    }
    if let most = warningsOfOneCode {
      for code in DiagnosticCode.allCases where code.severity == .warning {
        let rest = (counts[code] ?? 0) - most
        if rest > 0 {
          text += "and \(rest) more warning[\(code.rawValue)]: `rapport check` lists all of them\n"
        }
      }
    }
    Terminal.writeError(rendered: text)
  }
}
