import RapportBase

/// Attributes in braces after a heading: `{#id}`, as Google Docs, Pandoc and Docusaurus write it. Classes and
/// other attributes in the braces have no effect here.
struct HeadingAttributes {
  /// The id that the author asks for.
  private(set) var id: String?
  /// How many bytes at the end of the heading's text they take, including the white space before them.
  private(set) var length: Int
  private static let maxLength = 200

  /// - Parameter text: the text of the heading, without white space at its end.
  init?(endOf text: [UInt8]) {
    guard text.last == UInt8(ascii: "}"),
      let open = text.suffix(Self.maxLength).lastIndex(of: UInt8(ascii: "{"))
    else { return nil }
    var inside = text[(open + 1)..<(text.count - 1)]
    // `{/* #id */}`
    if inside.starts(with: "/*".utf8), inside.suffix(2).elementsEqual("*/".utf8), inside.count >= 4 {
      inside = inside.dropFirst(2).dropLast(2)
    }
    if inside.first == UInt8(ascii: ":") { inside = inside.dropFirst() }
    let words = inside.split(separator: UInt8(ascii: " "))
    guard !words.isEmpty, words.allSatisfy(Self.isAttribute) else { return nil }
    let named = words.first { $0.first == UInt8(ascii: "#") }
    id = named.map { String(decoding: $0.dropFirst(), as: UTF8.self) }
    var start = open
    while start > 0, text[start - 1] == UInt8(ascii: " ") { start -= 1 }
    // Text such as `a{.b}` isn't attributes.
    if id == nil, start == open { return nil }
    length = text.count - start
  }

  /// Whether a word is `#id`, `.class` or `key=value`.
  private static func isAttribute(_ word: ArraySlice<UInt8>) -> Bool {
    guard let first = word.first, word.count > 1 else { return false }
    switch first {
    case UInt8(ascii: "#"), UInt8(ascii: "."): return word.dropFirst().allSatisfy(isName)
    default:
      let parts = word.split(separator: UInt8(ascii: "="), omittingEmptySubsequences: false)
      return parts.count == 2 && !parts[0].isEmpty && parts.allSatisfy { $0.allSatisfy(isName) }
    }
  }

  private static func isName(_ byte: UInt8) -> Bool {
    byte.isASCIILetterOrDigit || byte >= 0x80 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
      || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ":")
  }
}

extension BodyWriter {
  /// Removes the attributes from the heading being written.
  mutating func takeAttributes(of node: CMarkNode) -> HeadingAttributes? {
    guard let text = heading?.text, let attributes = HeadingAttributes(endOf: text) else { return nil }
    let end = html.count - attributes.length
    // A backslash in the source means that the brace is text; in the page, the words must be the last ones.
    let brace = source.range(of: node).last { source.bytes[$0] == UInt8(ascii: "{") } ?? 0
    guard end >= 0, html[end...].elementsEqual(text.suffix(attributes.length)),
      body.slots.last?.offset ?? 0 <= end, brace == 0 || source.bytes[brace - 1] != UInt8(ascii: "\\")
    else { return nil }
    html.removeLast(attributes.length)
    heading?.text.removeLast(attributes.length)
    return attributes
  }

  /// Whether a heading begins the body and repeats what the page already shows above it.
  func repeatsTitle(_ text: String, _ open: OpenHeading) -> Bool {
    guard let titleID, open.idOffset == 3, body.headings.isEmpty, body.slots.isEmpty, edits.isEmpty,
      footnotes.order.isEmpty
    else { return false }
    let id = HeadingIDs.slug(text)
    return id == titleID && id != HeadingIDs.wordless
  }

  /// Drops the heading being written. Links to it lead to the top of the page.
  mutating func dropTitle(_ text: String, _ attributes: HeadingAttributes?) {
    dropHeading(from: 0)
    titleID = nil
    addAnchors([HeadingIDs.slug(text), attributes?.id ?? ""], to: "")
  }

  /// Lets links find a heading by further names, unless another heading already has them.
  mutating func addAnchors(_ names: [String], to id: String) {
    for name in names where !name.isEmpty && body.anchors[name] == nil { body.anchors[name] = id }
  }
}
