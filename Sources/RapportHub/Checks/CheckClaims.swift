import RapportDiagnostics

/// Reports competitors' claims that a rep has no answer to.
@Sendable func checkClaims(_ context: CheckContext) -> [Diagnostic] {
  context.hub.live("competitor").flatMap { competitor in
    competitor.claims.filter { $0.weSay == nil }.map { claim in
      competitor.finding(
        .noAnswer, at: claim.position, "there is no answer to this claim yet",
        help: "Add  we_say:  below it, with what to say in a call.")
    }
  }
}
