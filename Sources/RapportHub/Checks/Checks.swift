import RapportDiagnostics

/// What is looked at once all entries are linked. Each check tells one or a few codes and lives in a file of its own.
let checks: [@Sendable (Hub) -> [Diagnostic]] = [
  checkBodyLinks, checkRetiredReferences, checkFiles, checkFreshness, checkOwners, checkObjections,
  checkPersonas,
  checkAgreements, checkAssets, checkOldSlugs, checkPrivateData,
]

extension Entry {
  /// A finding about this entry.
  func finding(
    _ code: DiagnosticCode, at position: SourcePosition, _ message: String, help: String
  ) -> Diagnostic {
    Diagnostic(code, in: path, at: position, message, help: help)
  }

  /// A finding that points to a field, or to the top of the file when the field was left out.
  func finding(_ code: DiagnosticCode, on field: String, _ message: String, help: String) -> Diagnostic {
    finding(code, at: position(of: field), message, help: help)
  }
}

extension Hub {
  /// Entries that people use today: neither planned, draft nor retired, and readable.
  func live(_ kind: String) -> [Entry] {
    entries(of: kind).filter { $0.status == .approved && !$0.isBroken && !isRetired($0) }
  }
}
