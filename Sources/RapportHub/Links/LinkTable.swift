public import RapportBase
public import RapportScorecard

/// `data/links.csv`: addresses that failed or that nobody could check, carried on from night to night.
public struct LinkTable: Sendable {
  /// What is known of an address that doesn't simply work.
  public struct Row: Sendable, Hashable {
    /// As the hub writes it.
    public let address: String
    public var isFailed: Bool
    /// In how many nights in a row it failed, up to `leastNights`; 0 where it could not be checked.
    public var nights: Int
    /// The first of these nights, or the first on which it could not be checked.
    public var since: Day
    /// The last night that was counted.
    public var checked: Day
    /// What was found: `404`, `login`.
    public var found: String

    /// Whether it failed often enough to say so to whoever would send it.
    public var isDead: Bool { isFailed && nights >= LinkTable.leastNights }
  }

  /// Servers are restarted and networks fail; three nights in a row is no coincidence.
  public static let leastNights = 3

  public private(set) var rows: [Row]

  /// - Parameter table: as it was read; rows that can't be read are left out, and were reported.
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

  /// How many addresses work, failed, could not be checked, and are missing in the report.
  public struct Counts: Sendable, Hashable {
    public var works = 0
    public var failed = 0
    public var unchecked = 0
    public var missing = 0
  }

  /// Takes what a night found out. A success clears an address; what could not be checked neither counts nor clears; what
  /// the report doesn't have stays as it was; addresses that the hub doesn't have any more go.
  ///
  /// - Parameters:
  ///   - addresses: those of the hub, once each.
  ///   - day: of the report. A day counts once, however often its report is taken.
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

  /// A night more. Once an address is dead its row stays as it is, so that a team that commits the table each night doesn't
  /// commit a number that nobody reads.
  private static func failed(_ address: String, _ found: String, after row: Row?, on day: Day) -> Row {
    guard var row, row.isFailed, row.nights > 0 else {
      return Row(address: address, isFailed: true, nights: 1, since: day, checked: day, found: found)
    }
    guard row.checked < day, !row.isDead else { return row }
    (row.nights, row.checked, row.found) = (row.nights + 1, day, found)
    return row
  }
}
