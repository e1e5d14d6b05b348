/// What can be computed from a hub's tables. The raw value is its name in metrics.
public enum Measure: String, Sendable, CaseIterable {
  case traffic, leads, mql, sal, sql, opportunities, won, lost, revenue, pipeline
  case mqlToSAL = "mql-to-sal"
  case salToSQL = "sal-to-sql"
  case sqlToOpportunity = "sql-to-opportunity"
  case mqlToOpportunity = "mql-to-opportunity"
  case mqlToCustomer = "mql-to-customer"
  case recycled, rejected
  case reasonGiven = "reason-given"
  case firstContact = "first-contact"
  case firstContactDays = "first-contact-days"
  case touched
  case stageDays = "stage-days"
  case winRate = "win-rate"
  /// A column of one of the hub's own tables.
  case table

  /// What its numbers are: a count, an amount of money, a part of a total, or a number of days.
  public enum Form: Sendable { case count, amount, share, days }

  /// What its numbers are. For `.table`, a series may turn out to be a share instead.
  public var form: Form {
    switch self {
    case .revenue, .pipeline: .amount
    case .traffic, .leads, .mql, .sal, .sql, .opportunities, .won, .lost, .table: .count
    case .firstContactDays, .stageDays: .days
    default: .share
    }
  }

  /// Whether lower values are better.
  public var isBetterLow: Bool {
    switch self {
    case .lost, .recycled, .rejected, .firstContactDays, .stageDays: true
    default: false
    }
  }

  /// Its name on pages.
  public var label: String {
    switch self {
    case .traffic: "Visits"
    case .leads: "Leads"
    case .mql: "Marketing qualified leads"
    case .sal: "Sales accepted leads"
    case .sql: "Sales qualified leads"
    case .opportunities: "Opportunities"
    case .won: "Deals won"
    case .lost: "Deals lost"
    case .revenue: "Revenue won"
    case .pipeline: "Pipeline created"
    case .mqlToSAL: "Leads that sales accepted"
    case .salToSQL: "Accepted leads that qualified"
    case .sqlToOpportunity: "Qualified leads that became opportunities"
    case .mqlToOpportunity: "Leads that became opportunities"
    case .mqlToCustomer: "Leads that became customers"
    case .recycled: "Leads given back to marketing"
    case .rejected: "Leads that sales rejected"
    case .reasonGiven: "Rejected leads with a reason"
    case .firstContact: "Leads contacted in time"
    case .firstContactDays: "Days to first contact"
    case .touched: "Accepted leads with activity"
    case .stageDays: "Days in a stage"
    case .winRate: "Deals won of those decided"
    case .table: "A table of the hub's own"
    }
  }

  /// The built-in table that it is read from; `nil` for the hub's own tables.
  public var shape: TableShape? {
    switch self {
    case .traffic, .leads, .mql, .sal, .sql, .opportunities, .won, .lost, .revenue, .pipeline, .winRate:
      .funnel
    case .mqlToSAL, .salToSQL, .sqlToOpportunity, .mqlToOpportunity, .mqlToCustomer, .recycled, .rejected:
      .cohorts
    case .reasonGiven, .firstContact, .touched: .measures
    case .firstContactDays: .firstContact
    case .stageDays: .stageDays
    case .table: nil
    }
  }

  /// The funnel step that it counts, and the column with its number.
  var step: (name: String, column: String)? {
    switch self {
    case .traffic, .mql, .sal, .sql, .won, .lost: (rawValue, "count")
    case .leads: ("lead", "count")
    case .opportunities: ("opportunity", "count")
    case .revenue: ("won", "value")
    case .pipeline: ("opportunity", "value")
    default: nil
    }
  }

  /// The two steps of a cohort that it compares.
  public var steps: (part: String, whole: String)? {
    switch self {
    case .mqlToSAL: ("sal", "mql")
    case .salToSQL: ("sql", "sal")
    case .sqlToOpportunity: ("opportunity", "sql")
    case .mqlToOpportunity: ("opportunity", "mql")
    case .mqlToCustomer: ("customer", "mql")
    case .recycled: ("recycled", "mql")
    case .rejected: ("rejected", "mql")
    default: nil
    }
  }
}
