import RapportDiagnostics

extension YAMLMessage {
  static let secondColon = YAMLMessage(
    "a second “: ” in one line", help: "Put the value in quotes, as in  title: \"Price: too high\"")
  static let curlyQuote = YAMLMessage(
    "curly quotes don't work as quotes around a value",
    help: "Use straight ones, as in  title: \"Price: too high\"")
  static let indent = YAMLMessage(
    "this line's indent doesn't match any line above it",
    help: "Line it up with the fields above, using spaces.")
  static let escape = YAMLMessage(
    "“\\” in double quotes begins an escape, and this isn't one",
    help: "Write “\\\\” for one backslash, or put the value in single quotes.")
  static let tab = YAMLMessage("this line is indented with a tab", help: "Indent with spaces.")
  static let start = YAMLMessage(
    "a value can't begin with this character", help: "Put the value in quotes.")
  static let quote = YAMLMessage(
    "a quote is opened here and not closed", help: "Close the quote on the same line.")
  static let bracket = YAMLMessage(
    "a list in brackets begins here and isn't finished",
    help: "Separate the items with commas and close the bracket, as in  stages: [decision, growth]")
  static let colonInBrackets = YAMLMessage(
    "text in brackets ends with a colon", help: "Put the text in quotes, as in  tags: [\"price:\", value]")
  static let noColon = YAMLMessage(
    "a line without “key: value”",
    help: "Give the line a field's name, or indent it if it continues the text above.")
  static let doubleBrackets = YAMLMessage(
    "double brackets are links in other tools, and lists within lists here",
    help: "Write the names alone in one pair of brackets, as in  personas: [cfo, cto]")
  static let afterQuote = YAMLMessage(
    "text continues after a closed quote or bracket",
    help:
      "Put the whole value in quotes, and the other kind of quote inside, as in  title: \"It's too expensive\""
  )
  static let blockText = YAMLMessage(
    "“>” or “|” at the start of a value has a meaning of its own: the text follows on the lines below",
    help: "Put the value in quotes, as in  title: \"> 50 seats\"")
  static let itemInLine = YAMLMessage(
    "“- ” begins a list item, but it is on the same line as the field's name",
    help: "Put each item on a line of its own, below the name. If this is text, put it in quotes.")
  static let question = YAMLMessage(
    "“? ” at the start of a value has a meaning of its own", help: "Put the value in quotes.")
  static let fieldAsItem = YAMLMessage(
    "“- ” begins a list item, but this is a field", help: "Delete the hyphen and the space.")
  static let noItem = YAMLMessage(
    "this line is in a list, but doesn't begin with “- ”",
    help: "Begin each item with “- ”. A list needs a field name on the line above, as in  tags:")
  static let directive = YAMLMessage(
    "“%” at the start of a line has a meaning of its own", help: "Delete the line, or put the text in quotes."
  )

  static func otherItem(_ mark: String, _ position: SourcePosition) -> YAMLMessage {
    YAMLMessage(
      "“\(mark)” doesn't begin a list item",
      help: "Begin each item with “- ”, a hyphen and a space. Put text that contains “: ” in quotes.",
      at: position)
  }
  static func comment(_ position: SourcePosition) -> YAMLMessage {
    YAMLMessage(
      "“#” begins a comment here, so the rest of the line isn't read",
      help: "Put the whole value in quotes, as in  title: \"Vendor #2\"", at: position)
  }
  static func invisible(_ name: String, _ position: SourcePosition) -> YAMLMessage {
    YAMLMessage(
      "an invisible character is before the text: \(name)",
      help: "Delete it. It often comes along when text is pasted.", at: position)
  }
  static func otherColon(_ name: String, _ position: SourcePosition) -> YAMLMessage {
    YAMLMessage(
      "the colon after “\(name)” isn't an ordinary one",
      help: "Type an ordinary colon, as in  \(name): …",
      at: position)
  }
  static func otherSpace(_ name: String, _ position: SourcePosition) -> YAMLMessage {
    YAMLMessage(
      "the space after “\(name):” isn't an ordinary one",
      help: "Delete it and type a space. It often comes along when text is pasted.", at: position)
  }
  static func noSpace(_ name: String, _ position: SourcePosition) -> YAMLMessage {
    YAMLMessage("a space is missing after “\(name):”", help: "Write  \(name): …", at: position)
  }
}
