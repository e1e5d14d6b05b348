/// What the words of a CRM mean in a hub, for the numbers that are taken from its exports: `scorecard` of `hub.yml`.
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

  /// What a column is called that has a role.
  public struct ColumnName: Sendable, Hashable {
    public let role: String
    public let column: String

    public init(role: String, column: String) {
      (self.role, self.column) = (role, column)
    }
  }

  public init() {}
}
