import RapportBase
import RapportHub

/// The rows about coverage: first cells in which a gap opens, then cells whose state changes otherwise, then
/// cells that only gain or lose assets, grouped into few rows.
struct CellRows {
  let rows: [DiffReport.Row]

  /// If there are more cells than this, they share a row.
  private static let maxNamed = 4

  init(_ cells: [CellChange]) {
    let shown = cells.filter { $0.opensGap } + cells.filter { !$0.opensGap && CellRows.changesState($0) }
    let others = cells.filter { !$0.opensGap && !CellRows.changesState($0) }
    rows = shown.map(CellRows.row) + CellRows.folded(others, isRest: !shown.isEmpty)
  }

  /// Whether a cell's state changes, rather than just its assets.
  private static func changesState(_ cell: CellChange) -> Bool {
    cell.closesGap || cell.before?.state != cell.after?.state || cell.before?.missing != cell.after?.missing
  }

  /// Groups cells that keep their state: one row for each number of assets gained or lost.
  private static func folded(_ cells: [CellChange], isRest: Bool) -> [DiffReport.Row] {
    func gain(_ cell: CellChange) -> Int {
      (cell.after?.assets.count ?? 0) - (cell.before?.assets.count ?? 0)
    }
    var groups: [(gain: Int, cells: [CellChange])] = []
    for cell in cells {
      if let place = groups.firstIndex(where: { $0.gain == gain(cell) }) {
        groups[place].cells.append(cell)
      } else {
        groups.append((gain(cell), [cell]))
      }
    }
    return groups.sorted { $0.gain < $1.gain }.map { group in
      if group.cells.count == 1 { return row(group.cells[0]) }
      let count = group.cells.count
      let rest = count - maxNamed
      let names = group.cells.prefix(maxNamed).map(\.name).joined(separator: ", ")
      return DiffReport.Row(
        lead: "\(count) \(isRest ? "more " : "")cells",
        text: "\(effect(group.gain)): \(names)\(rest > 0 ? " and \(rest) more" : "")")
    }
  }

  private static func effect(_ gain: Int) -> String {
    let number = abs(gain)
    let assets = number == 1 ? "one asset" : "\(number) assets"
    if gain == 0 { return "have as many assets as before, but different ones, or with other review dates" }
    return gain > 0 ? "gain \(assets) each" : "lose \(assets) each"
  }

  private static func row(_ change: CellChange) -> DiffReport.Row {
    let effect = change.closesGap ? "fills a gap: " : change.opensGap ? "opens a gap: " : ""
    return DiffReport.Row(
      lead: change.name, text: "\(effect)\(state(change.before)) → \(state(change.after))")
  }

  private static func state(_ state: CellChange.State?) -> String {
    guard let state else { return "not in use" }
    let late =
      (state.overdue > 0 ? ", \(state.overdue) overdue" : "")
      + (state.neverChecked > 0 ? ", \(state.neverChecked) never checked" : "")
    let missing = state.missing.isEmpty ? "" : ", without \(state.missing.joined(separator: ", "))"
    let count = counted(state.assets.count, "asset", "assets")
    switch state.state {
    case .complete: return "complete, \(count)\(late)"
    case .stale: return "nothing missing, \(count)\(late)"
    case .partly: return "\(count)\(missing)\(late)"
    case .planned: return "planned"
    case .empty: return "nothing yet"
    case .notNeeded: return "not needed"
    }
  }
}
