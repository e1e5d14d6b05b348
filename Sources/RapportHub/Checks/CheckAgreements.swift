import RapportBase
import RapportDiagnostics

/// Reports agreements that a team hasn't agreed to, or whose last day has passed.
@Sendable func checkAgreements(_ context: CheckContext) -> [Diagnostic] {
  let hub = context.hub
  return hub.live("agreement").flatMap { agreement -> [Diagnostic] in
    var findings: [Diagnostic] = []
    let agreed = agreement["agreed"]?.items.compactMap { $0["team"]?.text } ?? []
    let waiting = hub.settings.teams.filter { !agreed.contains($0) }
    if !waiting.isEmpty {
      findings.append(
        agreement.finding(
          .notAgreed, on: "agreed", "waiting for \(waiting.joined(separator: " and ")) to agree",
          help: "Once they have, add to “agreed”  {name: …, team: \(waiting[0]), date: …}"))
    }
    if let last = agreement.date("valid_until"), last < hub.asOf {
      findings.append(
        agreement.finding(
          .agreementLapsed, on: "valid_until", "the agreement ended on \(last.displayText)",
          help: "Renew the agreement and change “valid_until”, or set  status: retired"))
    }
    return findings
  }
}
