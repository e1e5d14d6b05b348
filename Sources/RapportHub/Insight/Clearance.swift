public import RapportBase

/// Whether something may go to buyers today, as badges, filters and exports show it.
public enum Clearance: String, Sendable, CaseIterable {
  case `internal`
  case sendable = "external"
  /// Made for buyers, but nobody has reviewed or cleared it yet.
  case notReviewed = "not-reviewed"

  /// The label on badges and filters.
  public var label: String {
    switch self {
    case .internal: "Internal"
    case .sendable: "OK to send"
    case .notReviewed: "Not reviewed yet"
    }
  }

  /// The label for an entry of a kind. Kinds without a link for buyers are quoted rather than sent.
  public func label(_ kind: Kind) -> String {
    self == .sendable && kind.field("buyer_url") == nil ? "OK to quote" : label
  }
}

extension Hub {
  /// `nil` for an entry made for buyers that isn't live: planned, a draft, retired, or past its last day.
  public func clearance(of entry: Entry) -> Clearance? {
    if entry.audience == .internal { return .internal }
    guard isLive(entry) else { return nil }
    return lastChecked(entry) == nil && entry["cleared"] == nil ? .notReviewed : .sendable
  }

  /// The last day of an agreement or a campaign that is over; otherwise `nil`. An entry past its last day of
  /// use counts as retired instead.
  public func ended(_ entry: Entry) -> Day? {
    guard let last = entry.kind.endField.flatMap({ entry.date($0) }), last < asOf else { return nil }
    return last
  }
}
