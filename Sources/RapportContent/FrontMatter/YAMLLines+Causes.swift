import RapportBase
import RapportDiagnostics

extension YAMLLines {
  /// A line that begins with a mark other than `- `.
  func otherItem(at number: Int) -> YAMLMessage? {
    let line = self[number].drop { $0 == 32 }
    guard let mark = ItemMark.beginning(line) else { return nil }
    return .otherItem(mark, SourcePosition(line: number, column: self[number].indent + 1))
  }

  /// A comment between two positions that may cut off what follows.
  func comment(from start: SourcePosition, to end: SourcePosition) -> YAMLMessage? {
    for number in start.line...min(max(start.line, end.line), start.line + 100) {
      let line = self[number]
      let from = number == start.line ? before(start).endIndex : line.startIndex
      var quote: UInt8?
      for index in from..<line.endIndex {
        let byte = line[index]
        if byte == quote {
          quote = nil
        } else if quote == nil, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
          // An apostrophe inside a word doesn't open a quotation.
          if index == line.startIndex || " [{,:".utf8.contains(line[index - 1]) { quote = byte }
        } else if quote == nil, byte == UInt8(ascii: "#"), index > line.startIndex,
          line[index - 1] == 32 || line[index - 1] == 9
        {
          return .comment(SourcePosition(line: number, column: line[..<index].scalars + 1))
        }
      }
    }
    return nil
  }

  /// An invisible character at the start of a line, which makes its indentation look different.
  func invisible(at number: Int) -> YAMLMessage? {
    let line = self[number]
    let text = line.drop { $0 == 32 }
    guard let byte = text.first, byte >= 0xC2,
      let scalar = String(decoding: text.prefix(4), as: UTF8.self).unicodeScalars.first,
      let found = InvisibleCharacter(scalar)
    else { return nil }
    return .invisible(found.name, SourcePosition(line: number, column: line.indent + 1))
  }

  /// Why a line that should name a field doesn't, if its characters show why.
  func keyFault(at number: Int) -> YAMLMessage? {
    let line = self[number]
    let name = line.drop { $0 == 32 }.prefix { byte in
      // Names may contain any letters. The colons of other scripts begin with the last two of these bytes.
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
  var beginsWithCurlyQuote: Bool {
    ["“", "”", "„", "‘", "’", "‚", "«", "»"].contains { starts(with: $0.utf8) }
  }

  /// The number of Unicode scalars.
  var scalars: Int { count { $0 & 0xC0 != 0x80 } }
}
