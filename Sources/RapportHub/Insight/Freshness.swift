public import RapportBase

/// Whether an entry was reviewed recently enough to be trusted.
public enum Freshness: Sendable, Hashable {
  /// Reviewed, and not due again soon.
  case fresh(checked: Day, until: Day)
  /// The review expires soon. `until` is its last valid day.
  case due(checked: Day, until: Day)
  /// The review has expired.
  case overdue(checked: Day, until: Day)
  case neverChecked
  /// Nothing to review: not live, no longer live, or a record of what happened.
  case exempt

  /// The name used in exports, filters and scripts.
  public var identifier: String {
    switch self {
    case .fresh: "fresh"
    case .due: "due"
    case .overdue: "overdue"
    case .neverChecked: "never-checked"
    case .exempt: "exempt"
    }
  }

  /// The identifier, or `nil` if there is nothing to review: the values that filters offer.
  public var shownIdentifier: String? { self == .exempt ? nil : identifier }
}

extension Hub {
  /// The day of the entry's last review: from its `reviewed` field or a
  /// `still-right` note, whichever is later.
  public func lastChecked(_ entry: Entry) -> Day? {
    let confirmation = outline.confirmed.isEmpty ? nil : outline.confirmed[entry.key]
    switch (entry.reviewed, confirmation) {
    case (let a?, let b?): return max(a, b)
    case (let a, let b): return a ?? b
    }
  }

  /// How long a review of the entry is valid: its own interval, or its type's, its kind's, or the hub's.
  public func reviewInterval(of entry: Entry) -> Period {
    if let own = entry["review_every"]?.period { return own }
    let review = settings.review
    if let type = entry.text("type") {
      if let period = review.byType[type] ?? settings.vocabulary("type")[type]?.reviewEvery { return period }
    }
    return review.byKind[entry.kind.name] ?? entry.kind.review.interval ?? review.standard
  }

  /// Judges an entry's last review as of the hub's day.
  public func freshness(of entry: Entry) -> Freshness {
    guard !entry.kind.isAppendOnly, !entry.kind.review.isExempt, entry.status == .approved, !isRetired(entry)
    else { return .exempt }
    guard let checked = lastChecked(entry) else { return .neverChecked }
    let until = checked.adding(reviewInterval(of: entry))
    if until < asOf { return .overdue(checked: checked, until: until) }
    let soon = asOf.adding(settings.dueWithin)
    return until <= soon ? .due(checked: checked, until: until) : .fresh(checked: checked, until: until)
  }

  /// Whether it is retired by its status, or past its last day.
  public func isRetired(_ entry: Entry) -> Bool {
    if entry.status == .retired { return true }
    guard let last = entry.expires else { return false }
    return last < asOf
  }

  /// Whether an entry that was never reviewed should have been, because its kind requires it or because an
  /// interval is set for it. When a hub is new, nobody has reviewed anything yet, so an entry is reported
  /// only once a review on the hub's first day would have expired.
  public func lacksReview(_ entry: Entry) -> Bool {
    let isAsked =
      entry.kind.review.isRequired || entry.kind.review.interval != nil
      || entry["review_every"] != nil || settings.review.byKind[entry.kind.name] != nil
    guard isAsked, freshness(of: entry) == .neverChecked else { return false }
    return settings.adopted.map { $0.adding(reviewInterval(of: entry)) < asOf } ?? true
  }
}
