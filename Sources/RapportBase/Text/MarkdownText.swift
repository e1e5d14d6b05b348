/// Text that Markdown shows literally, on GitHub, GitLab, Gitea and Forgejo.
package enum MarkdownText {
  private static let marks = Set("\\`*_[]<>#|~&$".unicodeScalars)
  /// Those of them that every Markdown knows.
  private static let pastedMarks = Set("\\`*_[]<>#".unicodeScalars)
  /// Characters that make a following word a reference to people, issues, commits or labels.
  private static let calls = Set("@#!~$%&".unicodeScalars)
  /// WORD JOINER, by its number: nobody sees it, and no host finds a name or an address across it.
  private static let joiner = "&#8288;"

  /// Backslashes keep markup from working (CommonMark 6.1). Hosts look for names, numbers and addresses once
  /// more in what was rendered, where backslashes are gone: an invisible character breaks those.
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

  /// The same for what people paste into a message or a document, where an invisible character would be seen: no
  /// markup works, and all of it is one line.
  package static func pasted(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    var out = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      if pastedMarks.contains(scalar) || startsBlock(scalars, index) { out.append("\\") }
      out.append(scalar.properties.isWhitespace ? " " : scalar)
    }
    return String(out)
  }

  /// Text as code, which hosts leave alone and which can be copied as it is (CommonMark 6.1).
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

  /// Characters that begin a list or underline a heading, at the start of a line.
  private static func startsBlock(_ text: [Unicode.Scalar], _ index: Int) -> Bool {
    switch text[index] {
    case "-", "+", "=": index == 0
    case ".", ")": index > 0 && text[..<index].allSatisfy(isDigit)
    default: false
    }
  }

  /// Within `://` and `:word:`, after `www`, and in `GH-1`.
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
