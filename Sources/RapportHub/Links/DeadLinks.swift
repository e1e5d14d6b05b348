import RapportBase

/// The URLs that were dead for several nights according to `data/links.csv`, and
/// the entries that link to them.
public struct DeadLinks: Sendable {
  private let rows: [ByteText: LinkTable.Row]
  private let byEntry: [EntryKey: [LinkTable.Row]]

  /// - Parameters:
  ///   - table: what is known about the URLs of `entries`.
  ///   - asOf: anything found after this day is ignored.
  init(_ table: LinkTable, of entries: [Entry], asOf: Day) {
    let rows = Dictionary(
      firstOf: table.rows.filter { $0.isDead && $0.checked <= asOf }.map { (ByteText($0.address), $0) })
    self.rows = rows
    guard !rows.isEmpty else {
      byEntry = [:]
      return
    }
    let dead = entries.lazy.map { ($0.key, DeadLinks.rows(of: $0, among: rows)) }
    byEntry = Dictionary(firstOf: dead.filter { !$0.1.isEmpty })
  }

  private static func rows(of entry: Entry, among rows: [ByteText: LinkTable.Row]) -> [LinkTable.Row] {
    var known: Set<ByteText> = []
    let addresses = entry.webAddresses.map(ByteText.init).filter { known.insert($0).inserted }
    return addresses.compactMap { rows[$0] }
  }

  /// Whether an entry that was read again links to the same dead URLs as before.
  func areSame(in entry: Entry) -> Bool {
    rows.isEmpty || DeadLinks.rows(of: entry, among: rows) == self[entry.key]
  }

  /// The row of a URL; `nil` unless it is dead.
  public subscript(address: String) -> LinkTable.Row? { rows.isEmpty ? nil : rows[ByteText(address)] }

  fileprivate subscript(key: EntryKey) -> [LinkTable.Row] { byEntry.isEmpty ? [] : byEntry[key] ?? [] }
}

extension Hub {
  /// The dead URLs that an entry links to, once each, those in its fields first.
  public func deadLinks(of entry: Entry) -> [LinkTable.Row] { deadLinks[entry.key] }
}
