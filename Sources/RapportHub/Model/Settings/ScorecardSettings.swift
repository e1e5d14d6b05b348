import RapportBase

/// What the words of a CRM mean in a hub, for the numbers that are taken from its exports.
public struct ScorecardSettings: Sendable, Hashable {
  /// Stages of the CRM in which a deal is won, is lost, or doesn't count.
  public var won: [String] = []
  public var lost: [String] = []
  public var ignored: [String] = []
  /// Lead statuses: sales accepted the lead, rejected it, gave it back, or hasn't decided.
  public var accepted: [String] = []
  public var rejected: [String] = []
  public var recycled: [String] = []
  public var undecided: [String] = []
  /// The pipelines that count; all if none is named.
  public var pipelines: [String] = []
  /// The currency of all amounts (ISO 4217).
  public var currency: String?
  /// The fewest cases of which something is written by itself.
  public var minimum = 3
  /// Days within which a lead is to be contacted.
  public var contactDays = 2
  /// Days after which an accepted lead without activity counts as untouched.
  public var touchDays = 5
  /// Columns of exports that are called otherwise: by the export's name, then by what the column is.
  public var columns: [String: [ColumnName]] = [:]

  public struct ColumnName: Sendable, Hashable {
    public let role: String
    public let column: String
  }
}

extension HubSettings {
  static let scorecardFields = [
    Field("won", .list(.line), "Stages of the CRM in which a deal is won: [Closed Won]"),
    Field("lost", .list(.line), "Stages of the CRM in which a deal is lost: [Closed Lost]"),
    Field("ignored", .list(.line), "Stages of the CRM whose deals don't count."),
    Field("accepted", .list(.line), "Lead statuses that mean: sales accepted the lead."),
    Field("rejected", .list(.line), "Lead statuses that mean: sales rejected the lead."),
    Field("recycled", .list(.line), "Lead statuses that mean: sales gave the lead back to marketing."),
    Field("undecided", .list(.line), "Lead statuses that mean none of these: [New, Open]"),
    Field("pipelines", .list(.line), "The pipelines that count. All, if left out."),
    Field("currency", .line, "The currency of all amounts: EUR."),
    Field("minimum", .number, "The fewest cases of which something is written by itself. 3, if left out."),
    Field("first_contact", .period, "How soon a lead is to be contacted: 2d, if left out."),
    Field(
      "untouched", .period, "When an accepted lead without activity counts as untouched: 5d, if left out."),
    Field(
      "columns", .map(.map(.line)),
      "Columns that your CRM calls otherwise, by export: {salesforce-leads: {mql: Handed over}}"),
  ]
}
