import RapportBase

/// URLs in text without markup, which GitHub's Markdown links.
enum BareURL {
  /// The range of a URL that begins at `start`; otherwise `nil`.
  static func range(at start: Int, in text: UnsafeRawBufferPointer, mark: EscapeMark?) -> Range<
    Int
  >? {
    guard start == 0 || !text[start - 1].isASCIILetterOrDigit else { return nil }
    guard let scheme = schemeLength(text.count - start, { text[start + $0] }) else { return nil }
    var end = start + scheme
    guard end < text.count, text[end].isASCIILetterOrDigit || text[end] >= 0x80 else { return nil }
    while end < text.count, text[end] > 0x20, text[end] != UInt8(ascii: "<"), text[end] != 0x7F {
      if let mark, mark.stands(at: end, in: text) { break }
      end += 1
    }
    end = trimmed(text, start..<end)
    return end > start + scheme ? start..<end : nil
  }

  /// Whether a URL's scheme is at an offset of the source.
  static func begins(at start: Int, in source: BodySource) -> Bool {
    guard start == 0 || !source.bytes[start - 1].isASCIILetterOrDigit else { return false }
    return schemeLength(source.bytes.count - start) { source.bytes[start + $0] } != nil
  }

  /// The length of the `http://` or `https://` with which the bytes begin.
  private static func schemeLength(_ count: Int, _ byte: (Int) -> UInt8) -> Int? {
    let http: StaticString = "http"
    guard count > 7 else { return nil }
    for i in 0..<4 where byte(i) | 0x20 != http.utf8Start[i] { return nil }
    let colon = byte(4) | 0x20 == UInt8(ascii: "s") ? 5 : 4
    guard count > colon + 3, byte(colon) == UInt8(ascii: ":"), byte(colon + 1) == UInt8(ascii: "/"),
      byte(colon + 2) == UInt8(ascii: "/")
    else { return nil }
    return colon + 3
  }

  /// The end of the URL without what belongs to the sentence: punctuation, an entity,
  /// an unmatched closing bracket.
  static func trimmed(_ text: UnsafeRawBufferPointer, _ range: Range<Int>) -> Int {
    var end = range.upperBound
    // Counted once and updated while brackets are removed, so that a long run of them takes linear time.
    var surplus = 0
    for i in range {
      if text[i] == UInt8(ascii: "(") { surplus -= 1 }
      if text[i] == UInt8(ascii: ")") { surplus += 1 }
    }
    while end > range.lowerBound {
      switch text[end - 1] {
      case UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: "."), UInt8(ascii: ","),
        UInt8(ascii: ":"),
        UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "'"),
        UInt8(ascii: "\""):
        end -= 1
      case UInt8(ascii: ")"):
        if surplus <= 0 { return end }
        surplus -= 1
        end -= 1
      case UInt8(ascii: ";"):
        guard let entity = entityStart(text, range.lowerBound..<end) else { return end }
        end = entity
      default: return end
      }
    }
    return end
  }

  /// Where the `&name;` at the end of a range begins.
  private static func entityStart(_ text: UnsafeRawBufferPointer, _ range: Range<Int>) -> Int? {
    var i = range.upperBound - 2
    while i > range.lowerBound, text[i].isASCIILetterOrDigit { i -= 1 }
    return text[i] == UInt8(ascii: "&") && i < range.upperBound - 2 ? i : nil
  }
}
