import RapportBase
extension MarkdownBody {
  /// The body's HTML with the tags of its links and images.
  ///
  /// - Parameter resolve: where a reference leads, asked once for each, in reading order.
  public func rendered(resolving resolve: (_ index: Int, _ reference: BodyReference) -> Resolution)
    -> [UInt8]
  {
    if slots.isEmpty { return html }
    var page: [UInt8] = []
    page.reserveCapacity(html.count + slots.count * 64)
    var done = 0
    var linkIsOpen = false
    for slot in slots {
      page.append(contentsOf: html[done..<slot.offset])
      done = slot.offset
      switch slot.tag {
      case .linkStart:
        let reference = references[slot.reference]
        guard case .url(let url, let external) = resolve(slot.reference, reference) else {
          continue
        }
        Self.appendLink(url, external: external, title: reference.title, to: &page)
        linkIsOpen = true
      case .linkEnd:
        if linkIsOpen { page.append("</a>") }
        linkIsOpen = false
      case .image:
        let reference = references[slot.reference]
        Self.appendImage(reference, resolve(slot.reference, reference), to: &page)
      }
    }
    page.append(contentsOf: html[done...])
    return page
  }

  private static func appendLink(
    _ url: String, external: Bool, title: String, to page: inout [UInt8]
  ) {
    page.append("<a href=\"")
    page.appendURL(url)
    page.append("\"")
    if external { page.append(" rel=\"noopener noreferrer\"") }
    appendTitle(title, to: &page)
    page.append(">")
  }

  private static func appendImage(
    _ reference: BodyReference, _ resolution: Resolution, to page: inout [UInt8]
  ) {
    guard case .url(let url, _) = resolution else {
      page.append(escaping: reference.alt, apostrophes: false)
      return
    }
    page.append("<img src=\"")
    page.appendURL(url)
    page.append("\" alt=\"")
    page.append(escaping: reference.alt, apostrophes: false)
    page.append("\" loading=\"lazy\"")
    appendTitle(reference.title, to: &page)
    page.append(">")
  }

  private static func appendTitle(_ title: String, to page: inout [UInt8]) {
    if title.isEmpty { return }
    page.append(" title=\"")
    page.append(escaping: title, apostrophes: false)
    page.append("\"")
  }
}
