import RapportBase
import RapportHub

/// `data/coverage.csv`: a row for each persona at each stage where something is needed. Entries are named by
/// their slugs.
struct CoverageCSV {
  let hub: Hub
  let coverage: Coverage

  static let head = [
    "persona", "stage", "state", "assets", "missing", "planned", "overdue", "never_checked", "wanted",
    "heard",
  ]

  func file() -> OutputFile {
    OutputFile(path: "data/coverage.csv", bytes: CSVRow.table(CoverageCSV.head, rows))
  }

  private var rows: [[String]] {
    coverage.personas.flatMap { persona in
      coverage.stages.compactMap { stage in
        let cell = coverage.cell(persona: persona, stage: stage)
        guard cell.state != .notNeeded else { return nil }
        return [slug(persona), slug(stage), cell.state.rawValue, String(cell.assets.count)]
          + [cell.missing.joined(separator: "; "), cell.planned.map(slug).joined(separator: "; ")]
          + [cell.overdue, cell.neverChecked, cell.wanted, cell.heard].map { String($0) }
      }
    }
  }

  private func slug(_ index: EntryIndex) -> String { hub.entries[index].slug }
}
