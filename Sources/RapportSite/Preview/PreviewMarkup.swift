import RapportBase

/// Rewrites the markup of pages so that several fit into one file: ids get the page's number, links to pages
/// in the file lead to places in it, other links of the site become plain text, pictures become `data:` URLs.
///
/// It relies on how themes write HTML: balanced elements, and `<` escaped in text.
struct PreviewMarkup {
  private(set) var out: [UInt8] = []
  private(set) var pictures: PreviewPictures
  /// The numbers of the pages in the file, by their own paths in the site and those that redirect to them.
  private let numbers: [String: Int]
  /// Words of the interface, escaped.
  private let (notHere, picture): (String, String)
  private var path = ""
  private var number = 0
  /// The element that is being left out with all its content, and how many elements of its name are open.
  private var skipped: (name: String, depth: Int)?
  private var isLinkLeftOut = false

  /// Elements that need a script, a server or another file. Those without an end tag have no content to skip;
  /// only the tag is dropped.
  private static let dropped: Set<String> = [
    "script", "style", "template", "noscript", "form", "dialog", "button", "iframe", "object", "video",
    "audio",
  ]
  private static let droppedTags: Set<String> = ["base", "link", "meta", "embed", "source", "track"]
  private static let ids: Set<String> = ["id", "for", "headers", "list"]
  private static let addresses: Set<String> = [
    "src", "srcset", "action", "formaction", "poster", "background", "data", "ping", "popovertarget",
    "loading",
  ]
  private static let schemes = ["https:", "http:", "mailto:", "tel:"]

  init(numbers: [String: Int], pictures: PreviewPictures, words: SiteWords) {
    notHere = words[.notInPreview].xmlEscaped
    picture = words[.picture].xmlEscaped
    self.numbers = numbers
    self.pictures = pictures
  }

  /// The id of a page in the file.
  static func id(_ number: Int) -> String { "_p\(number)" }

  /// Appends a part of the page at `path`, which has this number in the file.
  mutating func append(_ html: ArraySlice<UInt8>, of path: String, _ number: Int) {
    (self.path, self.number, skipped, isLinkLeftOut) = (path, number, nil, false)
    var rest = html
    while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
      write(rest[..<open])
      rest = rest[open...]
      if rest.starts(with: "<!--".utf8) {
        rest = rest.dropFirst(4)
        while !rest.isEmpty, !rest.starts(with: "-->".utf8) { rest = rest.dropFirst() }
        rest = rest.dropFirst(3)
      } else if let tag = MarkupTag(at: rest) {
        append(tag)
        rest = rest.dropFirst(tag.source.count)
      } else {
        write("&lt;")
        rest = rest.dropFirst()
      }
    }
    write(rest)
  }

  private mutating func write(_ bytes: ArraySlice<UInt8>) {
    if skipped == nil { out += bytes }
  }

  private mutating func write(_ text: String) {
    if skipped == nil { out += text.utf8 }
  }

  private mutating func append(_ tag: MarkupTag) {
    if let (name, depth) = skipped {
      guard tag.name == name, !tag.closesItself else { return }
      skipped = tag.isClosing && depth == 1 ? nil : (name, depth + (tag.isClosing ? -1 : 1))
      return
    }
    if PreviewMarkup.droppedTags.contains(tag.name) { return }
    if PreviewMarkup.dropped.contains(tag.name) {
      if !tag.isClosing, !tag.closesItself { skipped = (tag.name, 1) }
      return
    }
    if tag.isClosing { return write(tag.name == "a" && isLinkLeftOut ? "</span>" : "</\(tag.name)>") }
    switch tag.name {
    case "a": appendLink(tag)
    case "img": appendPicture(tag)
    default: append(tag, as: tag.name)
    }
  }

  /// Appends a tag under another name, with its attributes except those in `without`.
  private mutating func append(
    _ tag: MarkupTag, as name: String, without: Set<String> = [], adding more: String = ""
  ) {
    write("<\(name)")
    for attribute in tag.attributes where !without.contains(attribute.name) {
      append(attribute, of: tag.name)
    }
    write(more + (tag.closesItself ? "/>" : ">"))
  }

  private mutating func append(_ attribute: MarkupTag.Attribute, of tag: String) {
    let name = attribute.name
    if PreviewMarkup.addresses.contains(name) || name.starts(with: "on") || name == "style" { return }
    // Icons are in the file once, so `#` references still work; other elements than `a` lead nowhere.
    if name.ends(with: "href"), tag != "a", attribute.value?.first != UInt8(ascii: "#") { return }
    write(" \(name)")
    guard let value = attribute.value else { return }
    write("=\"")
    if PreviewMarkup.ids.contains(name) || PreviewMarkup.isReference(name) {
      let ids = value.split(separator: UInt8(ascii: " "))
      for (index, id) in ids.enumerated() {
        write((index == 0 ? "" : " ") + prefix)
        write(id)
      }
    } else if name == "name", tag == "input" {
      write(prefix)
      write(value)
    } else {
      write(value)
    }
    write("\"")
  }

  private static func isReference(_ name: String) -> Bool {
    ["aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "aria-details"].contains(name)
  }

  private var prefix: String { PreviewMarkup.id(number) + "-" }

  private mutating func appendLink(_ tag: MarkupTag) {
    guard let href = tag["href"] else {
      isLinkLeftOut = false
      return append(tag, as: "a")
    }
    isLinkLeftOut = false
    if PreviewMarkup.schemes.contains(where: { href.starts(with: $0.utf8) }) {
      append(tag, as: "a", without: ["target"])
    } else if let place = place(of: href) {
      append(tag, as: "a", without: ["href", "target", "rel"], adding: " href=\"#\(place)\"")
    } else {
      isLinkLeftOut = true
      let known = tag["class"].map { String(decoding: $0, as: UTF8.self) + " " } ?? ""
      append(
        tag, as: "span", without: ["href", "target", "rel", "class", "title", "download", "hreflang"],
        adding: " class=\"\(known)left-out\" title=\"\(notHere)\"")
    }
  }

  /// The place in the file that a link within the site leads to; `nil` if there is none.
  private func place(of href: ArraySlice<UInt8>) -> String? {
    let end = href.firstIndex { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "?") } ?? href.endIndex
    let fragment = href.firstIndex(of: UInt8(ascii: "#")).map { href[$0...].dropFirst() } ?? []
    guard !href.starts(with: "//".utf8), !href[..<end].contains(UInt8(ascii: ":")) else { return nil }
    var target = number
    if end > href.startIndex {
      guard let path = SitePath.resolved(href[..<end], from: path), let found = numbers[path] else {
        return nil
      }
      target = found
    }
    let page = PreviewMarkup.id(target)
    return fragment.isEmpty ? page : "\(page)-\(String(decoding: fragment, as: UTF8.self))"
  }

  private mutating func appendPicture(_ tag: MarkupTag) {
    guard let src = tag["src"] else { return }
    if let path = SitePath.resolved(src, from: path), let address = pictures.address(of: path) {
      append(tag, as: "img", adding: " src=\"\(String(decoding: address, as: UTF8.self))\"")
    } else {
      let words = tag["alt"].map { String(decoding: $0, as: UTF8.self) } ?? ""
      let text = words.isEmpty ? picture : "\(picture): \(words)"
      write("<span class=\"left-out\" title=\"\(notHere)\">\(text)</span>")
    }
  }
}
