import RapportBase

/// Converts a body to plain text for a message, keeping the numbers of lists and the addresses of links.
///
/// Reads the HTML, which we wrote ourselves: its only entities are those in `HTMLBytes`.
public struct MessageText {
  private var text: [UInt8] = []
  private var lists: [List] = []
  private var link: Link?
  /// Line breaks due before the next character.
  private var lineEnds = 0
  private var wantsSpace = false
  private var isAfterMarker = false
  private var isFirstCell = true
  private var isPreformatted = false
  /// The element whose text is being skipped.
  private var skipped: String?

  private struct List {
    /// The number of the next item; `nil` in an unordered list.
    var number: Int?
  }

  private struct Link {
    var address: String
    /// Offset in `text` at which its text begins.
    var start: Int
  }

  /// - Parameter html: the HTML of a body, in which the only links are those that buyers can follow.
  public static func plain(_ html: [UInt8]) -> String {
    var message = MessageText()
    message.read(html)
    return String(decoding: message.text, as: UTF8.self)
  }

  private mutating func read(_ html: [UInt8]) {
    var offset = 0
    while offset < html.count {
      switch html[offset] {
      case UInt8(ascii: "<"):
        let end = (html[offset...].firstIndex(of: UInt8(ascii: ">")) ?? html.count - 1) + 1
        read(WrittenTag(html[offset..<end]))
        offset = end
      case UInt8(ascii: "&"):
        let (byte, length) = WrittenTag.entity(html, offset)
        append(byte)
        offset += length
      case let byte:
        append(byte)
        offset += 1
      }
    }
  }

  private mutating func read(_ tag: WrittenTag) {
    if let name = skipped {
      if tag.isEnd, tag.name == name { skipped = nil }
      return
    }
    switch tag.name {
    case "a": tag.isEnd ? endLink() : beginLink(tag)
    case "ul", "ol": tag.isEnd ? endList() : beginList(tag)
    case "li": if tag.isEnd { endLine() } else { beginItem() }
    case "p", "blockquote", "div", "section", "aside", "table", "dl", "figure", "details", "hr", "h1", "h2",
      "h3",
      "h4", "h5", "h6":
      endBlock()
    case "pre":
      endBlock()
      isPreformatted = !tag.isEnd
    case "br", "dt", "dd", "summary", "figcaption", "caption": endLine()
    case "tr":
      endLine()
      isFirstCell = true
    case "td", "th": if !tag.isEnd { beginCell() }
    case "input": append(tag.contains(" checked") ? "[x] " : "[ ] ")
    case "del", "s": skipped = tag.name
    case "sup" where tag.contains("class="): skipped = tag.name
    default: break
    }
  }

  private mutating func endLine() {
    if !isAfterMarker { lineEnds = max(lineEnds, 1) }
  }

  /// Ends a block: blocks are separated by a blank line, list items aren't.
  private mutating func endBlock() {
    if !isAfterMarker { lineEnds = max(lineEnds, lists.isEmpty ? 2 : 1) }
  }

  private mutating func beginList(_ tag: WrittenTag) {
    if lists.isEmpty { endBlock() } else { lineEnds = max(lineEnds, 1) }
    isAfterMarker = false
    lists.append(List(number: tag.name == "ol" ? tag.number(of: "start") ?? 1 : nil))
  }

  private mutating func endList() {
    if !lists.isEmpty { lists.removeLast() }
    isAfterMarker = false
    endBlock()
  }

  private mutating func beginItem() {
    isAfterMarker = false
    endLine()
    var marker = "- "
    if let list = lists.last, let number = list.number {
      marker = "\(number). "
      lists[lists.count - 1].number = number == .max ? number : number + 1
    }
    append(String(repeating: "  ", count: max(0, lists.count - 1)) + marker)
    isAfterMarker = true
  }

  private mutating func beginCell() {
    if !isFirstCell {
      wantsSpace = false
      text.append(9)
    }
    isFirstCell = false
  }

  private mutating func beginLink(_ tag: WrittenTag) {
    flush()
    link = Link(address: tag.value(of: "href"), start: text.count)
  }

  private mutating func endLink() {
    guard let link else { return }
    self.link = nil
    let name = String(decoding: text[min(link.start, text.count)...], as: UTF8.self)
    if name.isEmpty { return append(link.address) }
    let bare = ["", "https://", "http://", "mailto:"].contains { link.address.isSame(as: $0 + name) }
    if !bare {
      let address = link.address.begins(with: "mailto:") ? String(link.address.dropFirst(7)) : link.address
      append(" (\(address))")
    }
  }

  private mutating func append(_ string: String) {
    flush()
    text += string.utf8
    isAfterMarker = false
  }

  private mutating func append(_ byte: UInt8) {
    if skipped != nil { return }
    if isPreformatted, byte == 10 {
      lineEnds += 1
    } else if !isPreformatted, byte == 10 || byte == 13 || byte == 32 {
      wantsSpace = true
    } else {
      flush()
      text.append(byte)
      isAfterMarker = false
    }
  }

  /// Writes the white space due before a character.
  private mutating func flush() {
    if lineEnds > 0 {
      if !text.isEmpty { text += [UInt8](repeating: 10, count: lineEnds) }
    } else if wantsSpace, let last = text.last, last != 32, last != 10, last != 9 {
      text.append(32)
    }
    lineEnds = 0
    wantsSpace = false
  }
}
