import RapportBase
import RapportDiagnostics

/// Checks that have ended or never began, and plans whose day has passed.
@Sendable func checkFreshness(_ context: CheckContext) -> [Diagnostic] {
  let hub = context.hub
  return hub.entries.compactMap { entry in
    if entry.isBroken { return nil }
    if entry.status == .planned, let due = entry.date("due"), due < hub.asOf {
      return entry.finding(
        .plannedLate, on: "due", "it was planned for \(due.displayText) and isn't here yet",
        help: "Publish it (status: approved), or give it a new day.")
    }
    switch hub.freshness(of: entry) {
    case .overdue(let checked, let until):
      return entry.finding(
        .overdue, on: "reviewed", "not checked since \(checked.displayText); due since \(until.displayText)",
        help: "\(who(entry, hub))Check that it is true and set  reviewed: \(hub.asOf)")
    case .neverChecked where wantsReview(entry, hub) && !isNew(entry, hub):
      return entry.finding(
        .neverChecked, on: "reviewed", "nobody has checked this yet",
        help: "\(who(entry, hub))Check that it is true and add  reviewed: \(hub.asOf)")
    default: return nil
    }
  }
}

/// Whether the hub is younger than a check of the entry holds: on the first day nobody has checked anything.
private func isNew(_ entry: Entry, _ hub: Hub) -> Bool {
  hub.settings.adopted.map { $0.adding(hub.reviewInterval(of: entry)) >= hub.asOf } ?? false
}

private func who(_ entry: Entry, _ hub: Hub) -> String {
  let owner = entry.text("owner").map { hub.settings.person($0)?.name ?? $0 }
  return owner.map { "\($0.prefix(1).uppercased() + $0.dropFirst()) owns it. " } ?? ""
}

/// Whether one that was never reviewed is reported: by its kind's rule, or since an interval was set for it.
private func wantsReview(_ entry: Entry, _ hub: Hub) -> Bool {
  entry.kind.review.isRequired || entry.kind.review.interval != nil
    || entry["review_every"] != nil || hub.settings.review.byKind[entry.kind.name] != nil
}
