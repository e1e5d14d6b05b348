import RapportBase
import RapportSearch

/// Finds the first use of each term on one page.
///
/// It relies on how themes write HTML: balanced elements in lower case, and `<` and `>` escaped in text and
/// attributes.
struct TermLinker {
  /// The first use of each term, in the page's order.
  private(set) var links: [TermMatcher.Match] = []
  private let glossary: Glossary
  private let root: String
  private var matcher: TermMatcher
  private var isLinked: [Bool]
  private var isAfterWord = false

  /// The end of a marked opening tag. Nothing that people write can look like it, since its `>` would be
  /// escaped.
  private static let marker = Array(" data-terms>".utf8)

  init(_ glossary: Glossary, _ index: TermIndex, own: Int?, root: String) {
    (self.glossary, self.root) = (glossary, root)
    matcher = TermMatcher(index)
    isLinked = [Bool](repeating: false, count: glossary.terms.count)
    if let own { isLinked[own] = true }
  }

  /// Reads a page from its first byte to its last.
  mutating func read(_ page: UnsafeBufferPointer<UInt8>) {
    var offset = 0
    while let close = Self.first(">", in: page, from: offset) {
      offset = close + 1
      guard close >= Self.marker.count, page[close - 1] == UInt8(ascii: "s"),
        page[(offset - Self.marker.count)..<offset].elementsEqual(Self.marker),
        let open = page[..<close].lastIndex(of: UInt8(ascii: "<"))
      else { continue }
      offset = readElement(HTMLName(page, at: open + 1), page, from: offset)
    }
  }

  /// Reads an element from the end of its opening tag, and returns the offset of the element's end.
  private mutating func readElement(_ name: HTMLName, _ page: UnsafeBufferPointer<UInt8>, from start: Int)
    -> Int
  {
    var offset = start
    var depth = 1
    // An element in which nothing is linked, and how many elements of that name are open.
    var skipped: (name: HTMLName, depth: Int)?
    isAfterWord = false
    while let open = Self.first("<", in: page, from: offset),
      let close = Self.first(">", in: page, from: open)
    {
      if skipped == nil { readText(offset..<open, page) }
      let isEnd = page[open + 1] == UInt8(ascii: "/")
      let tag = HTMLName(page, at: isEnd ? open + 2 : open + 1)
      if let (name, count) = skipped, name == tag {
        skipped = isEnd && count == 1 ? nil : (name, count + (isEnd ? -1 : 1))
      } else if skipped == nil, !isEnd, tag.isSkipped {
        skipped = (tag, 1)
        if tag == .link { noteLink(page[open..<close]) }
      }
      offset = close + 1
      if tag == name { depth += isEnd ? -1 : 1 }
      if depth == 0 { return offset }
    }
    return page.count
  }

  private mutating func readText(_ text: Range<Int>, _ page: UnsafeBufferPointer<UInt8>) {
    if text.isEmpty { return }
    let isBeforeWord = isWord(behind: text.upperBound, page)
    let found = matcher.matches(in: text, of: page, isAfterWord: isAfterWord, isBeforeWord: isBeforeWord)
    isAfterWord = isBeforeWord && matcher.endedInWord
    for match in found where !isLinked[match.term] {
      isLinked[match.term] = true
      links.append(match)
    }
  }

  /// Whether a letter follows after tags that don't end a word, as in `<b>S</b>AL`.
  private mutating func isWord(behind tag: Int, _ page: UnsafeBufferPointer<UInt8>) -> Bool {
    var offset = tag
    while offset < page.count, page[offset] == UInt8(ascii: "<") {
      let isEnd = offset + 1 < page.count && page[offset + 1] == UInt8(ascii: "/")
      guard HTMLName(page, at: isEnd ? offset + 2 : offset + 1).isInline,
        let close = Self.first(">", in: page, from: offset)
      else { return false }
      offset = close + 1
    }
    return matcher.isWord(page, at: offset)
  }

  /// Once a writer has linked a term, it needs no automatic link after that.
  private mutating func noteLink(_ tag: Slice<UnsafeBufferPointer<UInt8>>) {
    guard let start = tag.firstRange(of: Self.href)?.upperBound else { return }
    let address = tag[start...].prefix { $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "#") }
    guard address.starts(with: root.utf8) else { return }
    let path = String(decoding: address.dropFirst(root.utf8.count), as: UTF8.self)
    if let term = glossary.numbers[path] { isLinked[term] = true }
  }

  private static let href = Array("href=\"".utf8)

  private static func first(_ byte: Unicode.Scalar, in page: UnsafeBufferPointer<UInt8>, from offset: Int)
    -> Int?
  {
    guard let base = page.baseAddress, offset < page.count,
      let found = memchr(base + offset, Int32(byte.value), page.count - offset)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }
}

/// The name of an element as its first eight letters; no two names share those.
struct HTMLName: Hashable {
  private let letters: UInt64

  /// - Parameter offset: the offset of the name's first letter.
  init(_ page: UnsafeBufferPointer<UInt8>, at offset: Int) {
    var letters: UInt64 = 0
    for byte in page[min(offset, page.count)..<min(offset + 8, page.count)] {
      guard byte.isASCIILetterOrDigit else { break }
      letters = letters << 8 | UInt64(byte)
    }
    self.letters = letters
  }

  private init(_ name: String) {
    letters = name.utf8.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
  }

  static let link = HTMLName("a")

  /// Elements that are links, controls or code, or that have a name or an explanation already.
  private static let skipped = Set(
    [
      "a", "abbr", "button", "code", "h1", "h2", "h3", "h4", "h5", "h6", "kbd", "label", "option", "pre",
      "samp",
      "script", "select", "style", "summary", "svg", "textarea", "var",
    ].map { HTMLName($0) })

  private static let inline = Set(
    [
      "a", "b", "code", "del", "em", "i", "ins", "mark", "q", "s", "small", "span", "strong", "sub", "sup",
      "u",
    ]
    .map { HTMLName($0) })

  var isSkipped: Bool { Self.skipped.contains(self) }
  var isInline: Bool { Self.inline.contains(self) }
}
