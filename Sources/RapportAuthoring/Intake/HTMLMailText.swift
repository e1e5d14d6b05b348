import RapportHub

/// Removes what web mail leaves in a text: tags and character references.
enum HTMLMailText {
  static func without(_ text: [UInt8]) -> [UInt8] {
    decoded(withoutTags(text))
  }

  /// Replaces tags that end a line with a line break, and removes the others.
  private static func withoutTags(_ text: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(text.count)
    var offset = 0
    while offset < text.count {
      guard text[offset] == UInt8(ascii: "<"), let end = tagEnd(in: text, from: offset) else {
        out.append(text[offset])
        offset += 1
        continue
      }
      let letters = text[(offset + 1)..<end].drop { $0 == UInt8(ascii: "/") }
      let name = String(decoding: letters.prefix { (97...122).contains($0 | 32) }, as: UTF8.self).lowercased()
      if ["br", "p", "div", "pre", "li", "tr", "blockquote"].contains(name) { out.append(10) }
      offset = end + 1
    }
    return out
  }

  /// The offset of the `>` that ends a tag; `nil` if there is no tag. Tags are short, and begin with a letter
  /// or a slash.
  private static func tagEnd(in text: [UInt8], from start: Int) -> Int? {
    guard start + 1 < text.count,
      (97...122).contains(text[start + 1] | 32) || text[start + 1] == UInt8(ascii: "/")
    else { return nil }
    return text[start..<min(start + 500, text.count)].firstIndex(of: UInt8(ascii: ">"))
  }

  private static let named: [(name: [UInt8], byte: [UInt8])] = [
    ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&apos;", "'"), ("&nbsp;", " "),
    ("&amp;", "&"),
  ].map { (Array($0.0.utf8), Array($0.1.utf8)) }

  private static func decoded(_ text: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    var offset = 0
    while offset < text.count {
      if text[offset] == UInt8(ascii: "&"),
        let found = named.first(where: { text[offset...].starts(with: $0.name) })
      {
        out += found.byte
        offset += found.name.count
      } else {
        out.append(text[offset])
        offset += 1
      }
    }
    return out
  }
}
