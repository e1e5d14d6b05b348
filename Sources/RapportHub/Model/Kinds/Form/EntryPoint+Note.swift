extension EntryPoint {
  /// An objection that was heard, and how it went.
  static let heard = EntryPoint(
    "heard", title: "I heard an objection", summary: "What they said, what you answered, whether it worked",
    rank: 10,
    first: [
      Question(
        "said", "What did they say?", hint: "Their words, not ours.", required: true, isVoice: true, rows: 2,
        unless: "objection"),
      Question("objection", "Which objection is it?", emptyLabel: "Something new"),
      Question("answered", "What did you answer?"),
      Question("outcome", "Did it work?", valueLabels: ["worked": "Yes"]),
      Question("persona", "Who said it?"), Question("stage", "What stage?"), by,
    ],
    more: [competitor, date], fixedValues: ["what": "heard"], asksObjection: true, queryField: "said",
    next: Next(
      "answer", label: "Write the answer too", hint: "Something new, and you know what to say to it?"))

  /// Something that was missing.
  static let need = EntryPoint(
    "need", title: "I need something", summary: "What was missing when you needed it", rank: 30,
    first: [
      Question(
        "title", "What do you need?", hint: "Such as: something to show a CFO a year in.", required: true),
      Question(
        "said", "What did they ask for?", hint: "Their words, if you remember them.", isVoice: true),
      Question("persona", "Who is it for?"), Question("stage", "What stage?"),
      Question("objection", "Against which objection?", emptyLabel: "None"), by,
    ],
    more: [competitor, date], fixedValues: ["what": "wanted"], asksObjection: true)

  /// Something in the hub that is no longer true.
  static let wrong = EntryPoint(
    "wrong", title: "Something is wrong", summary: "Out of date, or checked and still right", rank: 40,
    first: [
      Question("about", "What is it about?", required: true, isSingle: true),
      Question(
        "title", "What is wrong with it?", hint: "Such as: slide 3 shows the old prices.", required: true),
      by,
    ],
    more: [Question("said", "Did a buyer notice? What did they say?", isVoice: true), date],
    fixedValues: ["what": "outdated"],
    next: Next("right", label: "Still correct", hint: "Checked it, and nothing is wrong?"))

  /// Something in the hub that was checked and found correct.
  static let right = EntryPoint(
    "right", title: "Still correct",
    first: [
      Question("about", "What did you check?", required: true),
      Question("title", "Anything to add?", hint: "Such as: read it before a call, nothing to add."), by,
    ],
    more: [date], fixedValues: ["what": "still-right"], defaultTitle: "Read it, still right")

  /// A deal that was won, and why.
  static let won = deal(
    "won", title: "We won a deal", summary: "Which competitor was in it, and what decided it", rank: 50,
    next: Next("lost", label: "We lost it", hint: "Didn’t get the deal?"))

  /// A deal that was lost, and why.
  static let lost = deal(
    "lost", title: "We lost a deal", summary: "Which competitor was in it, and what decided it", rank: 60,
    next: Next("won", label: "We won it", hint: "Got the deal after all?"))

  private static func deal(
    _ what: String, title: String, summary: String, rank: Int, next: Next
  ) -> EntryPoint {
    EntryPoint(
      what, title: title, summary: summary, rank: rank,
      first: [
        Question("competitor", "Which competitor?", hint: "The status quo is one, too.", required: true),
        Question(
          "because", "What decided it?", hint: "In a line or two. No names of customers.", required: true,
          rows: 2),
        Question("persona", "Who decided?"), Question("stage", "How far did it get?"), by,
      ],
      more: [date], fixedValues: ["what": what], queryField: "because", next: next)
  }

  private static let by = Question(
    "by", "Who are you?", hint: "Asked once, and kept on this device.", isRemembered: true)
  private static let date = Question("date", "When?")
  private static let competitor = Question("competitor", "Which competitor?")
}
