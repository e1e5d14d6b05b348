/// The layout of a table in `content/data`: its file, its columns, and the key of its rows.
public struct TableShape: Sendable, Hashable {
  /// What the cells of a column contain.
  public enum Cell: Sendable, Hashable {
    case month
    case stage, asset, campaign
    /// One of a fixed set of words.
    case word([String])
    /// A free word: a reason, a source.
    case label
    /// An integer of at least 0; empty if unknown and `isOptional`.
    case count(isOptional: Bool = false)
    /// A number of at least 0; empty if unknown and `isOptional`.
    case number(isOptional: Bool = false)
    case day
    /// A web address that begins with `http://` or `https://`.
    case address
    /// Three capital letters (ISO 4217), or empty.
    case currency
  }

  /// A column with its name in the header.
  public struct Column: Sendable, Hashable {
    public let name: String
    public let cell: Cell
    /// Whether it is part of the key of a row.
    public let isKey: Bool
  }

  /// The name of the file without `.csv`.
  public let name: String
  /// The columns, those of the key first.
  public let columns: [Column]

  private init(_ name: String, key: KeyValuePairs<String, Cell>, _ values: KeyValuePairs<String, Cell>) {
    self.name = name
    columns =
      key.map { Column(name: $0.key, cell: $0.value, isKey: true) }
      + values.map { Column(name: $0.key, cell: $0.value, isKey: false) }
  }

  /// A table with one row per month and a number in each other column.
  init(_ name: String, values: [String]) {
    self.name = name
    columns =
      [Column(name: "month", cell: .month, isKey: true)]
      + values.map { Column(name: $0, cell: .number(isOptional: true), isKey: false) }
  }

  /// The names of the columns, in order.
  public var header: [String] { columns.map(\.name) }
  var keyCount: Int { columns.prefix(while: \.isKey).count }

  /// The index of the column with a name.
  public func offset(of column: String) -> Int? { columns.firstIndex { $0.name == column } }
}

extension TableShape {
  /// The steps of the funnel from a visit to a sale, in order.
  public static let funnelSteps = ["traffic", "lead", "mql", "sal", "sql", "opportunity", "won", "lost"]
  /// What becomes of a month's leads: the steps in order, then the two ways out.
  public static let cohortSteps = ["mql", "sal", "sql", "opportunity", "customer", "rejected", "recycled"]

  /// Counts and amounts by month and funnel step.
  public static let funnel = TableShape(
    "funnel", key: ["month": .month, "step": .word(funnelSteps)],
    ["count": .count(), "value": .number(isOptional: true)])
  /// For the leads of each month, how many reached each step and how many still may.
  public static let cohorts = TableShape(
    "cohorts", key: ["cohort": .month, "step": .word(cohortSteps)], ["count": .count(), "open": .count()])
  /// How many days deals stayed in each stage, by the month in which they left it.
  public static let stageDays = TableShape(
    "stage_days", key: ["month": .month, "stage": .stage],
    [
      "median": .number(isOptional: true), "p25": .number(isOptional: true), "p75": .number(isOptional: true),
      "finished": .count(), "open": .count(),
    ])
  /// How many days passed before leads were contacted, by month.
  public static let firstContact = TableShape(
    "first_contact", key: ["month": .month],
    [
      "median": .number(isOptional: true), "p90": .number(isOptional: true), "contacted": .count(),
      "waiting": .count(),
    ])
  /// How often something was done that was due, by month and measure.
  public static let measures = TableShape(
    "measures", key: ["month": .month, "measure": .label], ["kept": .count(), "due": .count()])
  /// What campaigns cost and brought in.
  public static let campaigns = TableShape(
    "campaigns", key: ["campaign": .campaign],
    [
      "cost": .number(isOptional: true), "pipeline": .number(isOptional: true),
      "won": .number(isOptional: true),
    ])
  /// How often assets were used, sent and viewed, and in how many won deals, by month.
  public static let contentUse = TableShape(
    "content_use", key: ["month": .month, "asset": .asset],
    [
      "used": .count(isOptional: true), "sent": .count(isOptional: true), "won": .count(isOptional: true),
      "viewed": .count(isOptional: true),
    ])
  /// Why leads were rejected and deals won or lost, by month.
  public static let reasons = TableShape(
    "reasons", key: ["month": .month, "kind": .word(["rejected", "lost", "won"]), "reason": .label],
    ["count": .count()])
  /// Where visits and opportunities came from, by month.
  public static let sources = TableShape(
    "sources", key: ["month": .month, "step": .word(["traffic", "opportunity"]), "source": .label],
    ["count": .count(), "value": .number(isOptional: true)])
  /// When each table was last filled, and from which export.
  public static let taken = TableShape(
    "taken", key: ["table": .label, "export": .label], ["day": .day, "currency": .currency])

  /// URLs that the link checker reports. It has no numbers to look at, but is a table like the others.
  public static let links = TableShape(
    "links", key: ["address": .address],
    [
      "state": .word(["failed", "unchecked"]), "nights": .count(), "since": .day, "checked": .day,
      "found": .label,
    ])

  /// All built-in tables.
  public static let all = [
    funnel, cohorts, stageDays, firstContact, measures, campaigns, contentUse, reasons, sources, taken, links,
  ]

  /// The built-in table with a name; `nil` if there is none.
  public static func named(_ name: String) -> TableShape? { all.first { $0.name == name } }
}
