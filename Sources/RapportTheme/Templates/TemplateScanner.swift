/// Finds the tags of a template.
struct TemplateScanner {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The next tag; `nil` at the end of the template.
  mutating func next() throws(TemplateFault) -> TemplateTag? {
    guard let start = find("{{", from: position) else { return nil }
    let sign = start + 2 < bytes.count ? bytes[start + 2] : 0
    let kind = try kind(of: sign, at: start)
    let isTriple = sign == UInt8(ascii: "{")
    let hasSign = isTriple || sign == UInt8(ascii: "&") || kind != .variable
    let close: StaticString = isTriple ? "}}}" : "}}"
    guard let end = find(close, from: start + 2) else {
      throw TemplateFault(
        offset: start, message: "A tag starts here and never ends.", help: "Close it with `\(close)`.")
    }
    position = end + close.utf8CodeUnitCount
    let text = trimmed(start + (hasSign ? 3 : 2)..<end)
    try check(text, kind, at: start)
    return TemplateTag(kind: kind, text: text, range: start..<position)
  }

  private func kind(of sign: UInt8, at start: Int) throws(TemplateFault) -> TemplateTag.Kind {
    switch sign {
    case UInt8(ascii: "#"): return .section
    case UInt8(ascii: "^"): return .inverted
    case UInt8(ascii: "/"): return .close
    case UInt8(ascii: ">"): return .partial
    case UInt8(ascii: "<"): return .parent
    case UInt8(ascii: "$"): return .block
    case UInt8(ascii: "!"): return .comment
    case UInt8(ascii: "="):
      throw TemplateFault(
        offset: start, message: "Other delimiters than `{{` and `}}` are not supported.",
        help: "Remove this tag and write all tags with `{{` and `}}`.")
    case UInt8(ascii: "%"):
      throw TemplateFault(
        offset: start, message: "Settings of the template engine are not supported.",
        help: "Remove this tag: Rapport escapes every value by its type.")
    default: return .variable
    }
  }

  private func check(_ text: String, _ kind: TemplateTag.Kind, at start: Int) throws(TemplateFault) {
    guard kind != .comment else { return }
    if (kind == .partial || kind == .parent) && text.utf8.first == UInt8(ascii: "*") {
      throw TemplateFault(
        offset: start, message: "The name of a partial can't come from a value.",
        help: "Name the partial, or choose between several with sections.")
    }
    guard !text.isEmpty else {
      throw TemplateFault(
        offset: start, message: "This tag has no name.", help: "Name a value, or remove the tag.")
    }
    guard text.utf8.allSatisfy(isNameByte) else {
      throw TemplateFault(
        offset: start, message: "`\(text)` is not a name.",
        help:
          "Names consist of letters, digits, `-`, `_` and `.`; a character like `#` comes right after `{{`.")
    }
  }

  private func find(_ needle: StaticString, from start: Int) -> Int? {
    let length = needle.utf8CodeUnitCount
    guard bytes.count - start >= length else { return nil }
    return (start...bytes.count - length).first { offset in
      (0..<length).allSatisfy { bytes[offset + $0] == needle.utf8Start[$0] }
    }
  }

  private func trimmed(_ range: Range<Int>) -> String {
    var slice = bytes[range]
    while let first = slice.first, isSpace(first) { slice.removeFirst() }
    while let last = slice.last, isSpace(last) { slice.removeLast() }
    return String(decoding: slice, as: UTF8.self)
  }
}

private func isSpace(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\t")
}

private func isNameByte(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"),
    UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "("), UInt8(ascii: ")"),
    UInt8(ascii: "/"):
    true
  default: false
  }
}
