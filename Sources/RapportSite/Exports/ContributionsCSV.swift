import RapportBase
import RapportHub

/// `data/contributions.csv`: who did what in which quarter, for thanks and incentives.
struct ContributionsCSV {
  let hub: Hub
  let contributions: Contributions

  static let head = ["quarter", "team", "person", "name", "added", "answers", "reviewed", "gaps", "notes"]

  func file() -> OutputFile {
    let rows = contributions.all.map { row in
      let name = row.person.flatMap { hub.settings.person($0)?.name } ?? row.team ?? ""
      return [row.quarter.description, row.team ?? "", row.person ?? "", name]
        + [row.added, row.answered, row.reviewed, row.filled, row.heard].map { String($0) }
    }
    return OutputFile(
      path: "data/contributions.csv", bytes: CSVRow.table(ContributionsCSV.head, rows))
  }
}
