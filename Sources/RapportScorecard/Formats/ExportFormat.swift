/// An export that is recognised by its columns.
public struct ExportFormat: Sendable {
  /// What its rows are.
  enum Record: Sendable { case deals, people, changes, campaigns, pages, channels, uses }

  /// The name for `--as`, and what people call it.
  public let name: String
  public let label: String
  let record: Record
  /// Names of columns by role, in the languages of the program, the preferred one first.
  let columns: [(role: ExportRole, names: [String])]
  /// Roles that show that a file is this export: all must be there.
  let marks: [ExportRole]
  /// Roles without which nothing can be counted, beside the marks.
  let required: [ExportRole]
  /// Whether it has a pair of columns for each stage, with the days on which a deal entered and left it.
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

  /// All exports that are known, in the order in which `--help` names them.
  public static let all = [
    hubSpotDeals, hubSpotContacts, salesforceOpportunities, salesforceHistory, salesforceLeads,
    salesforceCampaigns,
    pipedriveDeals, analyticsPages, analyticsChannels, contentUse,
  ]

  public static func named(_ name: String) -> ExportFormat? { all.first { $0.name == name } }

  /// The roles that it can make use of.
  var roles: [ExportRole] { columns.map(\.role) }
}
