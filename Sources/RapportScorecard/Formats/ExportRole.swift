/// What a column of an export says about a row. The raw value is its name in `--map` and `hub.yml`.
public enum ExportRole: String, Sendable, CaseIterable {
  case id, pipeline, stage, status, amount, currency, created, closed, won, lost, source
  case lostReason = "lost-reason"
  case wonReason = "won-reason"
  case lifecycle
  case leadStatus = "lead-status"
  case rejectedReason = "rejected-reason"
  case lead, mql, sal, sql, opportunity, customer
  case firstContact = "first-contact"
  case lastActivity = "last-activity"
  case fromStage = "from-stage"
  case toStage = "to-stage"
  case changed
  case campaign, cost
  case campaignPipeline = "campaign-pipeline"
  case campaignWon = "campaign-won"
  case page, views, channel, sessions, month, asset, used, sent
  case wonDeals = "won-deals"
  /// The name of a person, a company or a deal. Read only to make sure that no such name is ever written.
  case name

  /// How the cells of a role are read.
  enum Form { case text, day, number, count }

  var form: Form {
    switch self {
    case .created, .closed, .won, .lost, .lead, .mql, .sal, .sql, .opportunity, .customer, .firstContact,
      .lastActivity, .changed:
      .day
    case .amount, .cost, .campaignPipeline, .campaignWon: .number
    case .views, .sessions, .used, .sent, .wonDeals: .count
    default: .text
    }
  }

  /// Whether several columns may have the role.
  var isShared: Bool { self == .name }
}
