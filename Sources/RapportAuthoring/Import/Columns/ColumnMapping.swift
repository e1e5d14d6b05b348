/// What one column of a table is used for.
struct ColumnMapping: Sendable {
  /// How certain the mapping is.
  enum Certainty: String, Sendable {
    /// The user said so.
    case given
    case sure, likely
    case none = ""
  }

  let column: ImportTable.Column
  /// `nil` if it isn't used.
  var target: ColumnTarget?
  var certainty: Certainty
  /// Why the column is used, or why not.
  var reason = ""
  /// How usual its name is for the field; lower is more usual.
  var rank = Int.max
}
