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
      let place = Self.place(mark)
      let words = YAMLWords(
        problem: problem, context: context?.text ?? "", line: bytes.line(place.line), at: place)
      let shown = words.isToldAtContext ? context.map { Self.place($0.mark) } : nil
      found = diagnostic(words.code, shown ?? place, words.message, words.help)
    case .duplicatedKeysInMapping(let keys, let context):
      let key = keys.first ?? ""
      let mark = Self.secondPlace(of: key, in: context.text, from: Self.place(context.mark))
      found = diagnostic(
        .duplicateKey, mark, "“\(key)” is set twice", "Keep one of the two. A list goes under one name.")
    case .reader(_, let offset, _, _):
      found = diagnostic(
        .yamlSyntax, bytes.position(of: bytes.startIndex + (offset ?? 0)),
        "an invisible control character stands here",
        "Delete it. It often comes along when text is pasted.")
    default:
      found = diagnostic(.yamlSyntax, .start, "the fields can't be read: \(error)", "")
    }
    fault = YAMLReader.Fault(diagnostic: found)
  }

  private static func place(_ mark: Mark) -> SourcePosition {
    SourcePosition(line: mark.line, column: mark.column)
  }

  private static func secondPlace(of key: String, in text: String, from mark: SourcePosition)
    -> SourcePosition
  {
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

extension ArraySlice<UInt8> {
  /// A line by its number, from 1; empty if there is none.
  fileprivate func line(_ number: Int) -> ArraySlice<UInt8> {
    var start = startIndex
    for _ in 1..<Swift.max(1, number) {
      guard let newline = self[start...].firstIndex(of: 10) else { return [] }
      start = newline + 1
    }
    return self[start...].prefix { $0 != 10 }
  }
}
