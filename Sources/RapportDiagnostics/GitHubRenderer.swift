/// Writes diagnostics as workflow commands, which GitHub shows next to the lines of a pull request.
///
/// Format: docs.github.com, "Workflow commands for GitHub Actions", *Setting an error message*.
public struct GitHubRenderer {
  public init() {}

  /// One diagnostic, ending in a newline. Its file is a path from the repository's root.
  public func render(_ diagnostic: Diagnostic) -> String {
    let file = property(visible(diagnostic.file))
    let title = property(diagnostic.code.rawValue)
    let help = diagnostic.help.isEmpty ? "" : "\n" + visible(diagnostic.help)
    return "::\(diagnostic.severity.rawValue) file=\(file),line=\(diagnostic.position.line),"
      + "col=\(diagnostic.position.column),title=\(title)::\(data(visible(diagnostic.message) + help))\n"
  }

  private func data(_ text: String) -> String {
    escape(text, ["%": "%25", "\r": "%0D", "\n": "%0A"])
  }

  private func property(_ text: String) -> String {
    escape(text, ["%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"])
  }

  private func escape(_ text: String, _ table: [Unicode.Scalar: String]) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
      if let replacement = table[scalar] { out += replacement } else { out.unicodeScalars.append(scalar) }
    }
    return out
  }
}
