/// How diagnostics are reported.
public enum DiagnosticFormat: String, Sendable, CaseIterable {
  /// For people, on standard error: message, source line with a caret, help.
  case text
  /// For programs, on standard output: one object.
  case json
  /// For GitHub's runner, on standard error: workflow commands that annotate a pull request.
  case github
}
