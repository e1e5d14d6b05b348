import RapportDiagnostics

/// Reports personas that are based on no evidence, or that not all teams have agreed to.
@Sendable func checkPersonas(_ context: CheckContext) -> [Diagnostic] {
  let hub = context.hub
  return hub.live("persona").flatMap { persona -> [Diagnostic] in
    var findings: [Diagnostic] = []
    if persona["evidence"] == nil {
      findings.append(
        persona.finding(
          .noEvidence, on: "role", "nothing shows what this persona is based on",
          help: "Add  evidence: [{kind: interview, date: …, sample: …}]"))
    }
    let agreed = persona["agreed"]?.members.map(\.key) ?? []
    let waiting = hub.settings.teams.filter { !agreed.contains($0) }
    if !waiting.isEmpty {
      findings.append(
        persona.finding(
          .notAgreed, on: "agreed", "waiting for \(waiting.joined(separator: " and ")) to agree",
          help: "Once they have, add under “agreed”  \(waiting[0]): {name: …, date: …}"))
    }
    return findings
  }
}
