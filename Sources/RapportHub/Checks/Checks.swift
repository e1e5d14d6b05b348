import RapportDiagnostics

/// Everything a check may look at.
struct CheckContext: Sendable {
  let hub: Hub
  /// What Git knows about the entries; `nil` without Git.
  let history: History?
  /// Where texts repeat what proof points say.
  let proofUses: ProofUses
  /// Texts of the files that entries name; `nil` if none were read.
  let fileTexts: FileTexts?
  /// The repository's CODEOWNERS file; `nil` if it has no lines of Rapport's, or if none was looked for.
  let codeOwners: CodeOwnersFile?
}

/// Together with `checksOfTexts`, the registry of checks on a linked hub. Each reports one or a few codes and
/// has its own file. These look only at the outline and the history, never at body text.
let checksOfFields: [@Sendable (CheckContext) -> [Diagnostic]] = [
  checkRetiredReferences, checkFreshness, checkDatesAhead, checkOwners, checkClaims, checkDeals,
  checkPhrasings, checkPersonas, checkAgreements, checkOldSlugs, checkCoverageSize, checkSignatures,
  checkPlacement, checkTitles, checkPlays, checkMeetings, checkTranslations, checkProofPhrases, checkTables,
  checkMetrics,
]

/// Checks that also look at body text and files. The slowest come first.
let checksOfTexts: [@Sendable (CheckContext) -> [Diagnostic]] = [
  checkBodyLinks, checkFiles, checkLeftoverHints, checkFileTexts, checkPrivateData, checkProofUses,
  checkObjections, checkAssets, checkCodeOwners,
]

extension Entry {
  /// A finding about this entry.
  func finding(
    _ code: DiagnosticCode, at position: SourcePosition, _ message: String, help: String
  ) -> Diagnostic {
    Diagnostic(code, in: path, at: position, message, help: help)
  }

  /// A finding that points to a field, or to the top of the file if the field was left out.
  func finding(_ code: DiagnosticCode, on field: String, _ message: String, help: String) -> Diagnostic {
    finding(code, at: sourcePosition(of: field), message, help: help)
  }
}
