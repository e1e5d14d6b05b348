import RapportBase
import CCMark
import RapportDiagnostics

extension BodyWriter {
  /// Writes what comes before a node's children. Returns false if they must not be visited.
  mutating func enter(_ node: CMarkNode) -> Bool {
    switch node.type {
    case .text: writeText(node)
    case .softBreak: if !endCalloutTitle(at: node) { writeBreak("\n") }
    case .lineBreak: if !endCalloutTitle(at: node) { writeBreak("<br>\n", isKept: true) }
    case .code: writeCode(node)
    case .htmlInline: writeHTMLInline(node)
    case .emphasis: openInline(node, "<em>")
    case .strong: openInline(node, "<strong>")
    case .link: openLink(node)
    case .image: openImage(node)
    case .paragraph: return openParagraph(node)
    case .heading: return openHeading(node)
    case .list where takeFootnotes(in: node), .item where takeFootnote(node): return false
    case .quote, .list, .item: openContainer(node)
    case .codeBlock: writeCodeBlock(node)
    case .htmlBlock: writeHTMLBlock(node)
    case .rule:
      beginBlock()
      html.endLine()
      html.append("<hr>\n")
    case .document, .other: break
    }
    return true
  }

  /// Writes what comes after a node's children.
  mutating func exit(_ node: CMarkNode) {
    switch node.type {
    case .emphasis: closeInline("</em>")
    case .strong: closeInline("</strong>")
    case .link: closeLink()
    case .image: closeImage(node)
    case .paragraph: closeParagraph()
    case .heading: closeMarkdownHeading(node)
    case .quote, .list, .item: closeContainer(node)
    default: break
    }
  }

  // MARK: Containers

  /// Whether a container at the current depth gets tags. A list that does must leave room for its items.
  private func isShown(_ kind: CMarkNode.Kind) -> Bool {
    blockDepth <= (kind == .list ? Self.depthLimit - 1 : Self.depthLimit)
  }

  private mutating func openContainer(_ node: CMarkNode) {
    blockDepth += 1
    let kind = node.type
    if kind != .item { beginBlock() }
    defer { if kind != .list { openMarkdown(kind == .quote ? .paragraphs : .bare) } }
    guard isShown(kind) else { return sayTooDeep(at: start(of: node)) }
    html.endLine()
    switch kind {
    case .quote: openQuote(node)
    case .item:
      task = TaskMarker.isDone(node, in: source)
      html.append(task == nil ? "<li>" : "<li class=\"task\">")
    default: openList(node)
    }
  }

  private mutating func openList(_ node: CMarkNode) {
    let isOrdered = cmark_node_get_list_type(node.raw) == CMARK_ORDERED_LIST
    html.append(isOrdered ? "<ol" : "<ul")
    let first = cmark_node_get_list_start(node.raw)
    if isOrdered, first != 1 {
      html.append(" start=\"")
      html.append(contentsOf: String(first).utf8)
      html.append("\"")
    }
    var item = node.firstChild
    while let one = item {
      if TaskMarker.isDone(one, in: source) != nil {
        html.append(" class=\"tasks\"")
        break
      }
      item = one.next
    }
    html.append(">\n")
  }

  private mutating func closeContainer(_ node: CMarkNode) {
    let kind = node.type
    if kind != .list { closeMarkdownBlock() }
    if isShown(kind) {
      switch kind {
      case .quote:
        html.endLine()
        html.append(Callout(of: node) == nil ? "</blockquote>\n" : "</div>\n")
      case .item: html.append("</li>\n")
      default:
        html.append(
          cmark_node_get_list_type(node.raw) == CMARK_ORDERED_LIST ? "</ol>\n" : "</ul>\n")
      }
    }
    task = nil
    blockDepth -= 1
  }

  // MARK: Leaves

  /// Begins the inlines of a paragraph, a heading or a cell.
  mutating func beginInlines(in block: Range<Int>) {
    finder = LinkFinder(block: block)
    inlineDepth = 0
    linkDepth = 0
    openReference = nil
    image = nil
    strikes.removeAll(keepingCapacity: true)
    skippedText = 0
  }

