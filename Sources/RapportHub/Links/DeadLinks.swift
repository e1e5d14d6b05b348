import RapportBase

/// Addresses that were dead for several nights, as `data/links.csv` has them, and the entries that lead there.
public struct DeadLinks: Sendable {
  private let rows: [ByteText: LinkTable.Row]
  private let byEntry: [EntryKey: [LinkTable.Row]]

  /// - Parameters:
  ///   - table: what is known of the addresses of `entries`.
  ///   - asOf: what was found later isn't known yet.
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

  /// Whether an entry that was read again leads to the same of them as before.
  func areSame(in entry: Entry) -> Bool {
    rows.isEmpty || DeadLinks.rows(of: entry, among: rows) == self[entry.key]
  }

  /// The row of an address that is dead.
  public subscript(address: String) -> LinkTable.Row? { rows.isEmpty ? nil : rows[ByteText(address)] }

  fileprivate subscript(key: EntryKey) -> [LinkTable.Row] { byEntry.isEmpty ? [] : byEntry[key] ?? [] }
}

extension Hub {
  /// The addresses of an entry that are dead, once each, those of its fields first.
  public func deadLinks(of entry: Entry) -> [LinkTable.Row] { deadLinks[entry.key] }
}
