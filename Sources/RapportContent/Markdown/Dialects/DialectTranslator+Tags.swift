import RapportBase

extension DialectTranslator {
  private static let maxTagLength = 300

  /// The offset after a tag of another tool, if it ends on the same line within `maxTagLength` bytes.
  func tagEnd(_ close: StaticString, after start: Int) -> Int? {
    let end = min(start + Self.maxTagLength, source.bytes.count)
    guard start < end else { return nil }
    let line = source.bytes[start..<end].firstIndex(where: BodySource.isLineEnd) ?? end
    return source.find(close, in: start..<line).map { $0 + close.utf8CodeUnitCount }
  }

  /// Reads `[/caption]` or `[gallery ids="1"]`.
  mutating func readShortcode(at start: Int, _ line: Int) -> Int? {
    let isClosing = source.byte(start + 1) == UInt8(ascii: "/")
    var i = start + (isClosing ? 2 : 1)
    let name = i
    while source.byte(i) &- UInt8(ascii: "a") < 26 || source.byte(i) == UInt8(ascii: "_") { i += 1 }
    guard i > name, i - name < 30 else { return nil }
    let end: Int
    if isClosing {
      guard source.byte(i) == UInt8(ascii: "]") else { return nil }
      end = i + 1
    } else {
      guard source.byte(i) == UInt8(ascii: " "), let close = tagEnd("]", after: i),
        source.find("=\"", in: i..<close) != nil
      else { return nil }
      end = close
    }
    // It is the text of a link, or the label of a definition.
    guard !"([:".utf8.contains(source.byte(end)) else { return nil }
    foreign.add(.wordpress, at: start..<end, line: line, of: source)
    return end
  }
}
