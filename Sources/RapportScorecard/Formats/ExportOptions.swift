public import RapportBase

/// What somebody says of an export.
public struct ExportOptions: Sendable {
  /// The name of its format, if it isn't to be recognised.
  public var format: String?
  /// Names of columns with the roles that they have; an empty role leaves the column out.
  public var mapping: [(column: String, role: String)] = []
  /// Pipelines that count; all if the file has only one.
  public var pipelines: [String] = []
  package var dayOrder: DayOrder?
  public var numberStyle: NumberStyle?
  /// The month of all rows, where the file doesn't say.
  public var month: Month?

  public init() {}
}
