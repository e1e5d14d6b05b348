import RapportBase

extension DialectTranslator {
  /// Reads wikilinks, footnotes, comments and tags in a run of lines without code.
  mutating func readInlines(_ chunk: Range<Int>, line first: Int) {
    var code = CodeSpans(end: chunk.upperBound)
    var line = first
    var searches = Searches()
    var i = chunk.lowerBound
    while i < chunk.upperBound {
      var next = i + 1
      switch source.bytes[i] {
      case UInt8(ascii: "\\"):
        if next < chunk.upperBound, !BodySource.isLineEnd(source.bytes[next]) { next += 1 }
      case UInt8(ascii: "`"): next = code.end(of: i, in: source)
      case UInt8(ascii: "["):
        next = readWikilink(at: i, opening: 2) ?? readNote(at: i, line) ?? readShortcode(at: i, line) ?? next
      case UInt8(ascii: "!") where source.byte(next) == UInt8(ascii: "["):
        next = readWikilink(at: i, opening: 3) ?? next
      case UInt8(ascii: "%") where source.byte(next) == UInt8(ascii: "%"):
        next = readComment(at: i, in: chunk, &searches)
      case UInt8(ascii: "{"): next = readTag(at: i, line) ?? next
      case UInt8(ascii: "<"): next = skipHTMLComment(at: i, in: chunk, &searches) ?? next
      default: break
      }
      if next == i + 1 {
        if endsLine(at: i) { line += 1 }
      } else {
        for passed in i..<min(next, chunk.upperBound) where endsLine(at: passed) { line += 1 }
      }
      i = next
    }
  }

  /// Things that aren't searched for again once they weren't found before the end of the chunk.
  struct Searches {
    var hasComments = true
    var hasHTMLComments = true
  }

  private func endsLine(at offset: Int) -> Bool {
    source.bytes[offset] == 10 || source.bytes[offset] == 13 && source.byte(offset + 1) != 10
  }

  private mutating func token(_ kind: Dialect.Token.Kind, _ original: Range<Int>, textLength: Int) -> [UInt8]
  {
    let number = Array(String(dialect.tokens.count).utf8)
    dialect.tokens.append(
      .init(
        kind: kind, original: Array(source.bytes[original]), length: textLength + 1 + number.count))
    return [Dialect.lead] + number
  }

  // MARK: Wikilinks

  /// Rewrites `[[target|text]]` or `![[target|text]]`, on one line, to a link or an image
  /// with a token as its destination.
  private mutating func readWikilink(at start: Int, opening: Int) -> Int? {
    guard let link = wikilink(at: start, opening: opening) else { return nil }
    let isPicture = opening == 3 && Self.isPicture(source.bytes[link.target])
    let target = String(decoding: source.bytes[link.target], as: UTF8.self)
    var text = link.text ?? link.target
    // The text of `![[chart.png|300]]` is a width.
    if isPicture, link.text.map({ source.bytes[$0].allSatisfy(Self.isSize) }) ?? true {
      text = text.upperBound..<text.upperBound
    }
    let lead = Array((isPicture ? "![" : "[").utf8)
    let isBare = link.text == nil && !isPicture
    let token = token(
      .wikilink(target: target, isBare: isBare), start..<link.close + 2,
      textLength: lead.count + text.count + 3)
    replace(start..<text.lowerBound, with: lead)
    replace(text.upperBound..<link.close + 2, with: Array("](<".utf8) + token + Array(">)".utf8))
    return link.close + 2
  }

  private struct Wikilink {
    var target: Range<Int>
    var text: Range<Int>?
    var close: Int
  }

  private static let maxWikilinkLength = 400

  private func wikilink(at start: Int, opening: Int) -> Wikilink? {
    let inside = start + opening
    guard source.byte(inside - 2) == UInt8(ascii: "["), source.byte(inside - 1) == UInt8(ascii: "[") else {
      return nil
    }
    var pipe: Int?
    var i = inside
    while i < source.bytes.count, i - inside < Self.maxWikilinkLength {
      switch source.bytes[i] {
      case UInt8(ascii: "["), UInt8(ascii: "`"), UInt8(ascii: "<"), UInt8(ascii: ">"), 10, 13: return nil
      case UInt8(ascii: "|"): pipe = pipe ?? i
      case UInt8(ascii: "]"): return wikilink(inside, pipe, close: i)
      default: break
      }
      i += 1
    }
    return nil
  }

  private func wikilink(_ inside: Int, _ pipe: Int?, close: Int) -> Wikilink? {
    guard source.byte(close + 1) == UInt8(ascii: "]") else { return nil }
    // `[[1]](address)` and `[[1]][label]` are links whose text has brackets.
    let after = source.byte(close + 2)
    guard after != UInt8(ascii: "("), after != UInt8(ascii: "["), after != UInt8(ascii: ":") else {
      return nil
    }
    var end = pipe ?? close
    // In a table, the bar is escaped.
    if pipe != nil, end > inside, source.bytes[end - 1] == UInt8(ascii: "\\") { end -= 1 }
    let target = TableRow.trimmed(inside..<end, in: source)
    let text = pipe.map { TableRow.trimmed($0 + 1..<close, in: source) }
    guard !target.isEmpty else { return nil }
    return Wikilink(target: target, text: text.flatMap { $0.isEmpty ? nil : $0 }, close: close)
  }

