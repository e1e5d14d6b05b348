/// Escapes text so that Markdown shows it literally, on GitHub, GitLab, Gitea and Forgejo.
package enum MarkdownText {
  private static let marks = Set("\\`*_[]<>#|~&$".unicodeScalars)
  /// Those of the marks that every Markdown dialect knows.
  private static let pastedMarks = Set("\\`*_[]<>#".unicodeScalars)
  /// Characters that turn the next word into a reference to people, issues, commits or labels.
  private static let calls = Set("@#!~$%&".unicodeScalars)
  /// WORD JOINER as a character reference: it is invisible, and no host recognises a
  /// name or an address across it.
  private static let joiner = "&#8288;"

  /// Backslashes disable markup (CommonMark 6.1). But after rendering, when the backslashes are gone, hosts
  /// look again for names, numbers and addresses: an invisible character breaks those up.
  package static func escaped(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    var out = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      let next = index + 1 < scalars.count ? scalars[index + 1] : " "
      if marks.contains(scalar) || startsBlock(scalars, index) { out.append("\\") }
      out.append(scalar)
      if calls.contains(scalar) && !isSpace(next) || partsAddress(scalars, index) {
        out.append(contentsOf: joiner.unicodeScalars)
      }
    }
    return String(out)
  }

  /// Escapes text that people paste into a message or a document, where an invisible character would get in
  /// the way: no markup works, and the text is on one line.
  package static func pasted(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    var out = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      if pastedMarks.contains(scalar) || startsBlock(scalars, index) { out.append("\\") }
      out.append(scalar.properties.isWhitespace ? " " : scalar)
    }
    return String(out)
  }

  /// Text as a code span, which hosts leave alone and from which it can be copied unchanged (CommonMark 6.1).
  package static func code(_ text: String) -> String {
    var (run, longest) = (0, 0)
    for byte in text.utf8 {
      run = byte == UInt8(ascii: "`") ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = String(repeating: "`", count: longest + 1)
    let space = text.utf8.first == UInt8(ascii: "`") || text.utf8.last == UInt8(ascii: "`") ? " " : ""
    return fence + space + text + space + fence
  }

  /// Whether a character begins a list or underlines a heading at the start of a line.
  private static func startsBlock(_ text: [Unicode.Scalar], _ index: Int) -> Bool {
    switch text[index] {
    case "-", "+", "=": index == 0
    case ".", ")": index > 0 && text[..<index].allSatisfy(isDigit)
    default: false
    }
  }

  /// Whether a character is part of `://` or `:word:`, comes after `www`, or is the hyphen in `GH-1`.
  private static func partsAddress(_ text: [Unicode.Scalar], _ index: Int) -> Bool {
    func at(_ offset: Int) -> Unicode.Scalar {
      text.indices.contains(index + offset) ? text[index + offset] : " "
    }
    switch text[index] {
    case ":": return !isSpace(at(1))
    case "w", "W": return at(1) == "." && at(-1).value | 32 == 0x77
    case "-": return isDigit(at(1)) && (at(-1).value | 32 == 0x68)
    default: return false
    }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (48...57).contains(scalar.value) }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "\t" }
}
