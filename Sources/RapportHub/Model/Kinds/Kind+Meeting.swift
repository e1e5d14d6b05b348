extension Kind {
  /// What the teams decided when they met, and who does what.
  public static let meeting = Kind(
    "meeting", folder: "meetings", label: "Meeting", plural: "Meetings",
    help: "What the teams decided, and who does what until when.",
    fields: [
      Field("date", .date, required: true, ask: .first, "The day of the meeting."),
      Field(
        "present", .list(.line), ask: .first, search: .excluded, "Who was there: people of hub.yml, or names."
      ),
      Field("decided", .list(.line), ask: .first, search: .prose, "What was decided, one line each."),
      Field("actions", .list(.record(action)), ask: .first, "Who does what, and until when."),
    ],
    orderField: "date", isNewestFirst: true, review: .exempt)

  private static let action = [
    Field("what", .line, required: true, "What is to be done."),
    Field("who", .owner, "Who does it: a team or a person."),
    Field("due", .date, "Until when."),
    Field("done", .line, "The day on which it was done, or yes."),
  ]
}
