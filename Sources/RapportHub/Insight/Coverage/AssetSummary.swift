import RapportBase

/// What coverage needs to know about an asset, computed once however many cells it is in.
struct AssetSummary {
  static let neverChecked = 1
  static let overdue = 2
  let index: EntryIndex
  /// `approved`, `planned` or `draft`.
  let status: Entry.Status
  /// 0 while its review is valid, 1 if there was none, 2 once it has expired.
  let staleness: Int
  /// The number of the due date; far in the future if there is none.
  let due: Int
  let type: String?
  /// Whether it is in a different language from the hub's.
  let isForeign: Bool

  /// Whether it may be sent to buyers today.
  let isSendable: Bool

  /// `nil` for an asset that counts nowhere: retired, expired or unreadable.
  init?(_ index: EntryIndex, in hub: Hub) {
    let entry = hub.entries[index]
    guard !entry.isBroken, !hub.isRetired(entry) else { return nil }
    self.index = index
    status = entry.status
    type = entry.text("type")
    isForeign = hub.isForeign(entry)
    isSendable = hub.clearance(of: entry) == .sendable
    due = entry.date("due")?.number ?? 1 << 30
    switch hub.freshness(of: entry) {
    case .fresh, .due, .exempt: staleness = 0
    case .neverChecked: staleness = Self.neverChecked
    case .overdue: staleness = Self.overdue
    }
  }
}
