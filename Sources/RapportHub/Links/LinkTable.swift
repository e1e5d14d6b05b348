public import RapportBase
public import RapportScorecard

/// `data/links.csv`: URLs that failed or could not be checked, updated every night.
public struct LinkTable: Sendable {
  /// What is known about a URL that doesn't simply work.
  public struct Row: Sendable, Hashable {
    /// The URL as the hub writes it.
    public let address: String
    /// Whether it failed, rather than could not be checked.
    public var isFailed: Bool
    /// On how many nights in a row it failed, up to `leastNights`; 0 if it could not be checked.
    public var nights: Int
    /// The first of those nights, or the first night on which it could not be checked.
    public var since: Day
    /// The last night that was counted.
    public var checked: Day
    /// What the checker found: `404`, `login`.
    public var found: String

    /// Whether it failed often enough to warn people who might send it.
    public var isDead: Bool { isFailed && nights >= LinkTable.leastNights }
  }

  /// How many failed nights make a URL dead. Servers restart and networks fail, but three nights in a row are
  /// no coincidence.
  public static let leastNights = 3

  /// One row per URL, sorted by URL.
  public private(set) var rows: [Row]

  /// - Parameter table: the table as read. Rows that can't be read are skipped; they have been reported.
  public init(_ table: DataTable?) {
    rows = (table?.rows ?? []).compactMap { row in
      guard table?.shape == .links, row.texts.count == TableShape.links.columns.count,
        let since = Day(row.texts[3]), let checked = Day(row.texts[4])
      else { return nil }
      return Row(
        address: row.texts[0], isFailed: row.texts[1] == "failed", nights: Int(row.numbers[2] ?? 0),
        since: since, checked: checked, found: row.texts[5])
    }
  }

  /// The table as a CSV file.
  public var bytes: [UInt8] {
    TableText.bytes(
      .links,
      rows.map {
        [
          $0.address, $0.isFailed ? "failed" : "unchecked", "\($0.nights)", $0.since.description,
          $0.checked.description, $0.found,
        ]
      })
  }

  /// How many URLs work, failed, could not be checked, and are missing from the report.
  public struct Counts: Sendable, Hashable {
    /// URLs that work.
    public var works = 0
    /// URLs that failed.
    public var failed = 0
    /// URLs that could not be checked.
    public var unchecked = 0
    /// URLs of the hub that the report doesn't mention.
    public var missing = 0
  }

  /// Adds a night's results. A URL that works is removed from the table, and one that failed counts one more
  /// night. A URL that could not be checked keeps its row, or gets one with 0 nights. One that the report
  /// doesn't mention keeps its row, and URLs that are no longer in the hub are dropped.
  ///
  /// - Parameters:
  ///   - addresses: the hub's URLs, once each.
  ///   - day: the day of the report. Each day counts only once, even if its report is added again.
  public mutating func take(_ report: LinkReport, addresses: [String], day: Day) -> Counts {
    let before = Dictionary(firstOf: rows.map { (ByteText($0.address), $0) })
    var counts = Counts()
    rows = addresses.compactMap { address in
      let row = before[ByteText(address)]
      switch report.outcome(of: address) {
      case .works:
        counts.works += 1
        return nil
      case .failed(let found):
        counts.failed += 1
        return LinkTable.failed(address, found, after: row, on: day)
      case .unchecked(let found):
        counts.unchecked += 1
        return row
          ?? Row(address: address, isFailed: false, nights: 0, since: day, checked: day, found: found)
      case nil:
        counts.missing += 1
        return row
      }
    }
    rows.sort { $0.address.utf8.lexicographicallyPrecedes($1.address.utf8) }
    return counts
  }

  /// Counts one more failed night. The row of a dead URL no longer changes, so that teams who commit the
  /// table every night don't commit a number nobody reads.
  private static func failed(_ address: String, _ found: String, after row: Row?, on day: Day) -> Row {
    guard var row, row.isFailed, row.nights > 0 else {
      return Row(address: address, isFailed: true, nights: 1, since: day, checked: day, found: found)
    }
    guard row.checked < day, !row.isDead else { return row }
    (row.nights, row.checked, row.found) = (row.nights + 1, day, found)
    return row
  }
}
