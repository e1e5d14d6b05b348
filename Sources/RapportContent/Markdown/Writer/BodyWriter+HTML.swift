import RapportDiagnostics

/// HTML in a body is parsed and written again according to `HTMLElement`; nothing is passed through.
extension BodyWriter {
  /// Writes an HTML block. Elements may stay open after it, because Markdown may come
  /// between two blocks of one element.
  mutating func writeHTMLBlock(_ node: CMarkNode) {
    let bytes = htmlBytes(node)
    htmlOrigin = HTMLOrigin(block: node, bytes: bytes, source: source)
    // libcmark doesn't say where an HTML block ends.
    let lines = max(bytes.count { $0 == UInt8(ascii: "\n") }, 1)
    blockEnd = source.line(node.startLine + lines - 1).upperBound
    endInlines()
    if content == .phrases { separateBlocks(from: open[blockIndex].contentStart) }
    saidMarkdownInHTML = false
    var tokenizer = HTMLTokenizer(bytes)
    while true {
      if let hidden, hidden.isComment {
        if tokenizer.skipComment() { endHidden(at: tokenizer.offset) } else { break }
      } else if let hidden, hidden.isRaw {
        countHidden(bytes[tokenizer.skip(toEndOf: hidden.name)])
      }
      guard let token = tokenizer.next() else { break }
      write(token, of: bytes)
    }
    endHTMLBlock()
  }

  /// Writes an inline tag, a comment or the like.
  mutating func writeHTMLInline(_ node: CMarkNode) {
    if image != nil { return }
    let bytes = htmlBytes(node)
    htmlOrigin = HTMLOrigin(inline: node.literal)
    var tokenizer = HTMLTokenizer(bytes)
    while let token = tokenizer.next() { write(token, of: bytes) }
  }

  private func htmlBytes(_ node: CMarkNode) -> [UInt8] {
    let bytes = mark?.replacing(in: node.literal, with: [UInt8(ascii: "\\")]) ?? Array(node.literal)
    return dialect.restoring(bytes, showsHidden: false)
  }

  /// The offset in the source of a byte of the HTML being written.
  mutating func sourceOffset(_ offset: Int) -> Int {
    if let literal = htmlOrigin.inline {
      if let found = htmlOrigin.found { return found }
      let found = finder.find(tag: literal, in: source)
      htmlOrigin.found = found
      return found
    }
    return htmlOrigin.sourceOffset(offset, in: source)
  }

  /// Whether an element is closed in a valid place: within the paragraph, or
  /// anywhere after the start of a block.
  mutating func isClosed(_ tag: HTMLTag, isInline: Bool = true) -> Bool {
    if htmlOrigin.inline == nil { return knownEndTags().has(tag.name, in: htmlOrigin.start..<Int.max) }
    let start = finder.block.lowerBound
    return knownEndTags().has(
      tag.name, in: start..<(isInline ? max(finder.block.upperBound, start) : Int.max))
  }

  mutating func lastEndTag(_ name: String) -> Int { knownEndTags().last(name) }

  mutating func knownEndTags() -> EndTags {
    if let endTags { return endTags }
    let found = EndTags(in: source.bytes)
    endTags = found
    return found
  }

  private mutating func write(_ token: HTMLTokenizer.Token, of bytes: [UInt8]) {
    switch token {
    case .text(let range): writeHTMLText(bytes[range])
    case .comment(let range, let isClosed): if !isClosed { openComment(bytes, range) }
    case .literal(let range): writeHTMLText(bytes[range], hasReferences: false)
    case .instruction(let range): dropInstruction(bytes[range], at: range.lowerBound)
    case .tag(let tag):
      if hidden != nil { return passHidden(tag) }
      if tag.isEnd { closeTag(tag) } else { openTag(tag) }
    }
  }

  private mutating func openTag(_ tag: HTMLTag) {
    guard let element = HTMLElement.named(tag.name) else { return openUnknown(tag) }
    if isPlaceholder(tag, element) { return writePlaceholder(tag) }
    switch element.role {
    case .inline: openInlineElement(element, tag)
    case .link: openHTMLLink(element, tag)
    case .picture: writeHTMLImage(tag)
    case .lineBreak: writeBreak("<br>")
    case .rule: writeRule()
    case .hidden, .raw, .embed: openHidden(element, tag)
    case .void: break
    default: openBlock(element, tag)
    }
  }

  /// Whether a known tag is a placeholder: it has no attributes and is never closed.
  private mutating func isPlaceholder(_ tag: HTMLTag, _ element: HTMLElement) -> Bool {
    guard HTMLElement.isWord(tag.name), !tag.hasAttributes, !tag.isSelfClosing else { return false }
    let isInline = element.role == .inline
    // In an HTML block, it is more likely that somebody forgot to close the element.
    if htmlOrigin.inline == nil, !isInline { return false }
    return !isClosed(tag, isInline: isInline)
  }

  private mutating func closeTag(_ tag: HTMLTag) {
    // As the HTML standard requires.
    if tag.name == "br" { return writeBreak("<br>") }
    guard let index = index(of: tag.name) else { return separate() }
    if open[index].isInline { return closeInlineElement(at: index) }
    if !open[index].isHollow { endInlines() }
    closeElements(from: index)
    separate()
  }

  /// The index of the element that an end tag closes. Inside a cell, only table tags can
  /// close elements outside of it.
  private func index(of name: String) -> Int? {
    let isTable = ["table", "thead", "tbody", "tfoot", "tr"].contains(name)
    for i in (floor..<max(open.count, floor)).reversed() {
      if open[i].name == name { return i }
      if open[i].role == .cell, !isTable { return nil }
      if open[i].role == .list, name == "li" { return nil }
    }
    return nil
  }

  private mutating func writeRule() {
    if content == .phrases { return separate() }
    endInlines()
    closeParagraphElement()
    enterFlow()
    html.endLine()
    html.append("<hr>\n")
  }

  /// Keeps words separate where a tag is dropped that would have separated them.
  mutating func separate() {
    guard !isAtStart, let last = html.last, last > 0x20 else { return }
    html.append(UInt8(ascii: " "))
    heading?.text.append(UInt8(ascii: " "))
  }

  /// Ends whatever only makes sense within one block. Elements that are closed further down continue.
  private mutating func endHTMLBlock() {
    endInlines()
    let end = blockEnd
    let first = open.indices.first {
      $0 >= floor
        && (open[$0].role == .paragraph || open[$0].role == .heading
          || open[$0].content == .phrases && open[$0].lastEndTag < end)
    }
    if let first { closeElements(from: first, keepingInlines: true) }
    forgetInlines { $0.lastEndTag < end }
  }
}
