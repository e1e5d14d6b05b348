import RapportDiagnostics
import Yams

/// Says a YAML parser's complaint in words that get it mended.
struct YAMLFault {
  let fault: YAMLReader.Fault

  init(_ error: YamlError, bytes: ArraySlice<UInt8>, file: String, firstLine: Int) {
    func diagnostic(
      _ code: DiagnosticCode, _ mark: SourcePosition, _ message: String, _ help: String
    ) -> Diagnostic {
      let position = SourcePosition(line: mark.line + firstLine - 1, column: mark.column)
      return Diagnostic(code, in: file, at: position, message, help: help)
    }
    let found: Diagnostic
    switch error {
    case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      let words = Self.words(for: problem, context: context?.text ?? "")
      found = diagnostic(words.code, Self.place(mark), words.message, words.help)
    case .duplicatedKeysInMapping(let keys, let context):
      let key = keys.first ?? ""
      let mark = Self.secondPlace(of: key, in: context.text, from: Self.place(context.mark))
      found = diagnostic(
        .duplicateKey, mark, "“\(key)” is set twice", "Keep one of the two. A list goes under one name.")
    case .reader(let problem, _, _, _):
      found = diagnostic(
        .yamlSyntax, .start, "the fields hold a character that can't stand there: \(problem)",
        "Delete control characters; they often come along when text is pasted.")
    default:
      found = diagnostic(.yamlSyntax, .start, "the fields can't be read: \(error)", "")
    }
    fault = YAMLReader.Fault(diagnostic: found)
  }

  private static func words(
    for problem: String, context: String
  ) -> (code: DiagnosticCode, message: String, help: String) {
    if problem.contains("mapping values are not allowed") {
      return (
        .yamlSyntax, "a second “: ” in one line", "Put the value in quotes, as in  title: \"Price: too high\""
      )
    }
    if problem.contains("undefined alias") {
      return (.yamlFeature, "“*” at the start of a value repeats another value", "Put the value in quotes.")
    }
    if problem.contains("cannot start any token") {
      return (
        .yamlSyntax, "a value can't begin with this character",
        "Put the value in quotes. Indent with spaces, not with tabs."
      )
    }
    if problem.contains("unexpected end of stream") || context.contains("quoted scalar") {
      return (.yamlSyntax, "a quote is opened and not closed", "Close the quote on the same line.")
    }
    if context.contains("flow") || problem.contains("',' or '") {
      return (
        .yamlSyntax, "a list in brackets is not finished here",
        "Part the items with commas and close the bracket, as in  stages: [decision, growth]"
      )
    }
    if problem.contains("could not find expected ':'") {
      return (.yamlSyntax, "a line without “key: value”", "Give the line a field's name, or indent text that goes on.")
    }
    if problem.contains("did not find expected key") || problem.contains("expected <block end>") {
      return (.yamlSyntax, "this line's indent fits nothing above it", "Line it up with the fields above, in spaces.")
    }
    if problem.contains("another document") || problem.contains("document start") {
      return (.yamlSyntax, "a second block of fields begins here", "Keep one block between two lines of ---")
    }
    return (.yamlSyntax, "the fields can't be read: \(problem)", "Write one “key: value” a line; quote unusual text.")
  }

  private static func place(_ mark: Mark) -> SourcePosition {
    SourcePosition(line: mark.line, column: mark.column)
  }

  private static func secondPlace(of key: String, in text: String, from mark: SourcePosition) -> SourcePosition {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for number in mark.line..<max(mark.line, lines.count) {
      let line = lines[number]
      let indent = line.utf8.prefix { $0 == 32 || $0 == 45 }.count
      let rest = line.dropFirst(indent)
      if indent == mark.column - 1,
        rest.hasPrefix(key + ":") || rest.hasPrefix("\"\(key)\":") || rest.hasPrefix("'\(key)':")
      {
        return SourcePosition(line: number + 1, column: indent + 1)
      }
    }
    return mark
  }
}
