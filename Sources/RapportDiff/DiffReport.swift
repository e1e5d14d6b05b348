import RapportDiagnostics
import RapportHub

/// A comparison in words, for whatever shows them: plain text throughout, in a fixed order, of bounded
/// length.
struct DiffReport {
  struct Section {
    var title: String
    var rows: [Row]
    /// How many more rows there are.
    var rest = 0
  }

  struct Row {
    /// Its subject.
    var lead: String
    var text = ""
    /// Removed, added and unchanged lines.
    var block: [BlockLine] = []
  }

  struct BlockLine: Equatable {
    enum Mark: String { case gone = "-", new = "+", same = " " }
    var mark: Mark
    var text: String
  }

  /// The most rows of a section, and the most characters of one text.
  private static let maxRows = 50
  private static let maxTextLength = 300

  let headline: String
  let lead: [String]
  let sections: [Section]

  init(_ diff: HubDiff, _ context: DiffContext) {
    headline = DiffReport.cut(diff.headline)
    let base = "\(context.base) (\(context.commit.prefix(8)))"
    let sides = context.head.map { "\($0) compared with \(base)" } ?? "Compared with \(base)"
    lead = [DiffReport.cut("\(sides): \(diff.counts).")] + diff.limits
    let rows = DiffRows(folder: context.folder)
    let all: [(String, [Row])] = [
      ("Coverage", diff.cells.map(rows.cell)),
      ("Proof", diff.firstProofs.map(rows.proved) + diff.lostProofs.map(rows.unproved)),
      ("What reps will say", diff.answers.flatMap(rows.answer)),
      ("Added", diff.added.map(rows.subject)),
      ("Changed", diff.changed.map(rows.change)),
      ("Retired", diff.retired.map(rows.retirement)),
      ("Removed", diff.removed.map(rows.subject)),
      ("Settings", diff.settings.map(rows.setting)),
      ("Files", diff.files.map(rows.file)),
      ("Pages that are gone", diff.lostAddresses.map(rows.address)),
      ("References that are broken now", diff.brokenReferences.map(rows.reference)),
      ("References that lead somewhere again", diff.repairedReferences.map(rows.reference)),
      ("New problems", diff.newDiagnostics.map(rows.diagnostic)),
      ("Faults that are gone", diff.resolvedDiagnostics.map(rows.diagnostic)),
    ]
    sections = all.filter { !$0.1.isEmpty }.map { title, rows in
      Section(
        title: title, rows: rows.prefix(DiffReport.maxRows).map(DiffReport.cut),
        rest: max(0, rows.count - DiffReport.maxRows))
    }
  }

  private static func cut(_ row: Row) -> Row {
    Row(
      lead: cut(row.lead), text: cut(row.text),
      block: row.block.prefix(maxRows).map { BlockLine(mark: $0.mark, text: cut($0.text)) })
  }

  /// On one line, without terminal control characters.
  private static func cut(_ text: String) -> String {
    let start = String(text.prefix(maxTextLength + 1))
    // A line end is two bytes where Windows was; a Character may hold any number of marks.
    let bytes = start.utf8.prefix(8 * maxTextLength).filter { $0 != 13 }.map { $0 == 10 ? 32 : $0 }
    let line = visible(String(decoding: bytes, as: UTF8.self))
    return line.count > maxTextLength ? line.prefix(maxTextLength - 1) + "…" : line
  }
}
