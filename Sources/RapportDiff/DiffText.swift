/// A comparison for a terminal, and for a job's log: no content begins a line, since GitHub's runner takes
/// `::` for a command, with any spaces before it.
public struct DiffText {
  private let report: DiffReport

  public init(_ diff: HubDiff, _ context: DiffContext) {
    report = DiffReport(diff, context)
  }

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
