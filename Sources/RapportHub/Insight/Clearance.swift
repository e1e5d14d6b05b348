public import RapportBase

/// Whether something may go to a buyer today, as badges, filters and exports say it.
public enum Clearance: String, Sendable, CaseIterable {
  case `internal`
  case sendable = "external"
  /// It is made for buyers, and nobody has reviewed or cleared it yet.
  case notReviewed = "not-reviewed"

  /// As badges and filters show it.
  public var label: String {
    switch self {
    case .internal: "Internal"
    case .sendable: "OK to send"
    case .notReviewed: "Not reviewed yet"
    }
  }

  /// The same of an entry of a kind: what has no link for buyers is quoted.
  public func label(_ kind: Kind) -> String {
    self == .sendable && kind.field("buyer_url") == nil ? "OK to quote" : label
  }
}

extension Hub {
  /// `nil` for what is made for buyers and isn't in use: planned, a draft, retired, or past its last day.
  public func clearance(of entry: Entry) -> Clearance? {
    if entry.audience == .internal { return .internal }
    guard isLive(entry) else { return nil }
    return lastChecked(entry) == nil && entry["cleared"] == nil ? .notReviewed : .sendable
  }

  /// The last day of an agreement or a campaign that is over. What may not be used any more counts as retired instead.
  public func ended(_ entry: Entry) -> Day? {
    guard let last = entry.kind.endField.flatMap({ entry.date($0) }), last < asOf else { return nil }
    return last
  }
}
