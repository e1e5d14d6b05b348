import RapportDiagnostics

/// What was translated from other programs' Markdown in a body.
///
/// The source is rewritten line by line before libcmark sees it (`DialectTranslator`). Whatever CommonMark
/// can express becomes CommonMark; everything else becomes a token, a number after a control character. By
/// then, no source contains that character, so tokens can't be forged.
struct Dialect {
  /// In reading order; the number of a token is its index.
  var tokens: [Token] = []
  /// Labels of footnotes, by the line of the body on which each is defined.
  var definitions: [Int: [UInt8]] = [:]
  /// Problems found while the source was rewritten.
  var diagnostics: [Diagnostic] = []

  struct Token {
    enum Kind {
      /// A link to an entry or a file by name. Without its own text, it shows the name.
      case wikilink(target: String, isBare: Bool)
      case noteReference(label: [UInt8])
      /// A comment.
      case hidden
    }
    var kind: Kind
    /// The text as the author wrote it.
    var original: [UInt8]
    /// The number of bytes in the rewritten source that end with its number.
    var length: Int
  }

  /// The control character before a token's number.
  static let lead: UInt8 = 1

  /// The target of a link, if its destination is a token.
  func wikilink(_ destination: UnsafeRawBufferPointer) -> (target: String, isBare: Bool)? {
    guard destination.first == Self.lead, let index = number(in: destination, at: 1)?.index,
      case .wikilink(let target, let isBare) = tokens[index].kind
    else { return nil }
    return (target, isBare)
  }

  /// The token in brackets at `offset` of a text, and the offset at which it ends.
  func token(at offset: Int, in text: UnsafeRawBufferPointer) -> (token: Token, end: Int)? {
    guard offset + 1 < text.count, text[offset] == UInt8(ascii: "["), text[offset + 1] == Self.lead,
      let number = number(in: text, at: offset + 2), number.end < text.count,
      text[number.end] == UInt8(ascii: "]")
    else { return nil }
    return (tokens[number.index], number.end + 1)
  }

  private func number(in text: UnsafeRawBufferPointer, at start: Int) -> (index: Int, end: Int)? {
    var end = start
    var index = 0
    while end < text.count, end - start < 9, text[end] &- UInt8(ascii: "0") < 10 {
      index = index * 10 + Int(text[end] - UInt8(ascii: "0"))
      end += 1
    }
    return end > start && index < tokens.count ? (index, end) : nil
  }

  /// Restores code or HTML to what its author wrote. Tokens mean nothing in either, but in
  /// HTML a comment stays hidden.
  func restoring(_ text: [UInt8], showsHidden: Bool) -> [UInt8] {
    guard !tokens.isEmpty, text.contains(Self.lead) else { return text }
    return text.withUnsafeBytes { restore($0, showsHidden: showsHidden) }
  }

  private func restore(_ text: UnsafeRawBufferPointer, showsHidden: Bool) -> [UInt8] {
    var restored: [UInt8] = []
    restored.reserveCapacity(text.count)
    var i = 0
    while i < text.count {
      guard text[i] == Self.lead, let number = number(in: text, at: i + 1) else {
        restored.append(text[i])
        i += 1
        continue
      }
      let token = tokens[number.index]
      // The number is preceded by the start of what the token was rewritten to.
      restored.removeLast(min(token.length - (number.end - i), restored.count))
      if case .hidden = token.kind, !showsHidden {} else { restored.append(contentsOf: token.original) }
      // References and comments end in `\]`, wikilinks in `>)`.
      i = min(number.end + 2, text.count)
    }
    return restored
  }

  /// The text without the tokens in it.
  func withoutTokens(_ text: UnsafeRawBufferPointer) -> [UInt8] {
    var plain: [UInt8] = []
    var i = 0
    while i < text.count {
      if let (_, end) = token(at: i, in: text) {
        i = end
      } else {
        plain.append(text[i])
        i += 1
      }
    }
    return plain
  }

  /// Whether a text consists of nothing but comments.
  func isHidden(_ text: UnsafeRawBufferPointer) -> Bool {
    guard text.contains(Self.lead) else { return false }
    var i = 0
    while i < text.count {
      if BodySource.isBlank(text[i]) {
        i += 1
      } else if let (token, end) = token(at: i, in: text), case .hidden = token.kind {
        i = end
      } else {
        return false
      }
    }
    return true
  }
}
