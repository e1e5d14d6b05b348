import RapportBase
import RapportDiagnostics

/// Reports texts that repeat proof that may no longer be used, or that give a
/// different number from the proof.
@Sendable func checkProofUses(_ context: CheckContext) -> [Diagnostic] {
  let hub = context.hub
  return context.proofUses.all.compactMap { use in
    let (entry, proof) = (hub.entries[use.entry], hub.entries[use.proof])
    guard entry.status == .approved, !hub.isRetired(entry) else { return nil }
    if let contradiction = use.contradiction {
      return entry.finding(
        .contradictedProof, at: use.position,
        "“\(contradiction.found)” here, but “\(contradiction.expected)” in the proof that says the same: "
          + "“\(contradiction.phrase.prefix(120))”",
        help: "Correct the number here or in \(proof.path). If both are right, reword this.")
    }
    guard hub.isRetired(proof) else { return nil }
    return entry.finding(
      .lapsedProof, at: use.position, "this repeats proof that \(reason(proof, hub)): “\(proof.title)”",
      help: help(proof, hub))
  }
}

/// Why a proof point may not be used.
private func reason(_ proof: Entry, _ hub: Hub) -> String {
  guard proof.status != .retired, let last = proof.expires else { return "is retired" }
  return "could only be used until \(last.displayText)"
}

private func help(_ proof: Entry, _ hub: Hub) -> String {
  if let next = hub.replacement(of: proof) {
    return "Use “\(next.title)” instead, from \(next.path)."
  }
  if proof.status == .retired { return "Remove it, or say what is true today." }
  return "Remove it. If it is still true, change “\(proof.kind.lastDayField ?? "")” in \(proof.path)."
}
