/// A line of a script without the spaces and the comments that only people need.
///
/// Strings and regular expressions are copied. From a slash that may begin either a regular expression or a
/// division, the rest of the line is left as it is, and so are lines with template literals or with comments
/// in mid-line.
struct JavaScriptLine {
  private let line: ArraySlice<UInt8>
  private var index: Int
  private(set) var bytes: [UInt8] = []

  init(_ line: ArraySlice<UInt8>) {
    self.line = line
    index = line.startIndex
    bytes.reserveCapacity(line.count)
    guard !line.contains(UInt8(ascii: "`")) else {
      bytes += line
      return
    }
    while index < line.endIndex { step() }
  }

  private mutating func step() {
    let byte = line[index]
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "\t"): skipSpaces()
    case UInt8(ascii: "\""), UInt8(ascii: "'"): copy(through: byte)
    case UInt8(ascii: "/"): slash()
    default:
      bytes.append(byte)
      index += 1
    }
  }

  private mutating func skipSpaces() {
    while index < line.endIndex, line[index] == UInt8(ascii: " ") || line[index] == UInt8(ascii: "\t") {
      index += 1
    }
    guard index < line.endIndex, let previous = bytes.last else { return }
    if Self.needsSpace(previous, line[index]) { bytes.append(UInt8(ascii: " ")) }
  }

  /// Whether two characters would mean something else without the space between them: parts of words, `+ +`,
  /// `1 .x`, and `< !--`, which would begin a comment. A slash always keeps its space.
  private static func needsSpace(_ left: UInt8, _ right: UInt8) -> Bool {
    switch (left, right) {
    case (UInt8(ascii: "/"), _), (UInt8(ascii: "+"), UInt8(ascii: "+")),
      (UInt8(ascii: "-"), UInt8(ascii: "-")), (UInt8(ascii: "<"), UInt8(ascii: "!")):
      true
    case (_, UInt8(ascii: ".")): isWord(left)
    case (_, UInt8(ascii: "/")): isWord(left) || left == UInt8(ascii: ")") || left == UInt8(ascii: "]")
    default: isWord(left) && isWord(right)
    }
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "$"), UInt8(ascii: "#"),
      UInt8(ascii: "@"), UInt8(ascii: "\\"), 128...:
      true
    default: false
    }
  }

  private mutating func slash() {
    let next = index + 1 < line.endIndex ? line[index + 1] : 0
    if next == UInt8(ascii: "/") {
      index = line.endIndex
      while bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
    } else if next != UInt8(ascii: "*"), beginsExpression {
      copy(through: UInt8(ascii: "/"))
    } else {
      bytes += line[index...]
      index = line.endIndex
    }
  }

  /// Whether a slash after the bytes so far is certain to begin a regular expression.
  private var beginsExpression: Bool {
    switch bytes.last {
    case UInt8(ascii: "("), UInt8(ascii: ","), UInt8(ascii: "="), UInt8(ascii: ":"), UInt8(ascii: "["),
      UInt8(ascii: "!"), UInt8(ascii: "&"), UInt8(ascii: "|"), UInt8(ascii: "?"), UInt8(ascii: ";"):
      true
    default: false
    }
  }

  /// Copies a string or a regular expression up to the character that ends it, ignoring one after a backslash
  /// or inside a regular expression's brackets.
  private mutating func copy(through end: UInt8) {
    var isInBrackets = false
    bytes.append(line[index])
    index += 1
    while index < line.endIndex {
      let byte = line[index]
      bytes.append(byte)
      index += 1
      if byte == UInt8(ascii: "\\"), index < line.endIndex {
        bytes.append(line[index])
        index += 1
      } else if end == UInt8(ascii: "/"), byte == UInt8(ascii: "[") {
        isInBrackets = true
      } else if byte == UInt8(ascii: "]") {
        isInBrackets = false
      } else if byte == end, !isInBrackets {
        return
      }
    }
  }
}
