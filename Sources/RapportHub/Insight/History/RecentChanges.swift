public import RapportBase

/// Recent changes for readers of the hub: one item per entry and day, newest first.
public struct RecentChanges: Sendable {
  /// What happened to an entry.
  public enum Kind: String, Sendable { case added, changed, retired, removed }

  /// One change of one entry on one day.
  public struct Item: Sendable, Hashable {
    public var kind: Kind
    /// The entry's key, which remains valid after it is removed.
    public var key: EntryKey
    /// `nil` if the entry was removed.
    public var index: EntryIndex?
    public var day: Day
    /// The time of its last change on that day, in Unix time.
    public var seconds: Int
    /// Who made the change, latest first, as indices in `History.authors`; empty if it expired on that day.
    public var authors: [Int]
  }

  /// How many days back the page of changes reaches.
  public static let days = 60
  /// The most items on that page.
  public static let maxCount = 100

  /// The first day covered.
  public let since: Day
  /// At most `maxCount` changes, newest first.
  public let items: [Item]
  /// Whether there were more than `maxCount`.
  public let isCut: Bool

  /// - Parameters:
  ///   - days: how many days back to look.
  ///   - maxCount: the most items to return.
  ///   - isShown: whether the site has a page for the entry.
  public init(
    _ hub: Hub, _ history: History, days: Int = RecentChanges.days,
    maxCount: Int = RecentChanges.maxCount, isShown: (Entry) -> Bool
  ) {
    let since = Day(number: hub.asOf.number - days)
    var items: [Item] = []
    for index in hub.indices where isShown(hub.entries[index]) {
      items += RecentChanges.items(index, hub.entries[index], hub, history, since: since)
    }
    for gone in history.removed where gone.change.day >= since {
      items.append(
        Item(
          kind: .removed, key: gone.key, day: gone.change.day, seconds: gone.change.seconds,
          authors: [gone.change.author]))
    }
    items.sort { a, b in a.seconds != b.seconds ? a.seconds > b.seconds : a.key < b.key }
    self.since = since
    self.items = Array(items.prefix(maxCount))
    isCut = items.count > maxCount
  }

  private static func items(
    _ index: EntryIndex, _ entry: Entry, _ hub: Hub, _ history: History, since: Day
  ) -> [Item] {
    let added = history.addition(of: index)?.day
    let last = history.lastChange(of: index)?.day
    var items: [Item] = []
    for change in history.changes(of: index).prefix(while: { $0.day >= since }) {
      if items.last?.day == change.day {
        if !items[items.count - 1].authors.contains(change.author) {
          items[items.count - 1].authors.append(change.author)
        }
        continue
      }
      let kind: Kind =
        entry.status == .retired && change.day == last
        ? .retired : change.day == added ? .added : .changed
      items.append(
        Item(
          kind: kind, key: entry.key, index: index, day: change.day, seconds: change.seconds,
          authors: [change.author]))
    }
    // An entry expires without a commit.
    if entry.status != .retired, let expires = entry.expires {
      let day = expires.adding(Period(1, .day))
      if day >= since, day <= hub.asOf {
        items.removeAll { $0.day == day }
        items.append(
          Item(
            kind: .retired, key: entry.key, index: index, day: day, seconds: day.number * 86_400, authors: [])
        )
      }
    }
    return items
  }
}
