import RapportBase
import RapportDiagnostics

/// An error from libyaml, with the lines around it, which show what the author wrote.
struct YAMLComplaint {
  /// What is wrong, in libyaml's words.
  let problem: String
  /// What libyaml was reading.
  let context: String
  /// Where libyaml gave up.
  let position: SourcePosition
  /// Where the thing it was reading began.
  let start: SourcePosition
  let lines: YAMLLines

  /// We have our own message for every error of libyaml 0.2.5. New errors in later
  /// versions are shown as they are.
  var message: YAMLMessage {
    if let unseen = lines.invisible(at: position.line) { return unseen }
    if problem.contains("mapping values are not allowed") { return colon }
    if context.contains("alias") || context.contains("anchor") {
      return lines.otherItem(at: start.line) ?? at(start, .mark)
    }
    if context.contains("directive") { return at(start, .directive) }
    if problem.contains("%") || problem.contains("incompatible") { return .directive }
    if context.contains("tag") || problem.contains("tag") { return at(start, .tag) }
    if context.contains("quoted scalar") { return quoted }
    if problem.contains("tab character") || problem.contains("cannot start any token") {
      return lines.after(position).first == 9 ? .tab : .start
    }
    if context.contains("block scalar") { return at(start, .blockText) }
    if context.contains("plain scalar") { return at(start, .colonInBrackets) }
    if context.contains("flow") { return flow }
    if context.contains("simple key") {
      return commentAbove ?? lines.keyFault(at: start.line) ?? lines.otherItem(at: start.line)
        ?? at(start, .noColon)
    }
    return structure
  }

  /// A list in brackets that isn't finished, perhaps because a comment cut it off.
  private var flow: YAMLMessage {
    var start = start
    // At the end of the text, libyaml reports only that it ended.
    if lines.after(start).isBlank, let above = lines.filledLine(before: start.line + 1) {
      let line = lines[above]
      let bracket = line.lastIndex { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "{") }
      start = SourcePosition(line: above, column: line[..<(bracket ?? line.startIndex)].scalars + 1)
    }
    return lines.comment(from: start, to: position) ?? at(start, .bracket)
  }

  /// Errors in the sequence of lines.
  private var structure: YAMLMessage {
    if let commentAbove { return commentAbove }
    if goesOnAfterClosed { return lines.before(position).contains("[[".utf8) ? .doubleBrackets : .afterQuote }
    if problem.contains("sequence entries are not allowed") { return .itemInLine }
    if problem.contains("keys are not allowed") { return .question }
    if problem.contains("'-' indicator") {
      return lines.otherItem(at: position.line) ?? fieldAsItem ?? .noItem
    }
    if problem.contains("expected key") || problem.contains("<block end>") { return .indent }
    if problem.contains("node content") { return .start }
    if problem.contains("document start") { return secondRoot }
    return YAMLMessage(
      "the fields can't be read: \(problem)", help: "Write one “key: value” a line; quote unusual text.")
  }

  /// A field on the first line that is written as a list item, so that the fields below it don't fit.
  private var fieldAsItem: YAMLMessage? {
    guard let first = (lines.firstLine...position.line).first(where: { !lines[$0].isBlank }),
      lines[first].beginsItem, lines[first].indent == 0, lines[first].keyColon != nil,
      lines[position.line].indent == 0
    else { return nil }
    return at(SourcePosition(line: first, column: 1), .fieldAsItem)
  }

  /// A comment that cut off the text on the line above, so that this line belongs to nothing.
  private var commentAbove: YAMLMessage? {
    guard let above = lines.filledLine(before: position.line), lines[position.line].keyColon == nil,
      !lines[position.line].beginsItem
    else { return nil }
    return lines.comment(
      from: SourcePosition(line: above, column: 1), to: SourcePosition(line: above, column: .max))
  }

  private func at(_ position: SourcePosition, _ message: YAMLMessage) -> YAMLMessage {
    var message = message
    message.position = position
    return message
  }

  private var quoted: YAMLMessage {
    if problem.contains("end of stream") || problem.contains("document indicator") {
      return at(start, .quote)
    }
    return .escape
  }

  /// Whether a quote or a bracket was closed just before, perhaps on the line above.
  private var goesOnAfterClosed: Bool {
    let before = lines.before(position)
    if !before.isBlank { return before.endsClosed }
    let rest = lines.after(position)
    guard !rest.beginsItem, rest.keyColon == nil, !rest.isBlank,
      let above = lines.filledLine(before: position.line), lines[above].indent < before.count
    else { return false }
    return lines[above].endsClosed
  }

  /// More text after a complete value.
  private var secondRoot: YAMLMessage {
    if lines.after(position).starts(with: "---".utf8) { return .secondBlock }
    guard let above = lines.filledLine(before: position.line) else { return .noColon }
    if lines[above].starts(with: "...".utf8) { return .secondBlock }
    return lines[above].first == UInt8(ascii: "%")
      ? at(SourcePosition(line: above, column: 1), .directive) : .noColon
  }

  /// A misplaced colon: either a second one on the line, or the lines above aren't a field.
  private var colon: YAMLMessage {
    let before = lines.before(position)
    if let first = before.keyColon {
      let value = before[(first + 1)...].drop { $0 == 32 }
      return value.beginsWithCurlyQuote
        ? at(
          SourcePosition(line: position.line, column: before[..<value.startIndex].scalars + 1), .curlyQuote)
        : .secondColon
    }
    var cause: Int?
    var line = position.line
    while let above = lines.filledLine(before: line), lines[above].keyColon == nil, !lines[above].beginsItem {
      (cause, line) = (above, above)
    }
    guard let cause else { return .indent }
    return lines.keyFault(at: cause) ?? lines.otherItem(at: cause)
      ?? at(SourcePosition(line: cause, column: lines[cause].indent + 1), .noColon)
  }
}
