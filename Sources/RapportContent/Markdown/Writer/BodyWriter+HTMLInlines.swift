import RapportBase
import RapportDiagnostics

extension BodyWriter {
  mutating func writeHTMLText(_ text: ArraySlice<UInt8>, hasReferences: Bool = true) {
    if hidden != nil { return countHidden(text) }
    let plain = hasReferences ? htmlText.decoded(text) : Array(text)
    if preformatted > 0 {
      beginContent()
      html.append(contentsOf: plain.escaped)
      return
    }
    noteMarkdown(text)
    if isAtStart, plain.isBlank { return }
    let squeezed = plain.squeezed(dropsFirst: isAtStart)
    guard squeezed.withUnsafeBytes({ beginText($0) }) else { return }
    html.append(contentsOf: squeezed.escaped)
    heading?.text.append(contentsOf: squeezed.map { $0 == 0x0A ? 0x20 : $0 })
  }

  /// Shows something that looks like a tag as it was typed.
  mutating func writePlaceholder(_ tag: HTMLTag) {
    sayPlaceholder(tag)
    beginContent()
    let text = Array(tag.bytes[tag.range])
    html.append(contentsOf: text.escaped)
    heading?.text.append(contentsOf: text)
  }

  mutating func openInlineElement(_ element: HTMLElement, _ tag: HTMLTag) {
    if tag.name == "wbr" || tag.isSelfClosing { return }
    guard open.count - floor < Self.elementLimit, inlineDepth < Self.depthLimit else {
      return sayTooDeep(at: sourceOffset(tag.range.lowerBound), isHTML: true)
    }
    var opened = OpenElement(name: tag.name, role: .inline, tag: element.tag, content: .bare)
    opened.lastEndTag = lastEndTag(tag.name)
    if element.tag == "abbr" || element.tag == "dfn", let title = tag.value(of: "title") {
      opened.attributes = Array(" title=\"".utf8) + htmlText.decoded(title).escaped + [UInt8(ascii: "\"")]
    }
    if opened.tag != nil { unwritten += 1 }
    open.append(opened)
  }

  /// A link ends an open link, as in browsers. Inside a Markdown link it isn't a link.
  mutating func openHTMLLink(_ element: HTMLElement, _ tag: HTMLTag) {
    guard linkDepth == 0, open.count - floor < Self.elementLimit, endHTMLLink() else { return }
    // Without an address it is the target of a link; its text is kept.
    guard let address = tag.value(of: "href"), !tag.isSelfClosing else { return }
    var opened = OpenElement(name: tag.name, role: .link, tag: "a", content: .bare)
    opened.lastEndTag = lastEndTag(tag.name)
    let title = tag.value(of: "title").map { htmlText.decoded($0) } ?? []
    opened.reference = addReference(.link, to: address, title: title, at: tag.range.lowerBound)
    unwritten += 1
    openLinks += 1
    open.append(opened)
  }

  /// Ends the open HTML link, if there is one. Returns false if it can't end here,
  /// because Markdown began inside it.
  mutating func endHTMLLink() -> Bool {
    if openLinks == 0 { return true }
    guard let index = open.lastIndex(where: { $0.role == .link }) else { return true }
    if open[index].isWritten, index < floor, inlineDepth > written { return false }
    closeInlineElement(at: index)
    return true
  }

  private mutating func addReference(
    _ kind: BodyReference.Kind, to address: ArraySlice<UInt8>, title: [UInt8], alt: String = "",
    at offset: Int
  ) -> Int {
    let decoded = htmlText.decoded(address).trimmed
    body.references.append(
      BodyReference(
        kind: kind, destination: String(decoding: decoded, as: UTF8.self),
        title: String(decoding: title, as: UTF8.self), alt: alt,
        position: position.position(of: sourceOffset(offset), in: source)))
    return body.references.count - 1
  }

  mutating func writeHTMLImage(_ tag: HTMLTag) {
    let alt = htmlText.decoded(tag.value(of: "alt") ?? []).squeezed(dropsFirst: true)
    guard let address = tag.value(of: "src"), !address.isEmpty else {
      return alt.isEmpty ? () : writeHTMLText(alt[...])
    }
    beginContent()
    let offset = sourceOffset(tag.range.lowerBound)
    if Self.isData(address[...]) {
      sayPictureInText(at: offset)
      return html.append(contentsOf: alt.escaped)
    }
    let title = tag.value(of: "title").map { htmlText.decoded($0) } ?? []
    let reference = addReference(
      .image, to: address, title: title, alt: String(decoding: alt, as: UTF8.self), at: tag.range.lowerBound)
    heading?.text.append(contentsOf: alt)
    body.slots.append(.init(offset: html.count, tag: .image, reference: reference))
  }

