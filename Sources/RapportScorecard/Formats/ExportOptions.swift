public import RapportBase

/// How somebody wants an export to be read.
public struct ExportOptions: Sendable {
  /// The name of its format; `nil` to recognise it.
  public var format: String?
  /// Column names with their roles; an empty role means that the column is ignored.
  public var mapping: [(column: String, role: String)] = []
  /// Pipelines that count; if empty, all do if the file has only one.
  public var pipelines: [String] = []
  /// The order of day and month in dates; `nil` to derive it from the file.
  package var dayOrder: DayOrder?
  /// How numbers are written; `nil` to derive it from the file.
  public var numberStyle: NumberStyle?
  /// The month of all rows, for files that don't say.
  public var month: Month?

  public init() {}
}
