import RapportBase
import RapportContent
import RapportDiagnostics

extension FieldDecoder {
  /// Reports anything in a text that pages show differently from what its author expects: Markdown marks,
  /// invisible characters, a bullet, a stray quotation mark.
  ///
  /// - Parameter isItem: whether the text is an item of a list, or stands where a list belongs.
  mutating func checkText(_ text: String, isItem: Bool, at position: SourcePosition) {
    let traits = TextTraits(text)
    if traits.hasOther, let found = InvisibleCharacter.firstWithoutMeaning(in: text) {
      report(
        .strayCharacter, at: position, "the text contains \(found.name), which is invisible",
        "Delete it. It often comes along when text is pasted.")
    }
    let marked = traits.hasMarks ? FieldMarkdown.pieces(of: text) : []
    if !marked.isEmpty {
      let shown = marked.map { "“\($0.prefix(40))”" }.joined(separator: ", ")
      report(
        .markdownInField, at: position,
        "\(shown) \(marked.count == 1 ? "is" : "are") shown as written: fields are plain text",
        "Remove the marks. Only the text below the fields can use Markdown.")
    }
    if isItem, traits.hasOther, remarks[position] == nil, let bullet = bullet(in: text) {
      report(
        .joinedValues, at: position,
        bullet.isFirst
          ? "“\(bullet.mark)” becomes part of the text: an item begins with “- ” alone"
          : "this is read as one value: “\(bullet.mark)” doesn't separate items",
        bullet.isFirst ? "Delete “\(bullet.mark)”." : "Write each item on its own line, beginning with “- ”."
      )
    }
    if isItem, remarks[position] == nil, let mark = ItemMark.hyphenOrDash(text) {
      report(
        .joinedValues, at: position, "“\(mark)” becomes part of the text: an item begins with “- ” alone",
        "Write a hyphen and a space before the text, or delete “\(mark)”.")
    }
    if traits.hasQuote, text.last == "\"", text.utf8.count(where: { $0 == UInt8(ascii: "\"") }) == 1,
      // Inches are written like this.
      !(text.dropLast().last?.isNumber ?? true)
    {
      report(
        .strayCharacter, at: position, "this text ends with a quote, but doesn't begin with one",
        "Add the opening quote, or delete this one.")
    }
  }

  private func bullet(in text: String) -> (mark: String, isFirst: Bool)? {
    let bullets = "•‣◦▪▫●○■□⁃∙➢➤►\u{F0B7}"
    if let first = text.first, bullets.contains(first) { return (String(first), true) }
    for mark in bullets where text.contains(" \(mark) ") { return (String(mark), false) }
    return nil
  }

  /// Reports several words that YAML reads as one: `tags: pricing, roi`.
  mutating func checkWords(_ node: YAMLNode, _ value: FieldValue, of field: Field) {
    guard field.holdsWords else { return }
    for item in value.items {
      guard let text = item.text, let first = text.unicodeScalars.first, let last = text.unicodeScalars.last,
        "“„«”".unicodeScalars.contains(first), "”“»".unicodeScalars.contains(last)
      else { continue }
      report(
        .strayCharacter, at: item.position, "the curly quotes are part of the value \(text.prefix(60))",
        "Delete them, or type straight ones.")
    }
    guard case .scalar = node.content, let text = value.items.first?.text,
      text.contains(where: { ",;".contains($0) })
    else { return }
    let words = text.split { ",;".contains($0) }.map { String($0).trimmed }.filter { !$0.isEmpty }
    guard words.count > 1 else { return }
    report(
      .joinedValues, at: node.position, "“\(text.prefix(60))” is read as one value",
      "Put several in brackets:  \(field.key): [\(words.joined(separator: ", ").prefix(120))]. If it is one, write  \(field.key): [\"\(text.prefix(60))\"]"
    )
  }
}

extension Field {
  /// Whether it is a list of words rather than of sentences.
  fileprivate var holdsWords: Bool {
    type == .list(.line) && (facet != nil || key == "aliases" || key == "was")
  }
}

/// Which kinds of bytes a text has, so that most texts need a single pass.
private struct TextTraits {
  private(set) var hasMarks = false
  private(set) var hasOther = false
  private(set) var hasQuote = false

  init(_ text: String) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "*"), UInt8(ascii: "`"), UInt8(ascii: "["), UInt8(ascii: "#"), UInt8(ascii: "<"),
        UInt8(ascii: "~"),
        UInt8(ascii: "_"), UInt8(ascii: "&"):
        hasMarks = true
      case UInt8(ascii: "\""): hasQuote = true
      case 0x80...: hasOther = true
      default: break
      }
    }
  }
}
