/// A table of numbers in `content/data`: its file, its columns, and what identifies a row.
public struct TableShape: Sendable, Hashable {
  /// What a column's cells are.
  public enum Cell: Sendable, Hashable {
    case month
    case stage, asset, campaign
    /// One of a few words.
    case word([String])
    /// A word of the hub's own: a reason, a source.
    case label
    /// A whole number from 0 on; with `isOptional`, empty where it isn't known.
    case count(isOptional: Bool = false)
    /// A number from 0 on.
    case number(isOptional: Bool = false)
    case day
    /// Of a page on the web: begins with `http://` or `https://`.
    case address
    /// Three capital letters (ISO 4217), or empty.
    case currency
  }

  public struct Column: Sendable, Hashable {
    public let name: String
    public let cell: Cell
    /// Whether it is one of those that identify a row.
    public let isKey: Bool
  }

  /// The file without `.csv`.
  public let name: String
  public let columns: [Column]

  private init(_ name: String, key: KeyValuePairs<String, Cell>, _ values: KeyValuePairs<String, Cell>) {
    self.name = name
    columns =
      key.map { Column(name: $0.key, cell: $0.value, isKey: true) }
      + values.map { Column(name: $0.key, cell: $0.value, isKey: false) }
  }

  /// A table with a row a month, and a number in each other column.
  init(_ name: String, values: [String]) {
    self.name = name
    columns =
      [Column(name: "month", cell: .month, isKey: true)]
      + values.map { Column(name: $0, cell: .number(isOptional: true), isKey: false) }
  }

  public var header: [String] { columns.map(\.name) }
  var keyCount: Int { columns.prefix(while: \.isKey).count }

  public func offset(of column: String) -> Int? { columns.firstIndex { $0.name == column } }
}

extension TableShape {
  /// The steps from a visit to a sale, in order.
  public static let funnelSteps = ["traffic", "lead", "mql", "sal", "sql", "opportunity", "won", "lost"]
  /// What becomes of the leads of a month: the steps, in order, and the two ways out.
  public static let cohortSteps = ["mql", "sal", "sql", "opportunity", "customer", "rejected", "recycled"]

  public static let funnel = TableShape(
    "funnel", key: ["month": .month, "step": .word(funnelSteps)],
    ["count": .count(), "value": .number(isOptional: true)])
  public static let cohorts = TableShape(
    "cohorts", key: ["cohort": .month, "step": .word(cohortSteps)], ["count": .count(), "open": .count()])
  public static let stageDays = TableShape(
    "stage_days", key: ["month": .month, "stage": .stage],
    [
      "median": .number(isOptional: true), "p25": .number(isOptional: true), "p75": .number(isOptional: true),
      "finished": .count(), "open": .count(),
    ])
  public static let firstContact = TableShape(
    "first_contact", key: ["month": .month],
    [
      "median": .number(isOptional: true), "p90": .number(isOptional: true), "contacted": .count(),
      "waiting": .count(),
    ])
  public static let measures = TableShape(
    "measures", key: ["month": .month, "measure": .label], ["kept": .count(), "due": .count()])
  public static let campaigns = TableShape(
    "campaigns", key: ["campaign": .campaign],
    [
      "cost": .number(isOptional: true), "pipeline": .number(isOptional: true),
      "won": .number(isOptional: true),
    ])
  public static let contentUse = TableShape(
    "content_use", key: ["month": .month, "asset": .asset],
    [
      "used": .count(isOptional: true), "sent": .count(isOptional: true), "won": .count(isOptional: true),
      "viewed": .count(isOptional: true),
    ])
  public static let reasons = TableShape(
    "reasons", key: ["month": .month, "kind": .word(["rejected", "lost", "won"]), "reason": .label],
    ["count": .count()])
  public static let sources = TableShape(
    "sources", key: ["month": .month, "step": .word(["traffic", "opportunity"]), "source": .label],
    ["count": .count(), "value": .number(isOptional: true)])
  /// When each table was filled, from what.
  public static let taken = TableShape(
    "taken", key: ["table": .label, "export": .label], ["day": .day, "currency": .currency])

  /// Addresses that a check of links found wanting. It has no numbers to look at, but is a table like the others.
  public static let links = TableShape(
    "links", key: ["address": .address],
    [
      "state": .word(["failed", "unchecked"]), "nights": .count(), "since": .day, "checked": .day,
      "found": .label,
    ])

  public static let all = [
    funnel, cohorts, stageDays, firstContact, measures, campaigns, contentUse, reasons, sources, taken, links,
  ]

  public static func named(_ name: String) -> TableShape? { all.first { $0.name == name } }
}
