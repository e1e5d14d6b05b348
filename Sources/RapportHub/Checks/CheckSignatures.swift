import RapportBase
import RapportDiagnostics

/// Reports signatures for a team on files that only people from other teams have committed since.
///
/// Anyone who commits to the file on or after the day of the signature has seen it, so one person from the
/// team is enough. Authors that `hub.yml` doesn't know are not judged, and neither is an agreement that links
/// to its approval.
@Sendable func checkSignatures(_ context: CheckContext) -> [Diagnostic] {
  guard let history = context.history else { return [] }
  let hub = context.hub
  return hub.entries.filter { !$0.signatures.isEmpty && hub.isLive($0) }.flatMap { entry -> [Diagnostic] in
    guard let index = hub.index(of: entry.key), entry["approval"] == nil else { return [] }
    return entry.signatures.compactMap { signature in
      guard let day = signature.day else { return nil }
      let seen = history.changes(of: index).filter { $0.day >= day }.map { history.authors[$0.author] }
      guard let first = seen.last, let team = first.team,
        seen.allSatisfy({ $0.team != nil && $0.team != signature.team })
      else { return nil }
      let orSay =
        entry.kind.field("approval") == nil ? "" : ", or link to their approval:  approval: https://…"
      return entry.finding(
        .agreedByOthers, at: signature.position,
        "the agreement of \(signature.team) was committed by \(first.name) of \(team)",
        help: "Have somebody from \(signature.team) commit it\(orSay)")
    }
  }
}
