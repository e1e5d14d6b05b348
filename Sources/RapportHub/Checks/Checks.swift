import RapportDiagnostics

/// What a check may look at.
struct CheckContext: Sendable {
  let hub: Hub
  /// What Git knows of the entries; `nil` without Git.
  let history: History?
  /// Where texts repeat what proof points say.
  let proofUses: ProofUses
  /// Texts of files; `nil` where none were read.
  let fileTexts: FileTexts?
  /// The CODEOWNERS file of the repository; `nil` if it has none with lines of Rapport's, or none was looked for.
  let codeOwners: CodeOwnersFile?
}

/// The registry of checks over a linked hub. Each reports one or a few codes and has a file of its own.
let checks: [@Sendable (CheckContext) -> [Diagnostic]] = [
  checkBodyLinks, checkRetiredReferences, checkFiles, checkFileTexts, checkFreshness, checkDatesAhead,
  checkOwners,
  checkObjections, checkClaims, checkDeals, checkPhrasings, checkPersonas, checkAgreements, checkAssets,
  checkOldSlugs,
  checkCoverageSize,
  checkPrivateData, checkSignatures, checkPlacement, checkTitles, checkPlays, checkMeetings,
  checkTranslations, checkProofUses, checkProofPhrases, checkCodeOwners, checkLeftoverHints, checkTables,
  checkMetrics,
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
    finding(code, at: sourcePosition(of: field), message, help: help)
  }
}
