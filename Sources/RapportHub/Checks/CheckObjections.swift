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
            ? "nobody has written what to say to this"
            : "there is text to read, but no answer short enough to say in a call",
          help: "Add  answer: |  and three lines below it: agree, turn, prove."))
    }
    if hub.proof(of: objection).isEmpty {
      findings.append(
        objection.finding(
          .noProof, on: "says", "nothing proves the answer",
          help:
            "Name an asset or a proof point in “proof”, or name this objection in the “objections” of one."))
    }
    return findings
  }
}
