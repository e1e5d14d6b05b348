/// How serious a diagnostic is.
public enum Severity: String, Sendable, Hashable {
  /// Stops a build.
  case error
  /// Is reported, and stops a build only under `--strict`.
  case warning
}
