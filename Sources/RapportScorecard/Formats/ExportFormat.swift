/// A kind of export, recognised by its columns.
public struct ExportFormat: Sendable {
  /// What each row is about.
  enum Record: Sendable { case deals, people, changes, campaigns, pages, channels, uses }

  /// The name for `--as`.
  public let name: String
  /// The name for people.
  public let label: String
  let record: Record
  /// Column names by role, in the languages of the program, the preferred one first.
  let columns: [(role: ExportRole, names: [String])]
  /// Roles that identify the export: a file must have all of them.
  let marks: [ExportRole]
  /// Further roles without which nothing can be counted.
  let required: [ExportRole]
  /// Whether it has two columns per stage, with the days on which a deal entered and left it.
  let hasStageColumns: Bool

  init(
    _ name: String, _ label: String, _ record: Record, marks: [ExportRole], required: [ExportRole] = [],
    hasStageColumns: Bool = false,
    _ columns: KeyValuePairs<ExportRole, [String]>
  ) {
    self.name = name
    self.label = label
    self.record = record
    self.marks = marks
    self.required = required
    self.hasStageColumns = hasStageColumns
    self.columns = columns.map { ($0.key, $0.value) }
  }

  /// All known exports, in the order in which `--help` lists them.
  public static let all = [
    hubSpotDeals, hubSpotContacts, salesforceOpportunities, salesforceHistory, salesforceLeads,
    salesforceCampaigns,
    pipedriveDeals, analyticsPages, analyticsChannels, contentUse,
  ]

  /// The format with a name, as for `--as`.
  public static func named(_ name: String) -> ExportFormat? { all.first { $0.name == name } }

  /// The roles it can use.
  var roles: [ExportRole] { columns.map(\.role) }
}
