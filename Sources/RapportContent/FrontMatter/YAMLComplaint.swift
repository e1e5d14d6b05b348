import RapportDiagnostics

/// What libyaml complains about, and the lines around it, from which one sees what somebody wrote.
struct YAMLComplaint {
  /// What is wrong, in libyaml's words.
  let problem: String
  /// What libyaml was reading.
  let context: String
  /// Where it gave up.
  let position: SourcePosition
  /// Where began what it was reading.
  let start: SourcePosition
  let lines: YAMLLines

  /// All complaints of libyaml 0.2.5 have words of ours; a later one's new ones are shown as they are.
  var message: YAMLMessage {
    if problem.contains("mapping values are not allowed") { return colon }
    if context.contains("alias") || context.contains("anchor") { return at(start, .mark) }
    if context.contains("directive") { return at(start, .directive) }
    if problem.contains("%") || problem.contains("incompatible") { return .directive }
    if context.contains("tag") || problem.contains("tag") { return at(start, .tag) }
    if context.contains("quoted scalar") { return quoted }
    if problem.contains("tab character") || problem.contains("cannot start any token") {
      return lines.after(position).first == 9 ? .tab : .start
    }
    if context.contains("block scalar") { return at(start, .blockText) }
    if context.contains("plain scalar") { return at(start, .colonInBrackets) }
    if context.contains("flow") { return at(start, .bracket) }
    if context.contains("simple key") { return lines.keyFault(at: start.line) ?? at(start, .noColon) }
    return structure
  }

  /// Faults in how lines follow one another.
  private var structure: YAMLMessage {
    if goesOnAfterClosed { return .afterQuote }
    if problem.contains("sequence entries are not allowed") { return .itemInLine }
    if problem.contains("keys are not allowed") { return .question }
    if problem.contains("'-' indicator") { return .noItem }
    if problem.contains("expected key") || problem.contains("<block end>") { return .indent }
    if problem.contains("node content") { return .start }
    if problem.contains("document start") { return secondRoot }
    return YAMLMessage(
      "the fields can't be read: \(problem)", help: "Write one “key: value” a line; quote unusual text.")
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

  /// Whether a quote or a bracket was closed just before, maybe in the line above.
  private var goesOnAfterClosed: Bool {
    let before = lines.before(position)
    if !before.isBlank { return before.endsClosed }
    let rest = lines.after(position)
    guard !rest.beginsItem, rest.keyColon == nil, !rest.isBlank,
      let above = lines.filledLine(before: position.line), lines[above].indent < before.count
    else { return false }
    return lines[above].endsClosed
  }

  /// Something after a text that was whole.
  private var secondRoot: YAMLMessage {
    if lines.after(position).starts(with: "---".utf8) { return .secondBlock }
    guard let above = lines.filledLine(before: position.line) else { return .noColon }
    if lines[above].starts(with: "...".utf8) { return .secondBlock }
    return lines[above].first == UInt8(ascii: "%")
      ? at(SourcePosition(line: above, column: 1), .directive) : .noColon
  }

  /// A colon where none may be: after another one, or because the lines above were no field.
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
    return lines.keyFault(at: cause)
      ?? at(SourcePosition(line: cause, column: lines[cause].indent + 1), .noColon)
  }
}

extension YAMLLines {
  /// Why a line that should name a field doesn't, if its characters show it.
  func keyFault(at number: Int) -> YAMLMessage? {
    let line = self[number]
    let name = line.drop { $0 == 32 }.prefix { byte in
      // A name may hold any letters; other scripts' colons begin with these bytes, too.
      byte > 32 && byte != UInt8(ascii: ":") && byte != 0xEF && byte != 0xE2
    }
    guard !name.isEmpty else { return nil }
    let position = SourcePosition(line: number, column: line[..<name.endIndex].scalars + 1)
    let rest = line[name.endIndex...]
    let text = String(decoding: name.prefix(60), as: UTF8.self)
    if ["\u{FF1A}", "\u{2236}", "\u{FE55}"].contains(where: { rest.starts(with: $0.utf8) }) {
      return .otherColon(text, position)
    }
    guard rest.first == UInt8(ascii: ":"), !rest.starts(with: "://".utf8) else { return nil }
    let next = SourcePosition(line: number, column: position.column + 1)
    let value = rest.dropFirst()
    let spaces = ["\u{A0}", "\u{202F}", "\u{2007}", "\u{3000}", "\u{2009}", "\u{200B}", "\u{FEFF}"]
    if spaces.contains(where: { value.starts(with: $0.utf8) }) { return .otherSpace(text, next) }
    return value.first.map { $0 > 32 && $0 != UInt8(ascii: ":") } == true ? .noSpace(text, next) : nil
  }
}

extension ArraySlice<UInt8> {
  fileprivate var beginsWithCurlyQuote: Bool {
    ["“", "”", "„", "‘", "’", "‚", "«", "»"].contains { starts(with: $0.utf8) }
  }

  /// How many Unicode scalars it holds.
  fileprivate var scalars: Int { count { $0 & 0xC0 != 0x80 } }
}

extension YAMLMessage {
  static let secondColon = YAMLMessage(
    "a second “: ” in one line", help: "Put the value in quotes, as in  title: \"Price: too high\"")
  static let curlyQuote = YAMLMessage(
    "curly quotes don't hold a value together", help: "Use straight ones, as in  title: \"Price: too high\"")
  static let indent = YAMLMessage(
    "this line's indent fits nothing above it", help: "Line it up with the fields above, in spaces.")
  static let escape = YAMLMessage(
    "“\\” in double quotes begins an escape, and this isn't one",
    help: "Write “\\\\” for one backslash, or put the value in single quotes.")
  static let tab = YAMLMessage("a tab indents this line", help: "Indent with spaces.")
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
  static let afterQuote = YAMLMessage(
    "text goes on after a closed quote or bracket",
    help:
      "Put the whole value in quotes, and the other kind of quote inside, as in  title: \"It's too expensive\""
  )
  static let blockText = YAMLMessage(
    "“>” or “|” at the start of a value has a meaning of its own: the text follows on the lines below",
    help: "Put the value in quotes, as in  title: \"> 50 seats\"")
  static let itemInLine = YAMLMessage(
    "“- ” begins a list's item, and the list is on the line of its name",
    help: "Put each item on a line of its own, below the name. If this is text, put it in quotes.")
  static let question = YAMLMessage(
    "“? ” at the start of a value has a meaning of its own", help: "Put the value in quotes.")
  static let noItem = YAMLMessage(
    "this line is among a list's lines and doesn't begin with “- ”",
    help: "Begin each item with “- ”. A list among fields needs a name on the line above, as in  tags:")
  static let directive = YAMLMessage(
    "“%” at the start of a line has a meaning of its own", help: "Delete the line, or put the text in quotes."
  )

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
