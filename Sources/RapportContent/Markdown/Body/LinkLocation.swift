/// A location in a block's source where a link, an image or a tag could begin.
struct LinkLocation {
  enum Kind { case bracket, image, angle, bare }
  var kind: Kind
  var offset: Int
  /// Where its matching bracket closes.
  var close: Int?
  /// Whether only white space and `>` come before it on its line, as before a definition.
  var beginsLine = false

  /// Finds all such locations in a block in one pass, skipping escapes and code.
  static func all(in block: Range<Int>, of source: BodySource) -> [LinkLocation] {
    var scan = Scan(source: source, end: block.upperBound)
    scan.run(from: block.lowerBound)
    return scan.locations
  }

  private struct Scan {
    let source: BodySource
    let end: Int
    var locations: [LinkLocation] = []
    /// Indices in `locations` of brackets that are still open.
    var open: [Int] = []
    var code: CodeSpans

    init(source: BodySource, end: Int) {
      self.source = source
      self.end = end
      code = CodeSpans(end: end)
    }

    mutating func run(from start: Int) {
      var i = start
      var beginsLine = true
      while i < end {
        let byte = source.bytes[i]
        let first = beginsLine
        beginsLine =
          BodySource.isLineEnd(byte)
          || first && (BodySource.isBlank(byte) || byte == UInt8(ascii: ">"))
        switch byte {
        case UInt8(ascii: "\\"): i += 1
        case UInt8(ascii: "`"): i = code.end(of: i, in: source) - 1
        case UInt8(ascii: "["): open(LinkLocation(kind: .bracket, offset: i, beginsLine: first))
        case UInt8(ascii: "!") where i + 1 < end && source.bytes[i + 1] == UInt8(ascii: "["):
          open(LinkLocation(kind: .image, offset: i))
          i += 1
        case UInt8(ascii: "]"): if let last = open.popLast() { locations[last].close = i }
        case UInt8(ascii: "<"): locations.append(LinkLocation(kind: .angle, offset: i))
        case UInt8(ascii: "h"), UInt8(ascii: "H"):
          if BareURL.begins(at: i, in: source) { locations.append(LinkLocation(kind: .bare, offset: i)) }
        case UInt8(ascii: "w"), UInt8(ascii: "W"):
          if BareAddress.hostBegins(at: i, in: source) {
            locations.append(LinkLocation(kind: .bare, offset: i))
          }
        default: break
        }
        i += 1
      }
    }

    mutating func open(_ location: LinkLocation) {
      open.append(locations.count)
      locations.append(location)
    }
  }
}
