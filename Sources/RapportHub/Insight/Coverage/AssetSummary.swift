import RapportBase

/// What coverage asks of an asset, found out once however many cells it stands in.
struct AssetSummary {
  static let neverChecked = 1
  static let overdue = 2
  let index: EntryIndex
  /// Approved, planned or a draft.
  let status: Entry.Status
  /// 0 while the check holds, 1 if there was none, 2 once it has ended.
  let staleness: Int
  /// As a day's number; far in the future when nobody said.
  let due: Int
  let type: String?
  /// Whether it is in another language than the hub's.
  let isForeign: Bool

  /// Whether a buyer may have it today.
  let isSendable: Bool

  /// `nil` for an asset that counts nowhere: retired, expired, or unreadable.
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
