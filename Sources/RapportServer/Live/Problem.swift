import RapportDiagnostics

/// A diagnostic as a page shows it. It contains no control characters that a terminal would obey; a page must
/// still escape it.
struct Problem: Sendable {
  var isError = true
  /// File, line and column.
  var place: String
  var message: String
  var help: String

  init(place: String, message: String, help: String) {
    (self.place, self.message, self.help) = (visible(place), visible(message), visible(help))
  }

  init(_ diagnostic: Diagnostic) {
    let position = diagnostic.position
    self.init(
      place: "\(diagnostic.file):\(position.line):\(position.column)", message: diagnostic.message,
      help: diagnostic.help)
    isError = diagnostic.severity == .error
  }
}
