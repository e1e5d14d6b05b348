import RapportBase
import RapportDiagnostics

/// Reports reviews that are overdue or never took place, and planned entries whose due date has passed.
@Sendable func checkFreshness(_ context: CheckContext) -> [Diagnostic] {
  let hub = context.hub
  return hub.entries.compactMap { entry in
    if entry.isBroken { return nil }
    if entry.status == .planned, let due = entry.date("due"), due < hub.asOf {
      return entry.finding(
        .plannedLate, on: "due", "it was planned for \(due.displayText) and isn't published yet",
        help: "Publish it (status: approved), or give it a new date.")
    }
    switch hub.freshness(of: entry) {
    case .overdue(let checked, let until):
      return entry.finding(
        .overdue, on: "reviewed", "not checked since \(checked.displayText); due since \(until.displayText)",
        help: "\(who(entry, hub))Check that it is true and set  reviewed: \(hub.asOf)")
    case .neverChecked where hub.lacksReview(entry):
      return entry.finding(
        .neverChecked, on: "reviewed", "nobody has checked this yet",
        help: "\(who(entry, hub))Check that it is true and add  reviewed: \(hub.asOf)")
    default: return nil
    }
  }
}

private func who(_ entry: Entry, _ hub: Hub) -> String {
  let owner = entry.text("owner").map { hub.settings.person($0)?.name ?? $0 }
  return owner.map { "\($0.prefix(1).uppercased() + $0.dropFirst()) owns it. " } ?? ""
}
