import RapportBase

/// Everything that has to be reviewed, and entries nobody would miss.
public struct ReviewQueue: Sendable {
  /// From how many days before its last day an entry counts as expiring.
  public static let expiringDays = 30

  /// What has to be reviewed, by reason, then by day, then in the hub's order.
  public let items: [ReviewItem]
  /// Entries with a valid review, out of the live entries that need regular review.
  public let reviewed: Share
  /// Live assets that neither name an objection nor are named as proof for one, in the hub's order.
  public let answersNothing: [EntryIndex]
  /// Live entries that no other entry refers to and that refer to none, in the hub's order: only search and
  /// lists lead to them.
  public let orphans: [EntryIndex]

  public init(_ hub: Hub, _ signals: Signals) {
    var items: [ReviewItem] = []
    var (holds, needed) = (0, 0)
    var (answersNothing, orphans): ([EntryIndex], [EntryIndex]) = ([], [])
    let hasJourney = Placement(hub).hasJourney
    for index in hub.indices {
      let entry = hub.entries[index]
      guard ReviewQueue.counts(entry, in: hub) else { continue }
      let freshness = hub.freshness(of: entry)
      switch freshness {
      case .fresh, .due:
        needed += 1
        // What is reported as out of date is in doubt until somebody has checked it.
        if signals.flags(index).isEmpty { holds += 1 }
      case .overdue: needed += 1
      case .neverChecked: if hub.lacksReview(entry) { needed += 1 }
      case .exempt: break
      }
      if let item = ReviewItem(index, entry, freshness, hub, signals) { items.append(item) }
      if entry.kind.name == Kind.asset.name, hub.objections(provedBy: index).isEmpty {
        answersNothing.append(index)
      }
      if entry.kind.namesOthers, hub.isAlone(index, entry, hasJourney: hasJourney) { orphans.append(index) }
    }
    self.items = items.sorted { a, b in
      (a.rank, a.day?.number ?? Int.max, a.index) < (b.rank, b.day?.number ?? Int.max, b.index)
    }
    reviewed = Share(count: holds, of: needed)
    self.answersNothing = answersNothing
    self.orphans = orphans
  }

  /// Whether anything has to be reviewed now, without building the whole queue.
  public static func hasItems(_ hub: Hub, _ signals: Signals) -> Bool {
    hub.indices.contains { index in
      let entry = hub.entries[index]
      return counts(entry, in: hub)
        && ReviewItem(index, entry, hub.freshness(of: entry), hub, signals) != nil
    }
  }

  /// Whether anything has a valid review, or needs one.
  public static func isNeeded(_ hub: Hub, _ signals: Signals) -> Bool {
    hub.entries.contains { entry in
      guard counts(entry, in: hub), case .fresh = hub.freshness(of: entry) else { return false }
      return true
    } || hasItems(hub, signals)
  }

  private static func counts(_ entry: Entry, in hub: Hub) -> Bool {
    hub.isLive(entry) && !entry.kind.isAppendOnly && hub.ended(entry) == nil
  }

  /// How many items have the given reason.
  public func count(_ reason: ReviewItem.Reason) -> Int { items.count { $0.reasons.contains(reason) } }
}

extension ReviewItem {
  /// `nil` for an entry that nobody has to look at.
  fileprivate init?(
    _ index: EntryIndex, _ entry: Entry, _ freshness: Freshness, _ hub: Hub, _ signals: Signals
  ) {
    var reasons: [Reason] = signals.flags(index).isEmpty ? [] : [.reported]
    var day: Day?
    switch freshness {
    case .overdue(_, let until):
      reasons.append(.overdue)
      day = until
    case .due(_, let until):
      reasons.append(.due)
      day = until
    case .neverChecked where hub.lacksReview(entry): reasons.append(.never)
    default: break
    }
    let soon = Day(number: hub.asOf.number + ReviewQueue.expiringDays)
    if let last = entry.expires, last <= soon {
      reasons.append(.expiring)
      day = day.map { min($0, last) } ?? last
    }
    if let dead = hub.deadLinks(of: entry).map(\.since).min() {
      reasons.append(.deadLink)
      day = day ?? dead
    }
    guard !reasons.isEmpty else { return nil }
    self.index = index
    self.reasons = reasons.sorted { $0.rank < $1.rank }
    self.day = day
    responsibility = hub.responsible(for: entry)
  }

  fileprivate var rank: Int { reason.rank }
}

extension ReviewItem.Reason {
  fileprivate var rank: Int {
    switch self {
    case .reported: 0
    case .deadLink: 1
    case .overdue: 2
    case .due: 3
    case .expiring: 4
    case .never: 5
    }
  }
}

extension Kind {
  /// Whether entries of the kind should be linked to others. A term or a page may stand alone, and personas
  /// and stages are what other entries link to.
  fileprivate var namesOthers: Bool { hasPages && !isDimension && ownFields.contains { $0.type.namesOthers } }
}

extension FieldType {
  fileprivate var namesOthers: Bool {
    switch self {
    case .reference, .referenceAmong, .anyReference: true
    case .list(let inner), .perTeam(let inner), .map(let inner): inner.namesOthers
    case .record(let fields): fields.contains { $0.type.namesOthers }
    default: false
    }
  }
}

extension Hub {
  /// Whether an entry refers to no other and no other refers to it. Notes don't count,
  /// because they come from outside.
  fileprivate func isAlone(_ index: EntryIndex, _ entry: Entry, hasJourney: Bool) -> Bool {
    guard entry.references.allSatisfy({ $0.field == "replaced_by" }) else { return false }
    // `all` also says where it belongs.
    if hasJourney, ["personas", "stages"].contains(where: { entry[$0]?.content == .all }) { return false }
    return incoming(to: index).allSatisfy {
      entries[$0.source].kind.isAppendOnly || $0.field == "replaced_by"
    }
  }
}
