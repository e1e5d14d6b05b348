/// Scripts as browsers load them: without indentation, empty lines, comments and spaces that mean nothing.
///
/// Line ends stay, since they may end statements. A file in which a line could begin inside a string or a
/// comment is left as it is.
enum JavaScriptMinifier {
  static func minified(_ script: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(script.count)
    for line in script.split(separator: UInt8(ascii: "\n")) {
      let code = line.withoutIndentation
      if code.isEmpty || code.starts(with: "//".utf8) { continue }
      guard endsInCode(code) else { return script }
      out += JavaScriptLine(code).bytes
      out.append(UInt8(ascii: "\n"))
    }
    if script.last != UInt8(ascii: "\n") { _ = out.popLast() }
    return out
  }

  /// Whether every string, comment and template literal that begins on the line ends on it.
  private static func endsInCode(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.last != UInt8(ascii: "\\"), line.closesComments else { return false }
    return !line.contains(UInt8(ascii: "`")) || closesTemplates(line)
  }

  /// Whether every template literal ends on its line.
  ///
  /// Strings and template literals are parsed. A slash outside them may begin a regular expression, which may
  /// contain quotes; those aren't parsed, so the answer is no.
  private static func closesTemplates(_ line: ArraySlice<UInt8>) -> Bool {
    // Open quotes and braces; a brace is code within a template literal.
    var open: [UInt8] = []
    var previous: UInt8 = 0
    var isEscaped = false
    for (index, byte) in zip(line.indices, line) {
      defer { previous = isEscaped ? 0 : byte }
      if isEscaped {
        isEscaped = false
        continue
      }
      switch (open.last, byte) {
      case (_, UInt8(ascii: "\\")):
        isEscaped = true
      case (UInt8(ascii: "\""), _), (UInt8(ascii: "'"), _):
        if byte == open.last { open.removeLast() }
      case (UInt8(ascii: "`"), _):
        if byte == UInt8(ascii: "`") { open.removeLast() }
        if byte == UInt8(ascii: "{"), previous == UInt8(ascii: "$") { open.append(byte) }
      case (_, UInt8(ascii: "/")):
        // Two slashes are a comment up to the end of the line.
        return open.isEmpty && line.dropFirst(index - line.startIndex + 1).first == byte
      case (_, UInt8(ascii: "\"")), (_, UInt8(ascii: "'")), (_, UInt8(ascii: "`")):
        open.append(byte)
      case (.some, UInt8(ascii: "{")):
        open.append(byte)
      case (.some, UInt8(ascii: "}")):
        open.removeLast()
      default: break
      }
    }
    return open.isEmpty
  }
}
