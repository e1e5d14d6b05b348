import RapportBase

/// Writes diagnostics for people: location, message, the source line behind a gutter, help.
public struct TextRenderer {
  private let colour: Bool
  private let source: SourceLookup
  /// The file of the previous finding: all findings in a file come in a row.
  private var current: (file: String, lines: SourceLines)?

  /// - Parameters:
  ///   - colour: whether to show severity in terminal colours.
  ///   - source: reads a file again, to show lines of it.
  public init(colour: Bool, source: @escaping SourceLookup) {
    self.colour = colour
    self.source = source
  }

  /// One diagnostic, ending in a newline.
  public mutating func render(_ diagnostic: Diagnostic) -> String {
    let location = "\(visible(diagnostic.file)):\(diagnostic.position.line):\(diagnostic.position.column)"
    let mark = paint("\(diagnostic.severity.rawValue)[\(diagnostic.code.rawValue)]", diagnostic.severity)
    var out = "\(location): \(mark): \(bold(visible(diagnostic.message)))\n"
    if !diagnostic.code.isAboutWholeFile, let excerpt = excerpt(of: diagnostic) {
      let number = String(diagnostic.position.line)
      let blank = String(repeating: " ", count: number.utf8.count)
      out += "  \(number) | \(excerpt.text)\n"
      out +=
        "  \(blank) | \(String(repeating: " ", count: excerpt.indent))\(paint("^", diagnostic.severity))\n"
    }
    if !diagnostic.help.isEmpty { out += "  help: \(visible(diagnostic.help))\n" }
    return out
  }

  /// How many positions of a group are listed.
  private static let maxPlaces = 5

  /// Several diagnostics with the same code: how many there are, the first positions,
  /// what is wrong, how to fix it.
  public func render(group: [Diagnostic]) -> String {
    guard let example = group.first else { return "" }
    let files = Set(group.map(\.file)).count
    let places = group.prefix(Self.maxPlaces).map {
      "\(visible($0.file)):\($0.position.line):\($0.position.column)"
    }
    let count = counted(files, "file", "files")
    let isOneEach = files == group.count
    let isSame = group.allSatisfy { $0.message == example.message }
    let mark = paint("\(example.severity.rawValue)[\(example.code.rawValue)]", example.severity)
    return "\(mark) \(isOneEach ? "" : "\(group.count) times ")in \(count)"
      + "\(group.count > Self.maxPlaces ? ", first five" : ""): \(places.joined(separator: ", "))\n"
      + "  \(isSame ? "" : "such as: ")\(bold(visible(example.message)))\n"
      + (example.help.isEmpty ? "" : "  help: \(visible(example.help))\n")
  }

  private mutating func excerpt(of diagnostic: Diagnostic) -> SourceExcerpt? {
    if current?.file != diagnostic.file {
      current = (diagnostic.file, SourceLines(source(diagnostic.file) ?? []))
    }
    return current?.lines.excerpt(at: diagnostic.position)
  }

  private func bold(_ text: String) -> String {
    colour ? "\u{1B}[1m\(text)\u{1B}[0m" : text
  }

  private func paint(_ text: String, _ severity: Severity) -> String {
    guard colour else { return text }
    return "\u{1B}[\(severity == .error ? "31" : "33")m\(text)\u{1B}[0m"
  }
}
