import RapportDiagnostics

/// Looks at YAML before the parser does, for what would cost too much or shift lines.
///
/// Aliases within aliases cost exponentially once nodes are compared, deep nesting overflows a recursive parser's
/// stack, and libyaml counts U+0085, U+2028, U+2029 and a lone carriage return as line ends where editors don't.
struct YAMLGuard {
  /// Deeper than any content needs, far from where the parser's recursion hurts.
  static let deepest = 64

  let bytes: ArraySlice<UInt8>
  let file: String
  let firstLine: Int

  /// The first fault, or `nil` when the text may go to the parser.
  func fault() -> Diagnostic? {
    lineSeparator() ?? tooDeep() ?? alias()
  }

  private func diagnostic(
    _ code: DiagnosticCode, at offset: Int, _ message: String, help: String
  ) -> Diagnostic {
    let place = bytes.position(of: offset)
    let position = SourcePosition(line: place.line + firstLine - 1, column: place.column)
    return Diagnostic(code, in: file, at: position, message, help: help)
  }

  private func lineSeparator() -> Diagnostic? {
    var offset = bytes.startIndex
    while offset < bytes.endIndex {
      let next = offset + 1 < bytes.endIndex ? bytes[offset + 1] : 0
      let afterNext = offset + 2 < bytes.endIndex ? bytes[offset + 2] : 0
      let name: String? =
        switch (bytes[offset], next, afterNext) {
        case (0x0D, let next, _) where next != 0x0A: "a carriage return"
        case (0xC2, 0x85, _): "the character U+0085"
        case (0xE2, 0x80, 0xA8): "the character U+2028"
        case (0xE2, 0x80, 0xA9): "the character U+2029"
        default: nil
        }
      if let name {
        return diagnostic(
          .lineSeparator, at: offset, "\(name) stands between the fields, an invisible line end",
          help: "Delete it and press Enter instead. It often comes along when text is pasted from a web page."
        )
      }
      offset += 1
    }
    return nil
  }

  private func tooDeep() -> Diagnostic? {
    (tooDeepInBrackets() ?? tooDeepInLines()).map { offset in
      diagnostic(
        .yamlTooComplex, at: offset, "lists or groups are nested over \(Self.deepest) deep",
        help: "Fields here need three levels at most. Put text that holds many brackets into the body.")
    }
  }

  private func tooDeepInBrackets() -> Int? {
    var depth = 0
    for offset in bytes.indices {
      switch bytes[offset] {
      case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): depth = max(0, depth - 1)
      default: continue
      }
      if depth > Self.deepest { return offset }
    }
    return nil
  }

  /// Lines nest by indent, and by each `- `, `? ` and `: ` at their start.
  private func tooDeepInLines() -> Int? {
    var open: [(indent: Int, depth: Int)] = []
    var start = bytes.startIndex
    while start < bytes.endIndex {
      let end = bytes[start...].firstIndex(of: 10) ?? bytes.endIndex
      let indent = bytes[start..<end].prefix { $0 == 32 }.count
      if start + indent < end {
        while let last = open.last, last.indent >= indent { open.removeLast() }
        var depth = open.last?.depth ?? 0
        var offset = start + indent
        while isIndicator(at: offset, before: end) {
          depth += 1
          if depth > Self.deepest { return offset }
          offset = bytes[(offset + 1)..<end].firstIndex { $0 != 32 } ?? end
        }
        // A line with a key or a text is one level as well.
        if depth == open.last?.depth ?? 0 { depth += 1 }
        if depth > Self.deepest { return start + indent }
        open.append((indent, depth))
      }
      start = end + 1
    }
    return nil
  }

  /// Hyphens without a space between them are text.
  private func isIndicator(at offset: Int, before end: Int) -> Bool {
    offset < end && "-?:".utf8.contains(bytes[offset])
      && (offset + 1 == end || bytes[offset + 1] == 32 || bytes[offset + 1] == 13)
  }

  /// An alias needs an anchor of its name: where both stand, the text is refused, whatever surrounds them.
  private func alias() -> Diagnostic? {
    guard bytes.contains(UInt8(ascii: "*")), bytes.contains(UInt8(ascii: "&")) else { return nil }
    let anchors = names(after: UInt8(ascii: "&"))
    guard !anchors.isEmpty else { return nil }
    let known = Set(anchors.map(\.name))
    guard let alias = names(after: UInt8(ascii: "*")).first(where: { known.contains($0.name) }) else {
      return nil
    }
    return diagnostic(
      .yamlFeature, at: alias.offset, "“*\(alias.name.prefix(60))” repeats a value that “&” names elsewhere",
      help: "Write the value out in each place. If the text should begin with * or &, put it in quotes.")
  }

  private func names(after mark: UInt8) -> [(name: String, offset: Int)] {
    var found: [(name: String, offset: Int)] = []
    for offset in bytes.indices where bytes[offset] == mark {
      let rest = bytes[(offset + 1)...].prefix(200)
      let name = rest.prefix { $0 > 32 && !#",[]{}"#.utf8.contains($0) }
      if !name.isEmpty { found.append((String(decoding: name, as: UTF8.self), offset)) }
    }
    return found
  }
}
