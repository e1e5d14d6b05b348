import RapportDiagnostics

/// Reports a CODEOWNERS file whose owners differ from the hub's.
@Sendable func checkCodeOwners(_ context: CheckContext) -> [Diagnostic] {
  guard let file = context.codeOwners,
    let position = CodeOwners(context.hub, contentPath: file.contentPath).difference(in: file.text)
  else { return [] }
  return [
    Diagnostic(
      .staleOwners, in: file.path, at: position,
      "this doesn't match the owners in the hub any more, so the host asks others to agree",
      help: "Run  rapport owners  and commit the file.")
  ]
}
