import RapportDiagnostics

extension BodyWriter {
  /// HTML does not pass through. A comment goes in silence, anything else is told.
  mutating func dropBlock(_ node: CMarkNode) {
    let literal = node.literal
    guard let found = RawHTML(block: literal) else { return }
    sayRawHTML(found, at: start(of: node))
  }

  /// Tells only of a run's first tag, and of a closing tag only if no other was told in the paragraph.
  mutating func dropInline(_ node: CMarkNode) {
    let literal = node.literal
    guard let found = RawHTML(inline: literal) else { return }
    let offset = finder.find(tag: literal, in: source)
    let continues =
      node.previous.map { $0.type == .htmlInline && RawHTML(inline: $0.literal) != nil } ?? false
    if continues || found.isClosing && saidRawHTML { return }
    saidRawHTML = true
    sayRawHTML(found, at: offset)
  }

  private mutating func sayRawHTML(_ found: RawHTML, at offset: Int) {
    say(.rawHTML, at: offset, found.message, help: found.help)
  }
}
