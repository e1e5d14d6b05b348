import RapportDiagnostics

/// What a body says in the Markdown of other programs, as far as its writer needs to know.
///
/// The source is rewritten line for line before libcmark sees it (`DialectTranslator`): what CommonMark can say is said
/// in CommonMark, and all else becomes a token, whose number stands behind a control character. No source holds
/// such a character by then, so tokens can't be forged.
struct Dialect {
  /// In reading order; a token's number is its index.
  var tokens: [Token] = []
  /// Labels of footnotes, by the line of the body on which each is defined.
  var definitions: [Int: [UInt8]] = [:]
  /// What was found while the source was rewritten.
  var diagnostics: [Diagnostic] = []

  struct Token {
    enum Kind {
      /// A link to an entry or a file by its name. Without a text of its own it shows the name.
      case wikilink(target: String, isBare: Bool)
      case noteReference(label: [UInt8])
      /// A comment.
      case hidden
    }
    var kind: Kind
    /// As the author wrote it.
    var original: [UInt8]
    /// How many bytes of the rewritten source it takes, up to its number's end.
    var length: Int
  }

  /// The control character before a token's number.
  static let lead: UInt8 = 1

  /// The target of a link whose destination is a token.
  func wikilink(_ destination: UnsafeRawBufferPointer) -> (target: String, isBare: Bool)? {
    guard destination.first == Self.lead, let index = number(in: destination, at: 1)?.index,
      case .wikilink(let target, let isBare) = tokens[index].kind
    else { return nil }
    return (target, isBare)
  }

  /// The token that stands in brackets at `offset` of a text, and where it ends.
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

  /// Code or HTML as its author wrote it: in neither, a token means anything, but a comment stays hidden in HTML.
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
      // Before the number is the beginning of what the token was rewritten to.
      restored.removeLast(min(token.length - (number.end - i), restored.count))
      if case .hidden = token.kind, !showsHidden {} else { restored.append(contentsOf: token.original) }
      // A reference and a comment end in `\]`, a wikilink in `>)`.
      i = min(number.end + 2, text.count)
    }
    return restored
  }

  /// A text without the tokens in it.
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

  /// Whether a text is nothing but comments.
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
