package import RapportBase
import RapportHub

/// The options of an import.
package struct ImportOptions: Sendable {
  /// The kind of the entries that rows become.
  package var kind = "asset"
  /// Columns with the fields that they fill; an empty field leaves the column out.
  package var mapping: [(column: String, field: String)] = []
  /// Values of fields for rows that have none.
  package var defaults: [(key: String, value: String)] = []
  /// What to create for unknown values: `personas`, `types`, `people`.
  package var created: [String] = []
  /// Which table to import from an export that holds several.
  package var table: String?
  /// The order of day and month, for columns in which no row proves it.
  package var dayOrder: DayOrder?

  package init() {}
}

/// Why nothing can be imported.
package struct ImportFault: Error, Sendable, Hashable {
  /// What is wrong.
  package var message: String
  /// What to do about it.
  package var help: String
}

extension ImportFault {
  /// The fault of a file that isn't a table.
  init(_ foreign: ForeignTable) {
    self.init(message: foreign.message, help: foreign.help)
  }
}
