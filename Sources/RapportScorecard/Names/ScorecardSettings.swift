/// What the words of a CRM mean in a hub, for reading its exports: `scorecard` in `hub.yml`.
public struct ScorecardSettings: Sendable, Hashable {
  /// Stages of the CRM in which a deal is won.
  public var won: [String] = []
  /// Stages in which a deal is lost.
  public var lost: [String] = []
  /// Stages in which a deal doesn't count.
  public var ignored: [String] = []
  /// Lead statuses that mean sales accepted the lead.
  public var accepted: [String] = []
  /// Statuses that mean sales rejected it.
  public var rejected: [String] = []
  /// Statuses that mean sales gave it back to marketing.
  public var recycled: [String] = []
  /// Statuses that mean sales hasn't decided yet.
  public var undecided: [String] = []
  /// The pipelines that count; all if empty.
  public var pipelines: [String] = []
  /// The currency of all amounts, as a code (ISO 4217).
  public var currency: String?
  /// The fewest cases for which a number is written separately.
  public var minimum = 3
  /// Within how many days a lead should be contacted.
  public var contactDays = 2
  /// After how many days an accepted lead without activity counts as untouched.
  public var touchDays = 5
  /// Column names that differ from the usual ones, by the name of the export.
  public var columns: [String: [ColumnName]] = [:]

  /// A column's name in an export, with its role.
  public struct ColumnName: Sendable, Hashable {
    /// The role, as in `ExportRole`.
    public let role: String
    /// The column's name in the export's header.
    public let column: String

    public init(role: String, column: String) {
      (self.role, self.column) = (role, column)
    }
  }

  public init() {}
}
