extension Kind {
  /// Feedback from the field. One file per note, written once and never changed, so that many people can
  /// write at the same time.
  public static let note = Kind(
    "note", folder: "notes", label: "Note", plural: "Notes",
    help: "What was heard, wanted, won, lost, found out of date or still right. Never changed once written.",
    fields: [
      Field(
        "what", .choice("what"), required: true, ask: .first,
        "heard, wanted, outdated, still-right, won or lost."),
      Field("date", .date, required: true, ask: .first, past: true, "When."),
      Field("about", .list(.anyReference), ask: .first, "What it is about, as kind/slug; none if it is new."),
      Field("said", .text, ask: .first, "What did they say? Their words, not ours."),
      Field("answered", .text, ask: .first, "What did you answer?"),
      Field("outcome", .choice("outcome"), ask: .first, "Did it work? worked, partly, no."),
      Field("because", .text, ask: .first, "What decided a deal that was won or lost."),
      Field("persona", .reference("persona"), ask: .first, "Who said it."),
      Field("stage", .reference("stage"), ask: .first, "At which stage."),
      Field("competitor", .reference("competitor"), "The competitor it was about."),
      Field("by", .owner, "Who wrote this down."),
    ],
    rules: [
      .needs("about", when: "what", isOneOf: ["outdated", "still-right"]),
      .needs("because", when: "what", isOneOf: ["won", "lost"]),
    ],
    hasPages: false, isAppendOnly: true, summaryField: "said", titleFields: ["said", "because"],
    entryPoints: [.heard, .need, .wrong, .right, .won, .lost])
}
