/// What can be read from a hub's tables. The raw value is how a metric names it.
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
  /// A column of a table of the hub's own.
  case table

  /// What its numbers are.
  public enum Form: Sendable { case count, amount, share, days }

  public var form: Form {
    switch self {
    case .revenue, .pipeline: .amount
    case .traffic, .leads, .mql, .sal, .sql, .opportunities, .won, .lost, .table: .count
    case .firstContactDays, .stageDays: .days
    default: .share
    }
  }

  /// Whether fewer are better.
  public var isBetterLow: Bool {
    switch self {
    case .lost, .recycled, .rejected, .firstContactDays, .stageDays: true
    default: false
    }
  }

  /// Its name for people.
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

  /// The table that it is read from, where that is one of the built-in ones.
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

  /// The step of the funnel that it counts, and in which column.
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

  /// The steps of a cohort that it compares: the part and the whole.
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
