extension Template {
  /// A range of a template's tags, with the text around them.
  struct Part {
    let template: Template
    /// Indices in `tags`.
    let tags: Range<Int>
    let bytes: Range<Int>
  }

  var whole: Part { Part(template: self, tags: tags.indices, bytes: bytes.indices) }

  /// The content between an opening tag and the tag that closes it.
  func inside(_ opener: Int) -> Part {
    let end = tags[opener].end
    return Part(
      template: self, tags: (opener + 1)..<end, bytes: tags[opener].cut.upperBound..<tags[end].cut.lowerBound)
  }

  /// The blocks directly inside a tag, by name.
  func blocks(in opener: Int) -> [String: Part] {
    var blocks: [String: Part] = [:]
    var number = opener + 1
    while number < tags[opener].end {
      if tags[number].kind == .block { blocks[tags[number].text] = inside(number) }
      number = tags[number].end + 1
    }
    return blocks
  }

  /// The bytes that are removed with a tag.
  ///
  /// A tag that shows nothing itself and is alone on its line is removed with the line (Mustache,
  /// *Sections*). Spaces before a partial are always removed: they would indent only its first line.
  func cut(_ tag: TemplateTag) -> Range<Int> {
    let isBlank = { (byte: UInt8) in byte == 32 || byte == 9 }
    let lead = bytes[..<tag.range.lowerBound].reversed().prefix(while: isBlank).count
    let start = tag.range.lowerBound - lead
    guard tag.kind != .variable, start == 0 || bytes[start - 1] == 10 else { return tag.range }
    let rest = bytes[tag.range.upperBound...].drop(while: isBlank)
    if rest.isEmpty { return start..<bytes.count }
    if rest.first == 10 { return start..<(rest.startIndex + 1) }
    let bringsText = tag.includes || tag.kind == .block
    return bringsText ? start..<tag.range.upperBound : tag.range
  }
}
