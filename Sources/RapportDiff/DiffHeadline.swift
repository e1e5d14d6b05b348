import RapportBase

extension HubDiff {
  /// The sentence that matters most to a reviewer.
  public var headline: String {
    if after.errors > 0 {
      return "Can’t be published: \(counted(after.errors, "error", "errors"))"
    }
    if before.entries == 0, after.entries > 0 { return "Begins the hub" }
    if !closedGaps.isEmpty { return "Closes \(gaps(closedGaps))" }
    if let first = firstProofs.first {
      let rest = firstProofs.count - 1
      return
        "Proves an answer for the first time: \(first.subject.title)\(rest > 0 ? " and \(rest) more" : "")"
    }
    if !openedGaps.isEmpty { return "Opens \(gaps(openedGaps))" }
    if !lostAddresses.isEmpty { return "Loses \(counted(lostAddresses.count, "address", "addresses"))" }
    return isEmpty ? "Changes nothing that readers see" : "No gap closes, none opens"
  }

  /// `1 added, 2 changed, 1 retired`, without those that are zero.
  public var counts: String {
    let parts = [
      (added.count, "added"), (changed.count, "changed"), (retired.count, "retired"),
      (removed.count, "removed"),
    ]
    let said = parts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    return said.isEmpty ? "no entry added, changed or removed" : said.joined(separator: ", ")
  }

  /// Why the two can't be compared in full; empty if they can.
  public var limits: [String] {
    [("before", before), ("now", after)].compactMap { when, side in
      guard side.errors > 0 else { return nil }
      let entries = side.unreadable.count
      let what = counted(side.errors, "error", "errors")
      guard entries > 0 else { return "There \(side.errors == 1 ? "is" : "are") \(what) \(when)." }
      let which = counted(entries, "entry", "entries")
      return "With \(what) \(when), \(which) can’t be compared, and coverage may look emptier than it is."
    }
  }

  private func gaps(_ cells: [CellChange]) -> String {
    if cells.count == 1 { return "a gap: \(cells[0].name)" }
    let shown = cells.prefix(2).map(\.name).joined(separator: ", ")
    return "\(cells.count) gaps: \(shown)\(cells.count > 2 ? " and \(cells.count - 2) more" : "")"
  }
}
