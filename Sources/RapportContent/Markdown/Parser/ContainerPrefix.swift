/// The prefix that the block quotes and list items around a paragraph take from each of its lines.
struct ContainerPrefix {
  private enum Step {
    case quote
    /// Columns of white space.
    case indent(Int)
  }
  private var steps: [Step] = []

  init(around block: CMarkNode, in source: BodySource) {
    var containers: [CMarkNode] = []
    var parent = block.parent
    while let container = parent {
      if container.type == .quote || container.type == .item { containers.append(container) }
      parent = container.parent
    }
    // The column at which the content of the last container begins.
    var content = 1
    for container in containers.reversed() {
      let start = source.offset(line: container.startLine, column: container.startColumn)
      if container.type == .quote {
        steps.append(.quote)
        content = container.startColumn + (BodySource.isBlank(source.byte(start + 1)) ? 2 : 1)
      } else {
        let inner = container.startColumn + Self.itemWidth(at: start, in: source)
        steps.append(.indent(max(inner - content, 1)))
        content = inner
      }
    }
  }

  /// Where the content of a later line begins; `nil` for a lazy line, which lacks part of the prefix.
  func contentStart(of line: Range<Int>, in source: BodySource) -> Int? {
    var i = line.lowerBound
    for step in steps {
      switch step {
      case .quote:
        while i < line.upperBound, BodySource.isBlank(source.bytes[i]) { i += 1 }
        guard i < line.upperBound, source.bytes[i] == UInt8(ascii: ">") else { return nil }
        i += 1
        if i < line.upperBound, source.bytes[i] == UInt8(ascii: " ") { i += 1 }
      case .indent(let columns):
        var left = columns
        while left > 0 {
          guard i < line.upperBound, BodySource.isBlank(source.bytes[i]) else { return nil }
          left -= source.bytes[i] == UInt8(ascii: "\t") ? 4 : 1
          i += 1
        }
      }
    }
    while i < line.upperBound, BodySource.isBlank(source.bytes[i]) { i += 1 }
    return i
  }

  /// The number of columns from an item's marker to its content.
  private static func itemWidth(at start: Int, in source: BodySource) -> Int {
    var i = start
    while source.byte(i) &- UInt8(ascii: "0") < 10 { i += 1 }
    let marker = i + 1 - start
    i += 1
    var spaces = 0
    while BodySource.isBlank(source.byte(i)) {
      spaces += source.byte(i) == UInt8(ascii: "\t") ? 4 : 1
      i += 1
    }
    let empty = i >= source.bytes.count || BodySource.isLineEnd(source.bytes[i])
    // Five or more columns begin indented code, which is part of the content.
    return marker + (empty || spaces > 4 ? 1 : spaces)
  }
}
