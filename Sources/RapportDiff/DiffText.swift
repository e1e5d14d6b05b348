/// A comparison for terminals and job logs. No line begins with content, because GitHub's runner treats `::`
/// at the start of a line, even after spaces, as a command.
public struct DiffText {
  private let report: DiffReport

  public init(_ diff: HubDiff, _ context: DiffContext) {
    report = DiffReport(diff, context)
  }

  /// The text, ending in a line break.
  public func render() -> String {
    var out = report.headline + "\n"
    for line in report.lead { out += line + "\n" }
    for section in report.sections {
      out += "\n\(section.title)\n"
      for row in section.rows {
        let words = [row.lead, row.place, row.text].compactMap(\.self).filter { !$0.isEmpty }
        out += "  - \(words.joined(separator: ": "))\n"
        for line in row.block { out += "    | \(line.mark.rawValue) \(line.text)\n" }
      }
      if section.rest > 0 { out += "  - and \(section.rest) more\n" }
    }
    return out
  }
}
