import RapportBase

extension MarkdownBody {
  /// The words of the body without markup, one line per block: those of headings, and all of them.
  ///
  /// Extracted from the HTML, which we wrote ourselves: its only entities are those in `HTMLBytes`.
  public func plainText() -> PlainText {
    var text = PlainText()
    text.all.reserveCapacity(html.count)
    var offset = 0
    var heading: Int?
    while offset < html.count {
      switch html[offset] {
      case UInt8(ascii: "<"):
        let tag = offset + 1
        // The number of a footnote isn't a word, and neither is the link back.
        if html[tag...].starts(with: Self.note) {
          offset = Self.end(ofNote: tag, in: html)
          continue
        }
        while offset < html.count, html[offset] != UInt8(ascii: ">") { offset += 1 }
        offset += 1
        if Self.isHeading(html, tag) { heading = text.all.count }
        if Self.endsLine(html, tag) { text.endLine(headingFrom: &heading) }
      case UInt8(ascii: "&"):
        let (byte, length) = WrittenTag.entity(html, offset)
        text.all.append(byte)
        offset += length
      case 10, 13:
        text.endWord()
        offset += 1
      case let byte:
        text.all.append(byte)
        offset += 1
      }
    }
    return text
  }

  /// A body's words.
  public struct PlainText: Sendable {
    /// Every line, in reading order.
    public var all: [UInt8] = []
    /// The ranges of the headings in `all`.
    public var headings: [Range<Int>] = []

    /// The lines that aren't headings.
    public var prose: [UInt8] {
      var prose: [UInt8] = []
      prose.reserveCapacity(all.count)
      var start = 0
      for heading in headings {
        prose += all[start..<heading.lowerBound]
        start = heading.upperBound
      }
      return prose + all[start...]
    }

    mutating func endLine(headingFrom start: inout Int?) {
      if let begun = start, begun < all.count { headings.append(begun..<all.count) }
      start = nil
      while let last = all.last, last == 32 { all.removeLast() }
      if let last = all.last, last != 10 { all.append(10) }
    }

    mutating func endWord() {
      if let last = all.last, last != 32, last != 10 { all.append(32) }
    }
  }

  private static let note = Array("sup class".utf8)
  private static let noteEnd = Array("</sup>".utf8)

  private static func end(ofNote tag: Int, in html: [UInt8]) -> Int {
    var i = tag
    while i < html.count, !(html[i] == UInt8(ascii: "<") && html[i...].starts(with: noteEnd)) { i += 1 }
    return min(i + noteEnd.count, html.count)
  }

  /// Whether a tag begins a heading: `<h2 …>`.
  private static func isHeading(_ html: [UInt8], _ tag: Int) -> Bool {
    tag + 1 < html.count && html[tag] == UInt8(ascii: "h") && (0x31...0x36).contains(html[tag + 1])
  }

  /// Whether a tag ends a line: a line break, a rule, or the end of any element that isn't inline.
  private static func endsLine(_ html: [UInt8], _ tag: Int) -> Bool {
    let isEnd = html[tag] == UInt8(ascii: "/")
    let start = isEnd ? tag + 1 : tag
    var end = start
    while end < html.count, html[end].isASCIILetterOrDigit { end += 1 }
    switch end - start {
    case 1: return isEnd && html[start] == UInt8(ascii: "p")
    case 2 where html[start] == UInt8(ascii: "b"): return html[start + 1] == UInt8(ascii: "r")
    case 2:
      return isEnd && blocks.contains(pair(html[start], html[start + 1])) || html[start...].starts(with: hr)
    case 3: return isEnd && (html[start...].starts(with: pre) || html[start...].starts(with: div))
    default: return isEnd && long.contains { html[start..<end].elementsEqual($0) }
    }
  }

  private static func pair(_ first: UInt8, _ second: UInt8) -> UInt16 { UInt16(first) << 8 | UInt16(second) }
  private static let blocks: Set<UInt16> = Set(
    ["h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "td", "th", "tr"].map {
      let name = Array($0.utf8)
      return pair(name[0], name[1])
    })
  private static let hr = Array("hr".utf8)
  private static let pre = Array("pre".utf8)
  private static let div = Array("div".utf8)
  private static let long = [
    "table", "thead", "tbody", "tfoot", "caption", "aside", "details", "summary", "figure", "figcaption",
    "blockquote",
  ].map { Array($0.utf8) }
}
