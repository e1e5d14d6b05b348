import RapportBase
extension MarkdownBody {
  /// The body's HTML, including the tags of its links and images.
  ///
  /// - Parameter resolve: returns the target of a reference; called once per reference, in reading order.
  public func rendered(resolving resolve: (_ index: Int, _ reference: BodyReference) -> Resolution)
    -> [UInt8]
  {
    if slots.isEmpty { return html }
    var page: [UInt8] = []
    page.reserveCapacity(html.count + slots.count * 64)
    var done = 0
    var link = OpenLink.none
    for slot in slots {
      if link != .titled { page.append(contentsOf: html[done..<slot.offset]) }
      done = slot.offset
      let reference = references[slot.reference]
      switch slot.tag {
      case .linkStart: link = Self.begin(reference, resolve(slot.reference, reference), &page)
      case .linkEnd:
        switch link {
        case .none: break
        case .open: page.append("</a>")
        case .titled: break
        case .bracketed: page.append("]]")
        }
        link = .none
      case .image: Self.appendImage(reference, resolve(slot.reference, reference), to: &page)
      }
    }
    page.append(contentsOf: html[done...])
    return page
  }

  /// What has to be written at the end of a link.
  private enum OpenLink {
    case none, open
    /// A title was written in place of the link's text.
    case titled
    /// A wikilink without a target is shown as written, in brackets.
    case bracketed
  }

  private static func begin(_ reference: BodyReference, _ resolution: Resolution, _ page: inout [UInt8])
    -> OpenLink
  {
    switch resolution {
    case .url(let url, let external):
      appendLink(url, external: external, title: reference.title, to: &page)
      return .open
    case .titled(let url, let title):
      if let url { appendLink(url, external: false, title: reference.title, to: &page) }
      guard reference.form == .bareWikilink else { return url == nil ? .none : .open }
      page.append(escaping: title, apostrophes: false)
      if url != nil { page.append("</a>") }
      return .titled
    case .text:
      guard reference.form == .bareWikilink else { return .none }
      page.append("[[")
      return .bracketed
    }
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
