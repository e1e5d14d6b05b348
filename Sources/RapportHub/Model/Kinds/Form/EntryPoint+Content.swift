extension EntryPoint {
  /// An objection and its answer.
  static let answer = EntryPoint(
    "answer", title: "A new objection, and what to say to it",
    first: [
      Question("says", "What did they say?", hint: "Their words, not ours.", isVoice: true, rows: 2),
      Question("answer", "What to say", hint: "Three lines: agree, turn, prove.", rows: 3),
      Question("ask", "What to ask back", hint: "A question that gets them talking."),
      Question("category", "What is it about?"), Question("personas", "Who says it?"),
      Question("stages", "When?"),
    ],
    more: [
      Question("title", "In a few words", hint: "As a colleague would call it."),
      Question("means", "What’s behind it?", hint: "What they mean by it, as far as you know."),
      Question("proof", "What proves the answer?"), Question("competitors", "Which competitors?"),
    ],
    queryField: "says")

  /// A sentence that proves something.
  static let proven = EntryPoint(
    "proven", title: "A customer said or achieved something", summary: "One sentence, and who says so",
    rank: 25,
    first: [
      Question(
        "says", "What did they say or achieve?", hint: "One sentence, as one may quote it.", isVoice: true),
      Question("source", "Who says so?", hint: "The customer, a study, our own count."),
      Question("customer", "Which customer is it?", hint: "Leave it empty if it is none."),
      Question("naming", "May we name them?", follows: "customer", valueLabels: ["named": "Yes"]),
      Question("number", "The figure in it, if there is one", hint: "Such as: 38%, nine days."),
      Question("objections", "Which objections does it answer?"),
    ],
    more: [Question("url", "Where can it be read?"), Question("date", "When was that?")],
    hasBody: true, queryField: "says")

  /// Content that somebody plans to make.
  static let planned = EntryPoint(
    "planned", title: "Plan something to make",
    first: [
      Question("title", "What will it be called?", hint: "A working title is enough."),
      Question("type", "What will it be?"), Question("personas", "Who is it for?"),
      Question("stages", "What stage?"),
      Question("due", "When will it be ready?"), Question("owner", "Who makes it?"),
      Question("objections", "Which objections will it answer?"),
    ],
    more: [Question("use_when", "When will it help?", hint: "One line: send it when …")],
    fixedValues: ["status": "planned"], hasBody: true,
    next: Next("have", label: "I have one", hint: "It exists already?"))

  /// Content that helped to win a sale.
  static let have = EntryPoint(
    "have", title: "I have something that works", summary: "A link, a file, a text that helped you sell",
    rank: 20,
    first: [
      Question("title", "What is it called?"), Question("type", "What is it?"),
      Question("buyer_url", "Link you can send to a buyer", hint: "Starts with https://"),
      Question("use_when", "When does it help?", hint: "One line: send it when …"),
      Question("personas", "Who is it for?"), Question("stages", "What stage?"),
      Question("objections", "Which objections does it answer?"),
    ],
    more: [
      Question("proof_line", "Line to quote", hint: "The one sentence of it that convinces."),
      Question("customer", "Which customer is it about?", hint: "Leave it empty if it is none."),
      Question("naming", "May we name them?", follows: "customer", valueLabels: ["named": "Yes"]),
      Question("share", "Message to go with it"),
      Question("expires", "Use it until", hint: "Only if it runs out."),
    ],
    hasBody: true)
}
