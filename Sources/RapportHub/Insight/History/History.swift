public import RapportBase
public import RapportContent

/// What Git knows about a hub's entries up to the hub's day: who changed them, and when.
public struct History: Sendable, Hashable {
  /// A person who changed content.
  public struct Author: Sendable, Hashable {
    /// Their name in `hub.yml`, or otherwise in their commits.
    public var name: String
    /// Their slug in `people`, if `hub.yml` lists the email address in their commits.
    public var person: String?
    /// The team of the person; `nil` if `hub.yml` names none.
    public var team: String?
  }

  /// What one commit did to an entry's file.
  public struct Change: Sendable, Hashable {
    public typealias Kind = ContentHistory.Change.Kind

    /// Whether it added, changed or removed the file.
    public var kind: Kind
    /// The day of the commit.
    public var day: Day
    /// Unix time in seconds.
    public var seconds: Int
    /// Index in `authors`.
    public var author: Int
  }

  /// How much one author worked on an entry.
  public struct Contribution: Sendable, Hashable {
    /// Index in `authors`.
    public var author: Int
    /// How many of the author's commits changed the entry.
    public var commits: Int
  }

  /// Everyone who changed an entry, each person once.
  public let authors: [Author]
  /// Entries whose files were removed, with the removing change.
  public let removed: [Removed]
  private let changes: [[Change]]

  /// An entry whose file was removed, and whose slug no other entry lists in `was`.
  public struct Removed: Sendable, Hashable {
    /// The key it had.
    public var key: EntryKey
    /// The change that removed its file.
    public var change: Change
  }

  /// - Returns: `nil` if nothing is known about any entry, as in a shallow clone of one commit.
  public init?(_ hub: Hub, _ content: ContentHistory) {
    var authors = HistoryAuthors(hub.settings)
    let indices = content.authors.map { authors.index(of: $0) }
    func known(_ found: [ContentHistory.Change]) -> [Change] {
      let changes = found.map { change in
        Change(
          kind: change.kind, day: Day(secondsSince1970: change.seconds), seconds: change.seconds,
          author: indices[change.author])
      }
      return changes.filter { $0.day <= hub.asOf }.enumerated().sorted { a, b in
        a.element.seconds != b.element.seconds ? a.element.seconds > b.element.seconds : a.offset < b.offset
      }.map(\.element)
    }
    changes = hub.entries.map { known(content.changes[$0.path] ?? []) }
    removed = History.removed(hub, content).compactMap { path, key in
      guard let last = known(content.changes[path] ?? []).first, last.kind == .removed else { return nil }
      return Removed(key: key, change: last)
    }
    self.authors = authors.all
    if changes.allSatisfy(\.isEmpty), removed.isEmpty { return nil }
  }

  /// The changes to the entry at an index in `Hub.entries`, newest first; empty for a
  /// file that was never committed.
  public func changes(of index: EntryIndex) -> [Change] { changes[index] }

  /// The latest change to the entry at an index in `Hub.entries`; `nil` for a file that was never committed.
  public func lastChange(of index: EntryIndex) -> Change? { changes[index].first }

  /// The commit that added it, if the history goes back that far.
  public func addition(of index: EntryIndex) -> Change? { changes[index].last { $0.kind == .added } }

  /// How often an entry has changed since the last change of another one, such as an
  /// original since its translation.
  public func changes(of index: EntryIndex, sinceLastOf other: EntryIndex) -> Int {
    guard let last = lastChange(of: other) else { return 0 }
    return changes[index].count { $0.seconds > last.seconds }
  }

  /// Who worked on it, by number of commits, then by name.
  public func contributions(to index: EntryIndex) -> [Contribution] {
    var counts: [Int: Int] = [:]
    for change in changes[index] { counts[change.author, default: 0] += 1 }
    return counts.map { Contribution(author: $0.key, commits: $0.value) }.sorted { a, b in
      if a.commits != b.commits { return a.commits > b.commits }
      let (x, y) = (authors[a.author].name, authors[b.author].name)
      return x != y ? x.utf8.lexicographicallyPrecedes(y.utf8) : a.author < b.author
    }
  }

  /// The change that recorded a signature or a review: the first one on that day or later.
  public func record(of day: Day, in index: EntryIndex) -> Change? {
    changes[index].last { $0.day >= day }
  }

  /// Whether an entry changed after it was signed or reviewed.
  ///
  /// Recording the signature is itself a change, and a commit doesn't say which of its lines is the
  /// signature. So changes count from the day after it was recorded.
  public func hasChanged(_ index: EntryIndex, sinceRecorded day: Day) -> Bool {
    guard let record = record(of: day, in: index) else { return false }
    return changes[index].contains { $0.day > record.day }
  }

  /// Whether an entry changed after its last review, whether that is in its field or in a `still-right` note.
  public func hasChangedSinceReview(_ index: EntryIndex, in hub: Hub) -> Bool {
    let entry = hub.entries[index]
    guard let last = hub.lastChecked(entry) else { return false }
    // A note is a file of its own, so none of the entry's changes records it.
    if entry.reviewed != last { return changes[index].contains { $0.day > last } }
    return hasChanged(index, sinceRecorded: last)
  }

  /// Files of former entries with pages, by path, in byte order.
  private static func removed(_ hub: Hub, _ content: ContentHistory) -> [(path: String, key: EntryKey)] {
    let folders = Dictionary(firstOf: hub.kinds.filter(\.hasPages).map { ($0.folder, $0.name) })
    let old = Set(hub.entries.flatMap { entry in entry.texts("was").map { EntryKey(entry.kind.name, $0) } })
    let paths = content.changes.filter { $0.value.first?.kind == .removed }.keys
    return paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.compactMap { path in
      let parts = path.parts(at: "/")
      guard parts.count > 1, let kind = folders[String(parts[0])], let name = parts.last, name != "README.md"
      else { return nil }
      let key = EntryKey(kind, String(name.dropLast(3)))
      return Slug.isValid(key.slug) && hub.entry(key) == nil && !old.contains(key) ? (path, key) : nil
    }
  }
}
