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

/// The registry of checks over a linked hub, with `checksOfTexts`. Each reports one or a few codes and has a file of its
/// own. These look at the outline and the history alone, and at none of an entry's text below its fields.
let checksOfFields: [@Sendable (CheckContext) -> [Diagnostic]] = [
  checkRetiredReferences, checkFreshness, checkDatesAhead, checkOwners, checkClaims, checkDeals,
  checkPhrasings, checkPersonas, checkAgreements, checkOldSlugs, checkCoverageSize, checkSignatures,
  checkPlacement, checkTitles, checkPlays, checkMeetings, checkTranslations, checkProofPhrases, checkTables,
  checkMetrics,
]

/// Checks that look at texts and files, too. Those that take longest come first.
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

  /// A finding that points to a field, or to the top of the file when the field was left out.
  func finding(_ code: DiagnosticCode, on field: String, _ message: String, help: String) -> Diagnostic {
    finding(code, at: sourcePosition(of: field), message, help: help)
  }
}
