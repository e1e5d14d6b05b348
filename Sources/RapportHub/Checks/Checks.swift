import RapportDiagnostics

/// What a check may look at.
struct CheckContext: Sendable {
  let hub: Hub
  /// What Git knows of the entries; `nil` without Git.
  let history: History?
}

/// The registry of checks over a linked hub. Each reports one or a few codes and has a file of its own.
let checks: [@Sendable (CheckContext) -> [Diagnostic]] = [
  checkBodyLinks, checkRetiredReferences, checkFiles, checkFreshness, checkOwners, checkObjections,
  checkPersonas, checkAgreements, checkAssets, checkOldSlugs, checkPrivateData, checkSignatures,
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