  private mutating func openParagraph(_ node: CMarkNode) -> Bool {
    if let table = table(at: node) {
      writeTable(table)
      return false
    }
    openParagraph(in: source.range(of: node), hasTags: hasTags(node))
    if let done = task {
      beginContent()
      html.append("<input type=\"checkbox\" disabled")
      html.append(done ? " checked aria-label=\"done\"> " : " aria-label=\"to do\"> ")
      skippedText = TaskMarker.length
      task = nil
    }
    return true
  }

  private func table(at node: CMarkNode) -> Table? {
    tablesByNode.isEmpty ? nil : tablesByNode[node.raw].map { tables.tables[$0] }
  }

  /// Paragraphs of a tight list have no tags, unless the list's own tags are left out.
  private func hasTags(_ paragraph: CMarkNode) -> Bool {
    !paragraph.isTightParagraph || blockDepth > Self.depthLimit
  }

  /// The tags of the paragraph are written around whatever it turns out to contain.
  mutating func openParagraph(in block: Range<Int>, hasTags: Bool) {
    beginBlock(isParagraph: true)
    if let callout { return openCalloutTitle(callout, in: block) }
    openMarkdown(content == .phrases ? .phrases : hasTags ? .paragraphs : .bare)
    beginInlines(in: block)
  }

  mutating func closeParagraph() {
    if calloutTitle != nil { closeCalloutTitle() } else { closeMarkdownBlock() }
  }

  private mutating func openHeading(_ node: CMarkNode) -> Bool {
    if let table = table(at: node) {
      writeTable(table)
      return false
    }
    beginBlock()
    openHeadingTag(level: Int(cmark_node_get_heading_level(node.raw)), at: start(of: node))
    openMarkdown(.phrases)
    beginInlines(in: source.range(of: node))
    return true
  }

  private mutating func closeMarkdownHeading(_ node: CMarkNode) {
    closeMarkdownBlock()
    closeHeading(attributes: takeAttributes(of: node))
  }

  mutating func openHeadingTag(level: Int, at offset: Int) {
    html.endLine()
    html.append("<h")
    levelDigits.append(html.count)
    html.append(UInt8(ascii: "0") + UInt8(level))
    heading = OpenHeading(
      idOffset: html.count, level: level, position: position.position(of: offset, in: source))
    html.append(">")
  }

  /// Removes an HTML heading that turned out to be empty.
  mutating func dropHeading(from start: Int) {
    heading = nil
    levelDigits.removeLast()
    html.removeSubrange(start...)
  }

  mutating func closeHeading(attributes: HeadingAttributes? = nil) {
    guard var open = heading else { return }
    while let last = open.text.last, last == 0x20 { open.text.removeLast() }
    let edits = open.cuts.sorted().map { TextEdit(offset: $0, removed: 2, added: []) }
    let text = String(decoding: TextEdit.apply(edits, to: open.text), as: UTF8.self)
    if repeatsTitle(text, open) { return dropTitle(text, attributes) }
    heading = nil
    let id = ids.next(for: text, wish: attributes?.id)
    self.edits.append(
      TextEdit(offset: open.idOffset, removed: 0, added: Array(" id=\"\(id)\"".utf8)))
    if let wish = attributes?.id { addAnchors([wish, HeadingIDs.slug(text)], to: id) }
    body.anchors[id] = id
    body.headings.append(.init(level: open.level, id: id, text: text, position: open.position))
    html.append("</h")
    levelDigits.append(html.count)
    html.append(UInt8(ascii: "0") + UInt8(open.level))
    html.append(">\n")
  }

  private mutating func writeCodeBlock(_ node: CMarkNode) {
    if hidden != nil { return countHidden(node.literal) }
    beginBlock()
    html.endLine()
    html.append("<pre><code")
    let language = node.info.prefix { $0 != UInt8(ascii: " ") }
    let isWord = language.allSatisfy {
      $0.isASCIILetterOrDigit || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "+")
        || $0 == UInt8(ascii: "-")
    }
    if isWord, !language.isEmpty {
      html.append(" class=\"language-")
      html.append(contentsOf: language)
      html.append("\"")
    }
    html.append(">")
    writeLiteral(node.literal)
    html.append("</code></pre>\n")
  }
}
