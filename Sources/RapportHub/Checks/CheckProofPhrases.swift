import RapportDiagnostics

/// Reports phrases of proof points that are too short to search texts for.
@Sendable func checkProofPhrases(_ context: CheckContext) -> [Diagnostic] {
  let hub = context.hub
  let numberWords = NumberWords()
  return hub.indices(of: "proof").filter { hub.isLive(hub.entries[$0]) }.flatMap { index in
    let proof = hub.entries[index]
    return ["says", "match"].flatMap { key in
      (proof[key]?.items ?? []).compactMap { item -> Diagnostic? in
        guard let text = item.text,
          ProofPhrase(text, proof: index, isUsable: true, numberWords) == nil
        else { return nil }
        return proof.finding(
          .shortPhrase, at: item.position,
          "“\(text.prefix(60))” is too short to be recognised in other texts",
          help: "Write \(ProofPhrase.minWords) words or more, as other texts would put it.")
      }
    }
  }
}
