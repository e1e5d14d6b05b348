extension Kind {
  /// What to do when something happens with a persona at a stage. A rep follows it during a call.
  public static let play = Kind(
    "play", folder: "plays", label: "Play", plural: "Plays",
    help: "What to say, ask, show and do next with a persona at a stage.",
    fields: [
      Field("persona", .reference("persona"), required: true, ask: .first, search: .label, "Who it is for."),
      Field("stage", .reference("stage"), required: true, ask: .first, search: .label, "When it helps."),
      Field("trigger", .line, ask: .first, "When to use it: they ask for a price."),
      Field("know", .list(.line), ask: .first, search: .prose, "What to know before you talk."),
      Field("ask", .list(.line), ask: .first, search: .prose, "Questions to ask, in order."),
      Field("say", .text, ask: .first, search: .prose, "What to say, as you would say it."),
      Field("show", .list(.reference("asset")), ask: .first, "Content to show or send, in order."),
      Field("do", .list(.line), ask: .first, search: .prose, label: "Next step", "The next step to propose."),
    ],
    summaryField: "trigger", review: .required)
}
