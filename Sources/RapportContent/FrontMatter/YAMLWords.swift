import RapportDiagnostics

/// What to say about a YAML parser's complaint: it tells what it looked for, people want to know what they wrote.
struct YAMLWords {
  var code = DiagnosticCode.yamlSyntax
  var message: String
  var help: String
  /// Whether the fault is told where the value began, rather than where the parser gave up.
  var isToldAtContext = false

  /// - Parameters:
  ///   - problem: what the parser says is wrong.
  ///   - context: what it says it was doing.
  ///   - line: the line at which it gave up.
  ///   - place: where it gave up.
  init(problem: String, context: String, line: ArraySlice<UInt8>, at place: SourcePosition) {
    let before = line.prefix(place.column - 1)
    if problem.contains("mapping values are not allowed") {
      self = before.first == 32 && !before.contains(UInt8(ascii: ":")) ? .indent : .colon
    } else if problem.contains("undefined alias") || context.contains("alias") || context.contains("anchor") {
      self = .mark
      isToldAtContext = !problem.contains("undefined alias")
    } else if problem.contains("escape") || context.contains("quoted") && problem.contains("hex") {
      self = .escape
    } else if problem.contains("cannot start any token") || problem.contains("tab character") {
      self = line.dropFirst(place.column - 1).first == 9 ? .tab : .start
    } else if problem.contains("unexpected end of stream") || context.contains("quoted scalar") {
      self = .quote
    } else if context.contains("flow") || problem.contains("',' or '") {
      self = .bracket
    } else if problem.contains("could not find expected ':'") {
      self = .noColon
    } else if problem.contains("did not find expected key") || problem.contains("expected <block end>") {
      self =
        before.last(where: { $0 != 32 }).map { "\"']}".utf8.contains($0) } == true ? .afterQuote : .indent
    } else if problem.contains("another document") || problem.contains("document start") {
      self = .secondBlock
    } else {
      message = "the fields can't be read: \(problem)"
      help = "Write one “key: value” a line; quote unusual text."
    }
  }

  private init(
    _ message: String, help: String, code: DiagnosticCode = .yamlSyntax, isToldAtContext: Bool = false
  ) {
    (self.code, self.message, self.help, self.isToldAtContext) = (code, message, help, isToldAtContext)
  }
}

extension YAMLWords {
  private static let colon = YAMLWords(
    "a second “: ” in one line", help: "Put the value in quotes, as in  title: \"Price: too high\"")
  private static let indent = YAMLWords(
    "this line's indent fits nothing above it", help: "Line it up with the fields above, in spaces.")
  private static let mark = YAMLWords(
    "“*” or “&” at the start of a value has a meaning of its own",
    help: "Put the value in quotes, as in  title: \"**Free** for a month\"", code: .yamlFeature)
  private static let escape = YAMLWords(
    "“\\” in double quotes begins an escape, and this is none",
    help: "Write “\\\\” for one backslash, or put the value in single quotes.")
  private static let tab = YAMLWords("a tab indents this line", help: "Indent with spaces.")
  private static let start = YAMLWords(
    "a value can't begin with this character", help: "Put the value in quotes.")
  private static let quote = YAMLWords(
    "a quote is opened here and not closed", help: "Close the quote on the same line.", isToldAtContext: true)
  private static let bracket = YAMLWords(
    "a list in brackets begins here and isn't finished",
    help: "Part the items with commas and close the bracket, as in  stages: [decision, growth]",
    isToldAtContext: true)
  private static let noColon = YAMLWords(
    "a line without “key: value”", help: "Give the line a field's name, or indent text that goes on.",
    isToldAtContext: true)
  private static let afterQuote = YAMLWords(
    "text goes on after a closed quote or bracket",
    help:
      "Put the whole value in quotes, and the other kind of quote inside, as in  title: \"It's too expensive\""
  )
  private static let secondBlock = YAMLWords(
    "a second block of fields begins here", help: "Keep one block between two lines of ---")
}
