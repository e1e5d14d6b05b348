/// How grave a finding is.
public enum Severity: String, Sendable, Hashable {
  /// Stops a build.
  case error
  /// Is told, and stops a build only under `--strict`.
  case warning
}
