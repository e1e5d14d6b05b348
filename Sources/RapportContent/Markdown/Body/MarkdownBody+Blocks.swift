import RapportBase

extension MarkdownBody {
  /// A top-level element of the body, with everything up to the next one.
  struct Block {
    var range: Range<Int>
    /// The level, if the block itself is a heading; not set for a heading inside it.
    var headingLevel: Int?
    /// Whether the block is or contains a heading.
    var hasHeading = false
    /// Whether it is a callout, or the list of footnotes.
    var isAside = false
  }

  static let paragraph = Array("<p>".utf8)
  private static let asides = ["<div class=\"callout", "<aside", "<section class=\"footnotes"].map {
    Array($0.utf8)
  }
  private static let voids: Set<String> = ["br", "hr", "img", "input", "wbr", "col"]

  /// Splits off the first paragraph, if the body begins with one.
  public func lead() -> (paragraph: MarkdownBody, rest: MarkdownBody) {
    var isFirst = true
    let parts = split(into: 2) { block in
      defer { isFirst = false }
      return isFirst && html[block.range].starts(with: Self.paragraph) ? 0 : 1
    }
    return (parts[0], parts[1])
  }

  /// A section of a body, without its heading.
  public struct Section: Sendable {
    public var heading: Heading
    /// The section below the heading.
    public var body: MarkdownBody
  }

  /// Splits the body into everything before the first heading, the first section with one of
  /// these headings, and the rest.
  ///
  /// - Parameter names: headings in lower case.
  public func sections(called names: Set<String>) -> (
    start: MarkdownBody, section: Section?, rest: MarkdownBody
  ) {
    let wanted = headings.first { names.contains($0.text.lowercased()) }
    var state = (hasBegun: false, level: Int?.none, isDone: false)
    let parts = split(into: 4) { block in
      if block.hasHeading { state.hasBegun = true }
      if let level = block.headingLevel {
        if let own = state.level, level <= own { (state.level, state.isDone) = (nil, true) }
        if state.level == nil, !state.isDone, let wanted, idOfHeading(block.range).isSame(as: wanted.id) {
          state.level = level
          return 3
        }
      }
      return !state.hasBegun ? 0 : state.level != nil && !block.isAside ? 1 : 2
    }
    return (
      parts[0], wanted.flatMap { parts[1].isEmpty ? nil : Section(heading: $0, body: parts[1]) }, parts[2]
    )
  }

  private func idOfHeading(_ range: Range<Int>) -> String {
    let end = (html[range].firstIndex(of: UInt8(ascii: ">")) ?? range.upperBound - 1) + 1
    return WrittenTag(html[range.lowerBound..<end]).value(of: "id")
  }

  /// Distributes the blocks, in order, to parts that can be rendered separately.
  private func split(into count: Int, _ part: (Block) -> Int) -> [MarkdownBody] {
    var parts = [MarkdownBody](repeating: MarkdownBody(), count: count)
    for index in parts.indices { parts[index].references = references }
    var slot = 0
    for block in blocks() { append(block.range, to: &parts[part(block)], &slot) }
    return parts
  }

  func blocks() -> [Block] {
    var blocks: [Block] = []
    var depth = 0
    var offset = 0
    while let start = html[offset...].firstIndex(of: UInt8(ascii: "<")) {
      let end = (html[start...].firstIndex(of: UInt8(ascii: ">")) ?? html.count - 1) + 1
      let tag = WrittenTag(html[start..<end])
      if depth == 0, !tag.isEnd {
        if let last = blocks.indices.last { blocks[last].range = blocks[last].range.lowerBound..<start }
        let isAside = Self.asides.contains { html[start...].starts(with: $0) }
        let from = blocks.isEmpty ? 0 : start
        blocks.append(Block(range: from..<html.count, headingLevel: tag.headingLevel, isAside: isAside))
      }
      if tag.headingLevel != nil, let last = blocks.indices.last { blocks[last].hasHeading = true }
      if tag.isEnd { depth = max(0, depth - 1) } else if !Self.voids.contains(tag.name) { depth += 1 }
      offset = end
    }
    if blocks.isEmpty, !html.isEmpty { blocks.append(Block(range: 0..<html.count)) }
    return blocks
  }

  /// Appends a range of the body, with its links, to a part.
  ///
  /// - Parameter slot: index of the first slot that hasn't been added yet. Ranges must be added in order.
  func append(_ range: Range<Int>, to part: inout MarkdownBody, _ slot: inout Int) {
    while slot < slots.count, slots[slot].offset < range.lowerBound { slot += 1 }
    let shift = part.html.count - range.lowerBound
    while slot < slots.count, slots[slot].offset < range.upperBound {
      var moved = slots[slot]
      moved.offset += shift
      part.slots.append(moved)
      slot += 1
    }
    part.html += html[range]
  }

  /// A range inside a paragraph. A link that ends where the range does is included.
  func part(_ range: Range<Int>, _ slot: inout Int) -> MarkdownBody {
    var part = MarkdownBody()
    part.references = references
    append(range.lowerBound..<range.upperBound + 1, to: &part, &slot)
    part.html.removeLast()
    return part
  }
}
