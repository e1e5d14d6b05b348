/// Finds the links, images and tags of a block in its source.
///
/// libcmark's columns for inlines are unreliable. So all locations where one could begin are collected from
/// the source, and each node takes the next location that fits it. Nodes come in reading order, so the search
/// only moves forward.
struct LinkFinder {
  let block: Range<Int>
  private var locations: [LinkLocation]?
  private var next = 0
  /// Bare URLs before this offset are part of a destination.
  private var bareFloor = 0
  /// How many searches found nothing. After a few, searching stops, because hostile
  /// bodies would make it quadratic.
  private var misses = 0
  private static let patience = 8
  /// Where the last link or tag was found, or where the block begins.
  private(set) var lastFound: Int

  /// - Parameter block: the range in the source of a paragraph, heading or table cell.
  init(block: Range<Int>) {
    self.block = block
    lastFound = block.lowerBound
  }

  /// The offset at which a link or an image begins.
  mutating func find(_ node: CMarkNode, isImage: Bool, in source: BodySource) -> Int {
    find(in: source) { location, finder in
      switch location.kind {
      case .image where isImage, .bracket where !isImage: finder.fits(location, node, source)
      case .angle where !isImage: finder.isAutolink(node, at: location.offset, source)
      default: false
      }
    }
  }

  /// The offset at which a bare URL begins.
  mutating func find(bare url: UnsafeRawBufferPointer, in source: BodySource) -> Int {
    find(in: source) { location, finder in
      location.kind == .bare && location.offset >= finder.bareFloor
        && LinkText.begins(url, at: location.offset, before: finder.block.upperBound, source)
    }
  }

  /// The offset at which a tag begins.
  mutating func find(tag: UnsafeRawBufferPointer, in source: BodySource) -> Int {
    // After its first line, a tag's text lacks the prefixes of its containers.
    let end = tag.firstIndex(where: BodySource.isLineEnd) ?? tag.count
    let firstLine = UnsafeRawBufferPointer(rebasing: tag[..<end])
    return find(in: source) { location, finder in
      location.kind == .angle
        && source.has(firstLine, at: location.offset, before: finder.block.upperBound)
    }
  }

  /// Skips everything in the brackets of the image that began at `offset`: it is just text.
  mutating func skipInside(_ offset: Int) {
    guard let locations, next > 0, locations[next - 1].offset == offset,
      let close = locations[next - 1].close
    else {
      return
    }
    while next < locations.count, locations[next].offset < close { next += 1 }
  }

  private mutating func find(
    in source: BodySource, where fits: (LinkLocation, inout LinkFinder) -> Bool
  ) -> Int {
    if misses >= Self.patience { return block.lowerBound }
    let locations = self.locations ?? LinkLocation.all(in: block, of: source)
    self.locations = locations
    var i = next
    while i < locations.count {
      if fits(locations[i], &self) {
        next = i + 1
        lastFound = locations[i].offset
        return lastFound
      }
      i += 1
    }
    misses += 1
    return block.lowerBound
  }

  private func isAutolink(_ node: CMarkNode, at offset: Int, _ source: BodySource) -> Bool {
    guard let text = node.firstChild, text.type == .text else { return false }
    let literal = text.literal
    return source.has(literal, at: offset + 1, before: block.upperBound)
      && source.byte(offset + 1 + literal.count) == UInt8(ascii: ">")
  }

  private mutating func fits(_ location: LinkLocation, _ node: CMarkNode, _ source: BodySource) -> Bool {
    guard let close = location.close else { return false }
    switch source.byte(close + 1) {
    case UInt8(ascii: "("):
      if let end = LinkText.end(of: node.url, at: close + 2, before: block.upperBound, source) {
        bareFloor = end
        return true
      }
    case UInt8(ascii: ":") where location.beginsLine: return false
    default: break
    }
    return source.labels.define(location, in: source) && LinkText.fits(node, location, source)
  }
}
