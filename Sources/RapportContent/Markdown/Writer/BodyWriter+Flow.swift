extension BodyWriter {
  // MARK: What text needs before it

  /// The index in `open` of the innermost element that isn't inline, or -1.
  var blockIndex: Int {
    var i = open.count - 1
    while i >= 0, open[i].isInline { i -= 1 }
    return i
  }

  /// What text needs around it at the current place.
  var content: HTMLElement.Content {
    let index = blockIndex
    return index < 0 ? .paragraphs : open[index].content
  }

  /// Writes the tags needed before text, a picture or code at the current place.
  mutating func beginContent() {
    if isAtStart {
      enterFlow()
      isAtStart = false
      if content == .paragraphs {
        html.endLine()
        html.append("<p>")
        paragraphIsOpen = true
      }
    }
    if unwritten > 0 { writeInlines() }
  }

  /// Whether text has to be written, in which case the tags needed before it are written. White space at the
  /// start of a block is skipped.
  mutating func beginText(_ text: UnsafeRawBufferPointer) -> Bool {
    guard isAtStart || unwritten > 0 else { return true }
    if text.allSatisfy({ $0 <= 0x20 }) { return !isAtStart }
    beginContent()
    return true
  }

  /// In a place that allows only items or rows, opens one. An implied list ends.
  mutating func enterFlow() {
    while true {
      let index = blockIndex
      guard index >= floor else { return }
      switch open[index].content {
      case .items where open[index].isImplied: closeElements(from: index)
      case .items: openImplied(open[index].name == "dl" ? "dd" : "li")
      case .rows: openImplied(open[index].name == "tr" ? "td" : "tr")
      default: return
      }
    }
  }

  /// Ends the open paragraph and inline elements, so that a block can begin or end.
  mutating func endInlines() {
    if isAtStart { return }
    if written > 0 { suspendInlines(from: 0) }
    if preformatted == 0 { trimEnd() }
    if paragraphIsOpen {
      html.append("</p>\n")
      paragraphIsOpen = false
    }
    strikes.removeAll(keepingCapacity: true)
    isAtStart = true
  }

  /// Removes the white space written last.
  private mutating func trimEnd() {
    let end = body.slots.last?.offset ?? 0
    while html.count > end, let last = html.last, last == 0x20 || last == 0x0A || last == 0x09 {
      html.removeLast()
    }
  }

  /// Separates the words of two blocks in a place that allows no blocks.
  mutating func separateBlocks(from start: Int) {
    if html.count > start, let last = html.last, last > 0x20 { html.append(UInt8(ascii: " ")) }
  }

  // MARK: Markdown's blocks and inlines

  /// Prepares for a Markdown block.
  mutating func beginBlock(isParagraph: Bool = false) {
    endInlines()
    while let last = open.indices.last, last >= floor {
      let index = blockIndex
      guard index >= floor, open[index].content == .phrases || open[index].role == .paragraph else { break }
      // Text between blank lines may belong to a summary that continues.
      if isParagraph, open[index].content == .phrases {
        return separateBlocks(from: open[index].contentStart)
      }
      closeElements(from: index, keepingInlines: true)
    }
    if !open.isEmpty { enterFlow() }
  }

  /// Begins an element from Markdown. End tags of HTML inside it close nothing outside it.
  mutating func openMarkdown(_ content: HTMLElement.Content) {
    var element = OpenElement(name: "", role: nil, tag: nil, content: content)
    element.previousFloor = floor
    open.append(element)
    floor = open.count
  }

  /// Like `openMarkdown`, for emphasis and links. Only needed if they may contain tags.
  mutating func openMarkdownInline() {
    if source.traits.contains(.angles) { openMarkdown(.phrases) }
  }

  mutating func closeMarkdownInline() {
    if source.traits.contains(.angles) { closeMarkdown() }
  }

  /// Ends the last Markdown block, and all HTML elements inside it.
  mutating func closeMarkdownBlock() {
    if let hidden, hidden.floor >= floor { endHidden(at: nil) }
    endInlines()
    closeMarkdown()
    endInlines()
  }

  /// Ends the last element from Markdown, and all HTML elements inside it.
  mutating func closeMarkdown() {
    if let hidden, hidden.floor >= floor { endHidden(at: nil) }
    closeElements(from: floor)
    guard let last = open.indices.last else { return }
    floor = open[last].previousFloor
    open.removeLast()
  }

  // MARK: Inline elements of HTML

  private mutating func writeInlines() {
    for i in open.indices where open[i].isInline && open[i].tag != nil && !open[i].isWritten {
      if open[i].start > 0 { reopenings -= 1 }
      open[i].start = 1
      open[i].isWritten = true
      unwritten -= 1
      written += 1
      inlineDepth += 1
      if let reference = open[i].reference {
        body.slots.append(.init(offset: html.count, tag: .linkStart, reference: reference))
      } else if let tag = open[i].tag {
        html.append(UInt8(ascii: "<"))
        html.append(contentsOf: tag.utf8)
        html.append(contentsOf: open[i].attributes)
        html.append(UInt8(ascii: ">"))
      }
    }
  }

  /// Closes the inline elements from an index of `open` on. The next text reopens them.
  mutating func suspendInlines(from index: Int) {
    for i in (index..<max(open.count, index)).reversed() where open[i].isWritten {
      closeInline(open[i])
      open[i].isWritten = false
      unwritten += 1
    }
    // A few hostile bytes must not turn into gigabytes.
    if reopenings <= 0 { forgetInlines { _ in true } }
  }

  private mutating func closeInline(_ element: OpenElement) {
    written -= 1
    if let reference = element.reference {
      body.slots.append(.init(offset: html.count, tag: .linkEnd, reference: reference))
    } else if let tag = element.tag {
      html.append("</")
      html.append(contentsOf: tag.utf8)
      html.append(UInt8(ascii: ">"))
    }
    leaveInline()
  }

  /// Ends inline HTML elements that aren't written at the moment, within the same element of Markdown.
  mutating func forgetInlines(where isOver: (OpenElement) -> Bool) {
    guard open.count > floor else { return }
    for i in (floor..<open.count).reversed()
    where open[i].isInline && !open[i].isWritten && isOver(open[i]) {
      if open[i].tag != nil { unwritten -= 1 }
      if open[i].role == .link { openLinks -= 1 }
      open.remove(at: i)
    }
  }

  /// Ends the inline element at an index; those inside it continue.
  mutating func closeInlineElement(at index: Int) {
    if open[index].isWritten { suspendInlines(from: index) }
    guard index < open.count, open[index].isInline else { return }
    if open[index].tag != nil { unwritten -= 1 }
    if open[index].role == .link { openLinks -= 1 }
    open.remove(at: index)
    guard index < floor else { return }
    // The Markdown elements opened inside it move down by one.
    floor -= 1
    for i in index..<open.count where open[i].previousFloor > index { open[i].previousFloor -= 1 }
  }

  // MARK: Closing

  /// Closes the elements from an index of `open` on, the innermost first.
  mutating func closeElements(from index: Int, keepingInlines: Bool = false) {
    guard open.count > index else { return }
    var kept: [OpenElement] = []
    while open.count > index, let element = open.last {
      if element.isInline {
        if keepingInlines, !element.isWritten {
          kept.append(open.removeLast())
        } else {
          closeLastInline()
        }
      } else {
        closeLastBlock()
      }
    }
    open.append(contentsOf: kept.reversed())
  }

  private mutating func closeLastInline() {
    guard let element = open.popLast() else { return }
    if element.isWritten { closeInline(element) } else if element.tag != nil { unwritten -= 1 }
    if element.role == .link { openLinks -= 1 }
  }
}
