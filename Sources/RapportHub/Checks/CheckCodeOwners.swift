import RapportDiagnostics

/// Reports a CODEOWNERS file whose owners differ from the hub's.
@Sendable func checkCodeOwners(_ context: CheckContext) -> [Diagnostic] {
  guard let file = context.codeOwners,
    let position = CodeOwners(context.hub, contentPath: file.contentPath).difference(in: file.text)
  else { return [] }
  return [
    Diagnostic(
      .staleOwners, in: file.path, at: position,
      "this no longer matches the owners in the hub, so the host asks the wrong people to approve changes",
      help: "Run  rapport owners  and commit the file.")
  ]
}
