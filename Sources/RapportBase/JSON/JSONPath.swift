/// The path to a value in a JSON document, from the outside in.
public struct JSONPath: Sendable {
  /// One step into an array or object.
  public enum Step: Sendable {
    /// An item of an array, by its index from 0.
    case item(Int)
    /// A member of an object, by its name.
    case member(String)
  }

  private let steps: [Step]

  public init(_ steps: [Step]) { self.steps = steps }

  /// The offset of the value's first byte, for messages. The document must be one that `JSONParser` accepts.
  /// If the value isn't found, the offset of the innermost value around it. Takes one pass without recursion.
  public func offset(in bytes: [UInt8]) -> Int {
    var walker = JSONWalker(bytes)
    var offset = walker.position
    for step in steps {
      guard let found = walker.enter(step) else { return offset }
      offset = found
    }
    return offset
  }
}

/// Steps through a valid document without decoding its values.
private struct JSONWalker {
  private let bytes: [UInt8]
  private(set) var position = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    skip { $0 <= 32 || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ":") }
  }

  /// Moves to a value inside the next one, and returns its offset; `nil` if it isn't there.
  mutating func enter(_ step: JSONPath.Step) -> Int? {
    guard position < bytes.count else { return nil }
    position += 1
    var (found, number) = (Int?.none, 0)
    while true {
      skipSeparators()
      guard position < bytes.count, bytes[position] != UInt8(ascii: "]"), bytes[position] != UInt8(ascii: "}")
      else { break }
      switch step {
      case .item(let wanted):
        if number == wanted { return position }
        number += 1
      case .member(let wanted):
        let start = position
        skipValue()
        let isWanted = bytes[start..<position].dropFirst().dropLast().elementsEqual(wanted.utf8)
        skipSeparators()
        // If a name occurs several times, the last one counts.
        if isWanted { found = position }
      }
      skipValue()
    }
    if let found { position = found }
    return found
  }

  private mutating func skipSeparators() {
    skip { $0 <= 32 || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ":") }
  }

  private mutating func skip(_ isSkipped: (UInt8) -> Bool) {
    while position < bytes.count, isSkipped(bytes[position]) { position += 1 }
  }

  private mutating func skipValue() {
    var depth = 0
    repeat {
      skipSeparators()
      guard position < bytes.count else { return }
      switch bytes[position] {
      case UInt8(ascii: "\""): skipText()
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        depth += 1
        position += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        depth -= 1
        position += 1
      default:
        skip { $0 > 32 && ![UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}")].contains($0) }
      }
    } while depth > 0
  }

  private mutating func skipText() {
    position += 1
    while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
      position += bytes[position] == UInt8(ascii: "\\") ? 2 : 1
    }
    position += 1
  }
}
