/// Tells diagnostics to people: place, message, the source line behind a gutter, help.
public struct TextRenderer {
  private let prefix: String
  private let colour: Bool
  private let source: SourceLookup

  /// - Parameters:
  ///   - prefix: stands before every path, as the folder was given on the command line.
  ///   - colour: whether to mark severity with terminal colours.
  ///   - source: where the lines come from.
  public init(prefix: String, colour: Bool, source: @escaping SourceLookup) {
    self.prefix = prefix
    self.colour = colour
    self.source = source
  }

  /// One diagnostic, ending in a newline.
  public func render(_ diagnostic: Diagnostic) -> String {
    let place = "\(visible(prefix + diagnostic.file)):\(diagnostic.position.line):\(diagnostic.position.column)"
    let mark = paint("\(diagnostic.severity.rawValue)[\(diagnostic.code.rawValue)]", diagnostic.severity)
    var out = "\(place): \(mark): \(bold(visible(diagnostic.message)))\n"
    if let bytes = source(diagnostic.file), let excerpt = SourceExcerpt(of: bytes, at: diagnostic.position) {
      let number = String(diagnostic.position.line)
      let blank = String(repeating: " ", count: number.utf8.count)
      out += "  \(number) | \(excerpt.text)\n"
      out += "  \(blank) | \(String(repeating: " ", count: excerpt.indent))\(paint("^", diagnostic.severity))\n"
    }
    if !diagnostic.help.isEmpty { out += "  help: \(visible(diagnostic.help))\n" }
    return out
  }

  private func bold(_ text: String) -> String {
    colour ? "\u{1B}[1m\(text)\u{1B}[0m" : text
  }

  private func paint(_ text: String, _ severity: Severity) -> String {
    guard colour else { return text }
    return "\u{1B}[\(severity == .error ? "31" : "33")m\(text)\u{1B}[0m"
  }
}
