import RapportBase
import RapportDiagnostics
import RapportHub

/// A comparison in words, for all output formats: plain text in a fixed order and of limited length.
struct DiffReport {
  struct Section {
    var title: String
    var rows: [Row]
    /// How many more rows there are than `rows` shows.
    var rest = 0
  }

  struct Row {
    /// What the row is about.
    var lead: String
    /// Whether `lead` is a name from code, such as a diagnostic code.
    var isCode = false
    /// The position in a file, if any: `content/personas/cfo.md:5`.
    var place: String?
    var text = ""
    /// Removed, added and unchanged lines.
    var block: [BlockLine] = []
  }

  struct BlockLine: Equatable {
    enum Mark: String { case gone = "-", new = "+", same = " " }
    var mark: Mark
    var text: String

    /// A line that replaces omitted ones.
    static func omitted(_ count: Int) -> BlockLine {
      BlockLine(mark: .same, text: "… \(counted(count, "line", "lines"))")
    }
  }

  /// The most rows of a section.
  private static let maxRows = 50
  /// The most characters of a text.
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
      ("New problems", diff.newDiagnostics.map(rows.diagnostic)),
      ("References that are broken now", diff.brokenReferences.map(rows.reference)),
      ("Pages that are gone", diff.lostAddresses.map(rows.address)),
      ("Nearly the same as something in the hub", diff.repetitions.map(rows.repetition)),
      ("Agreed by teams, now changed", diff.agreements.map(rows.agreement)),
      ("Who should read this", diff.reviewers.map(rows.reviewer)),
      ("What reps will say", diff.answers.flatMap(rows.answer)),
      ("Proof", diff.lostProofs.map(rows.unproved) + diff.firstProofs.map(rows.proved)),
      ("Coverage", CellRows(diff.cells).rows),
      ("Added", diff.added.map(rows.subject)),
      ("Changed", diff.changed.map(rows.change)),
      ("Retired", diff.retired.map(rows.retirement)),
      ("Removed", diff.removed.map(rows.subject)),
      ("Settings", diff.settings.map(rows.setting)),
      ("Files", diff.files.map(rows.file)),
      ("References that lead somewhere again", diff.repairedReferences.map(rows.reference)),
      ("Problems that are gone", diff.resolvedDiagnostics.map(rows.diagnostic)),
    ]
    sections = all.filter { !$0.1.isEmpty }.map { title, rows in
      Section(
        title: title, rows: rows.prefix(DiffReport.maxRows).map(DiffReport.cut),
        rest: max(0, rows.count - DiffReport.maxRows))
    }
  }

  private static func cut(_ row: Row) -> Row {
    let rest = row.block.count - maxRows
    let block = row.block.prefix(maxRows).map { BlockLine(mark: $0.mark, text: cut($0.text)) }
    return Row(
      lead: cut(row.lead), isCode: row.isCode, place: row.place.map(cut), text: cut(row.text),
      block: block + (rest > 0 ? [.omitted(rest)] : []))
  }

  /// The text on one line, cut to length, without terminal control characters.
  private static func cut(_ text: String) -> String {
    let start = String(text.prefix(maxTextLength + 1))
    // A Windows line ending is two bytes, and a Character may contain any number of combining marks.
    let bytes = start.utf8.prefix(8 * maxTextLength).filter { $0 != 13 }.map { $0 == 10 ? 32 : $0 }
    let line = visible(String(decoding: bytes, as: UTF8.self))
    return line.count > maxTextLength ? line.prefix(maxTextLength - 1) + "…" : line
  }
}
