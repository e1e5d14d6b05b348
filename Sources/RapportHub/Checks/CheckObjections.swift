import RapportContent
import RapportDiagnostics

/// Reports objections that a rep can't answer, or whose answer has nothing to prove it.
@Sendable func checkObjections(_ context: CheckContext) -> [Diagnostic] {
  let hub = context.hub
  return hub.live("objection").flatMap { objection -> [Diagnostic] in
    var findings: [Diagnostic] = []
    let hasVariant = objection.answerVariants.contains { $0.text != nil }
    if objection.text("answer") == nil, !hasVariant {
      findings.append(
        objection.finding(
          .noAnswer, on: "says",
          objection.body.isEmpty
            ? "this objection has no answer yet"
            : "there is text to read, but no answer short enough for a call",
          help: "Add  answer: |  and three lines below it: agree, turn, prove."))
    }
    if hub.proof(of: objection).isEmpty {
      findings.append(
        objection.finding(
          .noProof, on: "says", "the answer has no proof",
          help:
            "Name an asset or a proof point in “proof”, or list this objection under “objections” in one of them."
        ))
    }
    return findings
  }
}
