import RapportBase

/// Finds Markdown and HTML markup in a field's text, which pages show unrendered.
enum FieldMarkdown {
  /// The first three pieces of markup, with their marks: `**dear**`, `[the
  /// deck](https://…)`, `# Heading`, `<br>`.
  static func pieces(of text: String) -> [String] {
    let bytes = Array(text.utf8)
    var pieces: [String] = []
    var offset = 0
    while offset < bytes.count, pieces.count < 3 {
      if let end = end(of: bytes, at: offset) {
        pieces.append(String(decoding: bytes[offset..<end], as: UTF8.self))
        offset = end
      } else {
        offset += 1
      }
    }
    return pieces
  }

  /// The longest piece, in bytes, all on one line; nothing further away is searched for a closing mark.
  private static let maxLength = 300

  private static func end(of bytes: [UInt8], at start: Int) -> Int? {
    let rest = bytes[start...].prefix(maxLength).prefix { $0 != 10 }
    switch bytes[start] {
    case UInt8(ascii: "*"):
      return pair("**", rest, bytes) ?? pair("*", rest, bytes)
    case UInt8(ascii: "_"): return pair("__", rest, bytes)
    case UInt8(ascii: "~"): return pair("~~", rest, bytes)
    case UInt8(ascii: "`"):
      return rest.dropFirst().firstIndex(of: UInt8(ascii: "`")).flatMap { $0 > start + 1 ? $0 + 1 : nil }
    case UInt8(ascii: "["): return link(rest)
    case UInt8(ascii: "#"): return heading(rest, bytes)
    case UInt8(ascii: "<"): return tag(rest)
    case UInt8(ascii: "&"): return entity(rest)
    default: return nil
    }
  }

  /// `**text**`: the marks touch the text, and no letter or digit touches them from the outside.
  private static func pair(_ mark: String, _ rest: ArraySlice<UInt8>, _ bytes: [UInt8]) -> Int? {
    let length = mark.utf8.count
    let sign = rest[rest.startIndex]
    guard rest.starts(with: mark.utf8), rest.count > 2 * length else { return nil }
    if rest.startIndex > 0, isWord(bytes[rest.startIndex - 1]) || bytes[rest.startIndex - 1] == sign {
      return nil
    }
    let inner = rest.dropFirst(length)
    guard let first = inner.first, first > 32, first != sign else { return nil }
    var index = inner.startIndex + 1
    while index + length <= rest.endIndex {
      let after = index + length < bytes.count ? bytes[index + length] : 32
      if rest[index...].starts(with: mark.utf8), bytes[index - 1] > 32, bytes[index - 1] != sign,
        after != sign,
        !isWord(after)
      {
        return index + length
      }
      index += 1
    }
    return nil
  }

  /// The offset after a link: `[text](address)` or `[[page]]`.
  private static func link(_ rest: ArraySlice<UInt8>) -> Int? {
    guard let close = rest.firstIndex(of: UInt8(ascii: "]")), close + 1 < rest.endIndex else { return nil }
    if rest.starts(with: "[[".utf8) { return rest[close + 1] == UInt8(ascii: "]") ? close + 2 : nil }
    guard rest[close + 1] == UInt8(ascii: "(") else { return nil }
    let address = rest[(close + 2)...]
    guard let end = address.firstIndex(of: UInt8(ascii: ")")), end > address.startIndex else { return nil }
    // A second pair of brackets that holds just a remark isn't an address.
    return address[..<end].contains { "/.#".utf8.contains($0) } ? end + 1 : nil
  }

  private static func heading(_ rest: ArraySlice<UInt8>, _ bytes: [UInt8]) -> Int? {
    guard rest.startIndex == 0 || bytes[rest.startIndex - 1] == 10 else { return nil }
    let marks = rest.prefix { $0 == UInt8(ascii: "#") }
    guard marks.count <= 6, let next = rest.dropFirst(marks.count).first, next == 32,
      // “# 1 in the market” is a sentence.
      rest.dropFirst(marks.count + 1).first.map({ $0 > 57 }) == true
    else { return nil }
    return rest.endIndex
  }

  private static func tag(_ rest: ArraySlice<UInt8>) -> Int? {
    guard let close = rest.firstIndex(of: UInt8(ascii: ">")) else { return nil }
    let inner = rest[(rest.startIndex + 1)..<close].drop { $0 == UInt8(ascii: "/") }
    let name = inner.prefix { (97...122).contains($0 | 32) || (48...57).contains($0) }
    let next = inner.dropFirst(name.count).first
    guard next == nil || next == 32 || next == UInt8(ascii: "/") else { return nil }
    return tags.contains(String(decoding: name, as: UTF8.self).lowercased()) ? close + 1 : nil
  }

  private static func entity(_ rest: ArraySlice<UInt8>) -> Int? {
    guard let end = rest.prefix(10).firstIndex(of: UInt8(ascii: ";")) else { return nil }
    let name = String(decoding: rest[(rest.startIndex + 1)..<end], as: UTF8.self)
    return name.hasPrefix("#") && name.utf8.count > 2 || entities.contains(name) ? end + 1 : nil
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (97...122).contains(byte | 32) || byte >= 0x80
  }

  private static let tags: Set<String> = [
    "a", "b", "br", "code", "div", "em", "font", "h1", "h2", "h3", "h4", "i", "img", "li", "mark", "ol", "p",
    "s", "small",
    "span", "strong", "sub", "sup", "table", "td", "tr", "u", "ul",
  ]
  private static let entities: Set<String> = [
    "amp", "lt", "gt", "quot", "apos", "nbsp", "ndash", "mdash", "hellip", "copy", "reg", "trade", "euro",
    "rsquo", "lsquo",
    "ldquo", "rdquo", "bull", "middot",
  ]
}
