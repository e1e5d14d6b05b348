/// What one column of a table is used for.
struct ColumnMapping: Sendable {
  /// How certain it is.
  enum Certainty: String, Sendable {
    /// Somebody said so.
    case given
    case sure, likely
    case none = ""
  }

  let column: ImportTable.Column
  /// `nil` if it isn't used.
  var target: ColumnTarget?
  var certainty: Certainty
  /// Why, or why not.
  var reason = ""
  /// How usual its name is for the field; the lower, the more.
  var rank = Int.max
}
