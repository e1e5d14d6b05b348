public import RapportBase

/// Whether an entry was checked lately enough to be trusted.
public enum Freshness: Sendable, Hashable {
  /// Checked, and the check holds beyond the time within which it counts as due.
  case fresh(checked: Day, until: Day)
  /// The check ends soon; inclusive of its last day.
  case due(checked: Day, until: Day)
  /// The check has ended.
  case overdue(checked: Day, until: Day)
  case neverChecked
  /// Nothing to check: it is no content yet, no longer, or a record of what happened.
  case exempt

  /// What exports, filters and scripts call it.
  public var identifier: String {
    switch self {
    case .fresh: "fresh"
    case .due: "due"
    case .overdue: "overdue"
    case .neverChecked: "never-checked"
    case .exempt: "exempt"
    }
  }

  /// The identifier where there is something to check, for what can be filtered.
  public var shownIdentifier: String? { self == .exempt ? nil : identifier }
}

extension Hub {
  /// The last day on which the entry was checked: by its field, or by a note that it is still right.
  public func lastChecked(_ entry: Entry) -> Day? {
    let confirmation = outline.confirmed.isEmpty ? nil : outline.confirmed[entry.key]
    switch (entry.reviewed, confirmation) {
    case (let a?, let b?): return max(a, b)
    case (let a, let b): return a ?? b
    }
  }

  /// How long a check of the entry holds: its own word, its type's, its kind's, the hub's.
  public func reviewInterval(of entry: Entry) -> Period {
    if let own = entry["review_every"]?.period { return own }
    let review = settings.review
    if let type = entry.text("type") {
      if let period = review.byType[type] ?? settings.vocabulary("type")[type]?.reviewEvery { return period }
    }
    return review.byKind[entry.kind.name] ?? entry.kind.review.interval ?? review.standard
  }

  /// Judges an entry's last review by the hub's day; an entry without one was never checked.
  public func freshness(of entry: Entry) -> Freshness {
    guard !entry.kind.isAppendOnly, !entry.kind.review.isExempt, entry.status == .approved, !isRetired(entry)
    else { return .exempt }
    guard let checked = lastChecked(entry) else { return .neverChecked }
    let until = checked.adding(reviewInterval(of: entry))
    if until < asOf { return .overdue(checked: checked, until: until) }
    let soon = asOf.adding(settings.dueWithin)
    return until <= soon ? .due(checked: checked, until: until) : .fresh(checked: checked, until: until)
  }

  /// Retired by its status, or past its last day.
  public func isRetired(_ entry: Entry) -> Bool {
    if entry.status == .retired { return true }
    guard let last = entry.expires else { return false }
    return last < asOf
  }

  /// Whether one that was never reviewed should have been: by its kind's rule, or since an interval was set for it. On
  /// the first days of a hub nobody has reviewed anything: it is asked for once a review would have ended since then.
  public func lacksReview(_ entry: Entry) -> Bool {
    let isAsked =
      entry.kind.review.isRequired || entry.kind.review.interval != nil
      || entry["review_every"] != nil || settings.review.byKind[entry.kind.name] != nil
    guard isAsked, freshness(of: entry) == .neverChecked else { return false }
    return settings.adopted.map { $0.adding(reviewInterval(of: entry)) < asOf } ?? true
  }
}