  private static func isPicture(_ target: ArraySlice<UInt8>) -> Bool {
    guard let dot = target.lastIndex(of: UInt8(ascii: ".")) else { return false }
    let suffix = String(decoding: target[(dot + 1)...].prefix(8).map { $0 | 0x20 }, as: UTF8.self)
    return ["png", "jpg", "jpeg", "gif", "webp", "svg", "avif", "bmp", "heic", "tiff"].contains(suffix)
  }

  private static func isSize(_ byte: UInt8) -> Bool {
    byte &- UInt8(ascii: "0") < 10 || byte == UInt8(ascii: "x")
  }

  // MARK: Footnotes

  /// The offset of the bracket that closes a footnote reference, `[^label]`.
  func noteEnd(at start: Int) -> Int? {
    guard source.byte(start + 1) == UInt8(ascii: "^") else { return nil }
    var i = start + 2
    while i < source.bytes.count, i - start <= 102 {
      switch source.bytes[i] {
      case UInt8(ascii: "]"): return i > start + 2 ? i : nil
      case 0...0x20, UInt8(ascii: "["), UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "\\"): return nil
      default: i += 1
      }
    }
    return nil
  }

  static func normalized(_ label: ArraySlice<UInt8>) -> [UInt8] {
    label.map { $0 &- UInt8(ascii: "A") < 26 ? $0 | 0x20 : $0 }
  }

  private mutating func readNote(at start: Int, _ line: Int) -> Int? {
    guard let close = noteEnd(at: start) else { return nil }
    let range = start..<close + 1
    let label = Self.normalized(source.bytes[start + 2..<close])
    if labels.contains(label) {
      let token = token(.noteReference(label: label), range, textLength: 2)
      replace(range, with: Array("\\[".utf8) + token + Array("\\]".utf8))
    } else {
      undefined.add(label, at: range, line: line, of: source)
    }
    return close + 1
  }

  // MARK: Comments

  /// Hides `%%hidden%%`, which may span several lines of a paragraph.
  private mutating func readComment(at start: Int, in chunk: Range<Int>, _ searches: inout Searches) -> Int {
    let before = start > 0 ? source.bytes[start - 1] : 0
    let inside = start + 2
    guard searches.hasComments, !before.isASCIILetterOrDigit, source.byte(inside) != UInt8(ascii: "%") else {
      return source.bytes[start..<chunk.upperBound].firstIndex { $0 != UInt8(ascii: "%") } ?? chunk.upperBound
    }
    guard let close = source.find("%%", in: inside..<chunk.upperBound) else {
      searches.hasComments = false
      return inside
    }
    guard !source.byte(close + 2).isASCIILetterOrDigit else { return inside }
    let range = start..<close + 2
    if range.contains(where: endsLine) {
      for line in range.split(whereSeparator: { BodySource.isLineEnd(source.bytes[$0]) }) {
        replace(line.startIndex..<line.endIndex, with: [])
      }
    } else {
      let token = token(.hidden, range, textLength: 2)
      replace(range, with: Array("\\[".utf8) + token + Array("\\]".utf8))
    }
    return close + 2
  }

  private func skipHTMLComment(at start: Int, in chunk: Range<Int>, _ searches: inout Searches) -> Int? {
    guard searches.hasHTMLComments, source.find("<!--", in: start..<min(start + 4, chunk.upperBound)) != nil
    else {
      return nil
    }
    if let end = source.find("-->", in: start + 4..<chunk.upperBound) { return end + 3 }
    searches.hasHTMLComments = false
    return nil
  }

  // MARK: Tags of other tools

  /// Reads `{% tag %}`, `{{< tag >}}`, `{{% tag %}}` or `{{ site.name }}`.
  private mutating func readTag(at start: Int, _ line: Int) -> Int? {
    let second = source.byte(start + 1)
    if second == UInt8(ascii: "%") {
      guard let end = tagEnd("%}", after: start + 2) else { return nil }
      foreign.add(.liquid, at: start..<end, line: line, of: source)
      return end
    }
    guard second == UInt8(ascii: "{") else { return nil }
    switch source.byte(start + 2) {
    case UInt8(ascii: "<"):
      guard let end = tagEnd(">}}", after: start + 3) else { return nil }
      foreign.add(.shortcode, at: start..<end, line: line, of: source)
      // Escaped, because it could otherwise be taken for HTML.
      replace(start + 2..<start + 2, with: [UInt8(ascii: "\\")])
      return end
    case UInt8(ascii: "%"):
      guard let end = tagEnd("%}}", after: start + 3) else { return nil }
      foreign.add(.shortcode, at: start..<end, line: line, of: source)
      return end
    default:
      guard let end = tagEnd("}}", after: start + 2) else { return nil }
      if ForeignMarkup.isPlaceholder(source.bytes[start + 2..<end - 2]) {
        foreign.add(.placeholder, at: start..<end, line: line, of: source)
      }
      return end
    }
  }
}
