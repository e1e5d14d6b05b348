/// What HTML was found in a body, in words.
struct RawHTML {
  /// The tag's name in lower case; empty for what is no tag.
  private var name = ""
  var isClosing = false
  private var kind = Kind.tag
  private enum Kind { case tag, unclosedComment, besideComment, other }

  /// Nil if the block holds comments only.
  init?(block: UnsafeRawBufferPointer) {
    var rest = block[...]
    var sawComment = false
    while true {
      rest = rest.drop { $0 <= 0x20 }
      guard Self.begins(rest, with: "<!--") else { break }
      sawComment = true
      guard let end = Self.commentEnd(rest.dropFirst(4)) else {
        kind = .unclosedComment
        return
      }
      rest = rest[end...]
    }
    if rest.isEmpty { return nil }
    if sawComment, rest.first != UInt8(ascii: "<") { kind = .besideComment } else { readTag(rest) }
  }

  /// Nil for a comment.
  init?(inline: UnsafeRawBufferPointer) {
    if Self.begins(inline[...], with: "<!--") { return nil }
    readTag(inline[...])
  }

  private mutating func readTag(_ text: Slice<UnsafeRawBufferPointer>) {
    var rest = text.dropFirst()
    if rest.first == UInt8(ascii: "/") {
      isClosing = true
      rest = rest.dropFirst()
    }
    let word = rest.prefix(32).prefix { $0.isASCIILetterOrDigit || $0 == UInt8(ascii: "-") }
    name = String(decoding: word.map { $0 | 0x20 }, as: UTF8.self)
    if word.isEmpty { kind = .other }
  }

  var message: String {
    switch kind {
    case .tag: "HTML <\(isClosing ? "/" : "")\(name)> is left out"
    case .unclosedComment: "a comment begins with <!-- and never ends, so what follows is left out"
    case .besideComment: "what follows a comment on its line is left out"
    case .other: "HTML is left out"
    }
  }

  /// How to say it in Markdown.
  var help: String {
    switch kind {
    case .unclosedComment: return "End the comment with -->."
    case .besideComment: return "Put a line break after -->."
    case .tag, .other: break
    }
    return switch name {
    case "b", "strong": "Write it in Markdown: **bold**."
    case "i", "em": "Write it in Markdown: *emphasis*."
    case "s", "del", "strike": "Write it in Markdown: ~~struck~~."
    case "code", "tt", "kbd": "Write it in Markdown: `code`."
    case "a": "Write it in Markdown: [text](address)."
    case "img": "Write it in Markdown: ![what it shows](files/picture.png)."
    case "br": "Write it in Markdown: end the line with a backslash."
    case "hr": "Write it in Markdown: a line of three hyphens."
    case "ul", "ol", "li": "Write it in Markdown: lines that begin with - or 1."
    case "table", "tr", "td", "th":
      "Write it in Markdown: cells between | with a row of |---| below the header."
    default: "Write it in Markdown. To show a < as it is, write \\<."
    }
  }

  private static func begins(_ text: Slice<UnsafeRawBufferPointer>, with prefix: StaticString)
    -> Bool
  {
    text.starts(with: UnsafeBufferPointer(start: prefix.utf8Start, count: prefix.utf8CodeUnitCount))
  }

  /// The index after the `-->` that closes a comment.
  private static func commentEnd(_ text: Slice<UnsafeRawBufferPointer>) -> Int? {
    var dashes = 0
    for i in text.indices {
      if text[i] == UInt8(ascii: ">"), dashes >= 2 { return i + 1 }
      dashes = text[i] == UInt8(ascii: "-") ? dashes + 1 : 0
    }
    return nil
  }
}