  /// Writes a link to something that can't be shown. The text is its title, or else its address.
  mutating func writeAddress(_ address: [UInt8], title: [UInt8], at offset: Int) {
    beginContent()
    var address = address.trimmed
    if address.starts(with: "//".utf8) { address = Array("https:".utf8) + address }
    let text = title.isBlank ? address : title
    if linkDepth > 0 || openLinks > 0 {
      html.append(contentsOf: text.escaped)
      return
    }
    let reference = body.references.count
    body.references.append(
      BodyReference(
        kind: .link, destination: String(decoding: address, as: UTF8.self),
        position: position.position(of: offset, in: source)))
    body.slots.append(.init(offset: html.count, tag: .linkStart, reference: reference))
    html.append(contentsOf: text.escaped)
    body.slots.append(.init(offset: html.count, tag: .linkEnd, reference: reference))
  }

  /// Handles a tag that HTML doesn't have: one of another tool, or a placeholder.
  mutating func openUnknown(_ tag: HTMLTag) {
    guard tag.isSelfClosing || isClosed(tag) else { return writePlaceholder(tag) }
    sayUnknown(tag)
    let isInline = htmlOrigin.inline != nil || !isAtStart || content == .phrases
    if !isInline, !tag.isSelfClosing {
      endInlines()
      openGroup(tag.name)
    }
    for name: StaticString in ["title", "label", "heading", "caption", "summary", "description", "alt"] {
      guard let value = tag.value(of: name), !value.isEmpty else { continue }
      writeTitle(htmlText.decoded(value))
      if !isInline { endInlines() }
    }
    if isInline, !tag.isSelfClosing, open.count - floor < Self.elementLimit {
      var opened = OpenElement(name: tag.name, role: .inline, tag: nil, content: .bare)
      opened.lastEndTag = lastEndTag(tag.name)
      open.append(opened)
    }
  }

  private mutating func writeTitle(_ title: [UInt8]) {
    if title.isBlank { return }
    separate()
    beginContent()
    html.append("<strong>")
    html.append(contentsOf: title.squeezed(dropsFirst: true).escaped)
    html.append("</strong>")
    heading?.text.append(contentsOf: title)
    html.append(UInt8(ascii: " "))
  }
}

extension [UInt8] {
  /// Escaped for HTML text, or for an attribute in double quotes.
  var escaped: [UInt8] {
    var escaped: [UInt8] = []
    escaped.reserveCapacity(count + 16)
    withUnsafeBytes { escaped.append(escaping: $0, apostrophes: false) }
    return escaped
  }

  /// Whether there are only spaces and no-break spaces.
  var isBlank: Bool {
    var i = 0
    while i < count {
      if self[i] == 0xC2, i + 1 < count, self[i + 1] == 0xA0 {
        i += 2
      } else if self[i] <= 0x20 {
        i += 1
      } else {
        return false
      }
    }
    return true
  }

  /// Collapses each run of white space to one space, or to one line break if it contains any.
  func squeezed(dropsFirst: Bool) -> [UInt8] {
    var squeezed: [UInt8] = []
    squeezed.reserveCapacity(count)
    for byte in self {
      guard byte <= 0x20 else {
        squeezed.append(byte)
        continue
      }
      let isEnd = byte == 0x0A || byte == 0x0D
      if squeezed.isEmpty, dropsFirst { continue }
      if let last = squeezed.last, last == 0x20 || last == 0x0A {
        if isEnd { squeezed[squeezed.count - 1] = 0x0A }
      } else {
        squeezed.append(isEnd ? 0x0A : 0x20)
      }
    }
    return squeezed
  }

  /// Without the white space at both ends.
  var trimmed: [UInt8] {
    var rest = self[...].drop { $0 <= 0x20 }
    while let last = rest.last, last <= 0x20 { rest.removeLast() }
    return Array(rest)
  }
}
