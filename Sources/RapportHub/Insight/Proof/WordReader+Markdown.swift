import RapportBase
import RapportContent

/// Skips the parts of Markdown that aren't text: marks at the start of a line, link
/// destinations, tags, comments.
extension WordReader {
  /// Skips the marks at the start of a line, and ends the paragraph if a new one begins here.
  ///
  /// - Returns: the offset at which the line's text begins.
  mutating func beginLine(at start: Int, _ words: inout TextWords) -> Int {
    lineIsBlock = false
    var i = start
    while i < end, bytes[i].isBlank || bytes[i] == UInt8(ascii: ">") { i += 1 }
    guard i < end, bytes[i] != 10 else {
      words.endParagraph(at: i)
      wasBlank = true
      return i
    }
    defer { wasBlank = false }
    if wasBlank { isInList = false }
    switch bytes[i] {
    case UInt8(ascii: "#"):
      lineIsBlock = true
      words.endParagraph(at: i)
    case UInt8(ascii: "`") where isFence(i), UInt8(ascii: "~") where isFence(i):
      words.endParagraph(at: i)
      lineIsBlock = true
      return lineEnd(from: i)
    case UInt8(ascii: "="), UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
      if isBullet(i) {
        isInList = true
        words.endParagraph(at: i)
        return i + 1
      }
      if isRule(i) { words.endParagraph(at: i) }
    case 48...57:
      if let next = afterNumber(i) {
        isInList = true
        words.endParagraph(at: i)
        return next
      }
    default: break
    }
    return i
  }

  private func isFence(_ i: Int) -> Bool {
    i + 2 < end && bytes[i + 1] == bytes[i] && bytes[i + 2] == bytes[i]
  }

  private func isBullet(_ i: Int) -> Bool {
    bytes[i] != UInt8(ascii: "=") && i + 1 < end && bytes[i + 1].isBlank
  }

  /// Whether this is an underline of a heading, or a rule.
  private func isRule(_ i: Int) -> Bool {
    var next = i
    while next < end, bytes[next] != 10 {
      guard bytes[next] == bytes[i] || bytes[next].isBlank else { return false }
      next += 1
    }
    return true
  }

  /// The offset after `1. ` if that begins a list item: any number after another item or a blank line,
  /// otherwise only 1.
  private func afterNumber(_ start: Int) -> Int? {
    var i = start
    while i < end, i - start < 9, bytes[i].isDigit { i += 1 }
    guard i + 1 < end, bytes[i] == UInt8(ascii: ".") || bytes[i] == UInt8(ascii: ")"),
      bytes[i + 1].isBlank
    else { return nil }
    let isOne = i == start + 1 && bytes[start] == UInt8(ascii: "1")
    return isOne || isInList || wasBlank ? i + 1 : nil
  }

  private func lineEnd(from start: Int) -> Int {
    var i = start
    while i < end, bytes[i] != 10 { i += 1 }
    return i
  }

  /// Skips a link destination, a tag or a character reference.
  mutating func markup(_ byte: UInt8, at i: Int, _ words: inout TextWords) -> Int {
    let next: UInt8 = i + 1 < end ? bytes[i + 1] : 0
    switch byte {
    case UInt8(ascii: "["):
      if next == byte { return wikilink(at: i) }
      return next == UInt8(ascii: "^") ? closing(UInt8(ascii: "]"), after: i, &unclosed.bracket) : i + 1
    case UInt8(ascii: "]"):
      if next == UInt8(ascii: "(") { return closing(UInt8(ascii: ")"), after: i, &unclosed.parenthesis) }
      return next == UInt8(ascii: "[") ? closing(UInt8(ascii: "]"), after: i + 1, &unclosed.bracket) : i + 1
    case UInt8(ascii: "<"):
      return tag(at: i, next, &words)
    case UInt8(ascii: "&"):
      return reference(at: i, &words)
    default:
      words.endParagraph(at: i)
      return i + 1
    }
  }

  /// The offset after the mark on the same line that closes what begins at `start`; if there is none, the
  /// offset after `start`.
  private func closing(_ mark: UInt8, after start: Int, _ unclosed: inout Int) -> Int {
    if start < unclosed { return start + 1 }
    var i = start + 1
    while i < end, bytes[i] != 10 {
      if bytes[i] == mark { return i + 1 }
      i += 1
    }
    unclosed = i
    return start + 1
  }

  /// Skips to the text of a wikilink: `[[name|text]]` shows only that.
  private mutating func wikilink(at start: Int) -> Int {
    if start < unclosed.bracket { return start + 2 }
    var i = start + 2
    while i < end, bytes[i] != 10, bytes[i] != UInt8(ascii: "]") {
      if bytes[i] == UInt8(ascii: "|") { return i + 1 }
      i += 1
    }
    if i >= end || bytes[i] == 10 { unclosed.bracket = i }
    return start + 2
  }

  /// The offset after a comment such as `%%a comment%%`; `nil` if it isn't closed.
  mutating func comment(at start: Int) -> Int? {
    if start < unclosed.percent { return nil }
    var i = start + 2
    while i + 1 < end {
      if bytes[i] == UInt8(ascii: "%"), bytes[i + 1] == UInt8(ascii: "%") { return i + 2 }
      i += 1
    }
    unclosed.percent = end
    return nil
  }

  private mutating func tag(at start: Int, _ next: UInt8, _ words: inout TextWords) -> Int {
    guard next.isASCIILetterOrDigit || next == UInt8(ascii: "/") || next == UInt8(ascii: "!") else {
      return start + 1
    }
    if next == UInt8(ascii: "!") { return htmlComment(at: start) }
    let close = closing(UInt8(ascii: ">"), after: start, &unclosed.angle)
    if close == start + 1 { return close }
    var name = start + (next == UInt8(ascii: "/") ? 2 : 1)
    var hash = TextWord.seed
    while name < end, bytes[name].isASCIILetterOrDigit {
      hash = (hash ^ UInt64(bytes[name] | 0x20)) &* TextWord.prime
      name += 1
    }
    if !Self.inlineTags.contains(hash) { words.endParagraph(at: start) }
    return close
  }

  private mutating func htmlComment(at start: Int) -> Int {
    var i = start + 2
    while i + 2 < end {
      if bytes[i] == UInt8(ascii: "-"), bytes[i + 1] == bytes[i], bytes[i + 2] == UInt8(ascii: ">") {
        return i + 3
      }
      i += 1
    }
    return end
  }

  private static let inlineTags = Set(
    ["a", "abbr", "b", "code", "em", "font", "i", "kbd", "mark", "q", "s", "small", "span", "strong", "sub"]
      .map(TextWord.hash) + ["sup", "u"].map(TextWord.hash))

  /// A space or a mark written as a character reference: `&nbsp;`
  private func reference(at start: Int, _ words: inout TextWords) -> Int {
    var i = start + 1
    while i < end, i - start < 10, bytes[i].isASCIILetterOrDigit || bytes[i] == UInt8(ascii: "#") { i += 1 }
    guard i < end, i > start + 1, bytes[i] == UInt8(ascii: ";") else { return start + 1 }
    let isSpace = bytes[start + 1] == UInt8(ascii: "n") && bytes[start + 2] == UInt8(ascii: "b")
    if !isSpace { words.isAfterMark = true }
    return i + 1
  }
}

extension UInt8 {
  /// White space that may separate words of a line.
  fileprivate var isBlank: Bool { self == 32 || self == 9 || self == 13 }
}
