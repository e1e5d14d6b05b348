import RapportBase
import RapportDiagnostics

extension BodyWriter {
  // MARK: Emphasis

  mutating func openInline(_ node: CMarkNode, _ tag: StaticString) {
    if image == nil { beginContent() }
    inlineDepth += 1
    if image != nil { return }
    openMarkdownInline()
    guard inlineDepth <= Self.depthLimit else { return sayTooDeep(at: finder.block.lowerBound) }
    html.append(tag)
  }

  mutating func closeInline(_ tag: StaticString) {
    if image == nil {
      closeMarkdownInline()
      if inlineDepth <= Self.depthLimit { html.append(tag) }
    }
    leaveInline()
  }

  mutating func leaveInline() {
    // `~~` and `==` only pair up within the same parent.
    while let last = strikes.last, last.depth >= inlineDepth { strikes.removeLast() }
    inlineDepth -= 1
  }

  // MARK: Links and images

  /// A link inside a link becomes plain text, because HTML doesn't allow it.
  mutating func openLink(_ node: CMarkNode) {
    let isOutermost = image == nil && hidden == nil && linkDepth == 0 && endHTMLLink()
    if image == nil { beginContent() }
    inlineDepth += 1
    linkDepth += 1
    if image != nil { return }
    openMarkdownInline()
    guard inlineDepth <= Self.depthLimit else { return sayTooDeep(at: finder.block.lowerBound) }
    guard isOutermost else { return }
    let offset = finder.find(node, isImage: false, in: source)
    let wikilink = dialect.wikilink(node.url)
    let form = wikilink.map { $0.isBare ? BodyReference.Form.bareWikilink : .wikilink } ?? .path
    let reference = BodyReference(
      kind: .link, form: form, destination: wikilink?.target ?? string(node.url), title: string(node.title),
      position: position.position(of: offset, in: source))
    body.slots.append(.init(offset: html.count, tag: .linkStart, reference: body.references.count))
    openReference = body.references.count
    body.references.append(reference)
  }

  mutating func closeLink() {
    if image == nil {
      closeMarkdownInline()
      if linkDepth == 1, let reference = openReference {
        body.slots.append(.init(offset: html.count, tag: .linkEnd, reference: reference))
        openReference = nil
      }
    }
    linkDepth -= 1
    leaveInline()
  }

  mutating func openImage(_ node: CMarkNode) {
    inlineDepth += 1
    if image != nil {
      image?.depth += 1
      return
    }
    if hidden != nil { return }
    let offset = finder.find(node, isImage: true, in: source)
    image = OpenImage(offset: offset, position: position.position(of: offset, in: source))
  }

  mutating func closeImage(_ node: CMarkNode) {
    defer { leaveInline() }
    guard var open = image else { return }
    open.depth -= 1
    guard open.depth == 0 else {
      image = open
      return
    }
    image = nil
    finder.skipInside(open.offset)
    writeImage(node, open)
  }

  private mutating func writeImage(_ node: CMarkNode, _ open: OpenImage) {
    let alt = String(decoding: open.alt, as: UTF8.self)
    heading?.text.append(contentsOf: open.alt)
    beginContent()
    if Self.isData(node.url) {
      sayPictureInText(at: open.offset)
      return html.append(escaping: alt, apostrophes: false)
    }
    let wikilink = dialect.wikilink(node.url)
    body.slots.append(.init(offset: html.count, tag: .image, reference: body.references.count))
    body.references.append(
      BodyReference(
        kind: .image, form: wikilink == nil ? .path : .wikilink,
        destination: wikilink?.target ?? string(node.url),
        title: string(node.title), alt: alt, position: open.position))
  }

  /// Whether an address is a data URL, which contains the whole picture.
  static func isData(_ address: some Sequence<UInt8>) -> Bool {
    address.prefix(5).map { $0 | 0x20 }.elementsEqual("data:".utf8.map { $0 | 0x20 })
  }

  mutating func sayPictureInText(at offset: Int) {
    say(
      .foreignImage, at: offset, "a picture is pasted into the text itself, so it isn't shown",
      help: "Save the picture under files/ and write its path: ![what it shows](../files/picture.png)")
  }

  /// The text of a link's attribute.
  private func string(_ text: UnsafeRawBufferPointer) -> String {
    guard let mark else { return String(decoding: text, as: UTF8.self) }
    return String(decoding: mark.replacing(in: text, with: []), as: UTF8.self)
  }
}
