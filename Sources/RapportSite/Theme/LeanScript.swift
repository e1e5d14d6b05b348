/// A script as browsers load it: without comments, indentation and the spaces that no grammar needs.
///
/// Line ends stay where they may end a statement, so that a script without semicolons means the same. Texts, templates and regular expressions are
/// copied as they are; a file where one can't be told from a division is left alone.
struct LeanScript {
  private let source: [UInt8]
  private var place = 0
  private var out: [UInt8] = []

  private init(_ source: [UInt8]) {
    self.source = source
    out.reserveCapacity(source.count)
  }

  static func bytes(_ source: [UInt8]) -> [UInt8] {
    var script = LeanScript(source)
    return script.isWritten() ? script.out : source
  }

  /// Whether the whole script was understood.
  private mutating func isWritten() -> Bool {
    while let byte = peek() {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"): if !copy(through: byte) { return false }
      case UInt8(ascii: "`"): if !copyTemplate() { return false }
      case UInt8(ascii: "/"): if !takeSlash() { return false }
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"): takeSpace()
      default:
        out.append(byte)
        place += 1
      }
    }
    return true
  }

  private func peek(_ ahead: Int = 0) -> UInt8? {
    place + ahead < source.count ? source[place + ahead] : nil
  }

  /// Spaces stay as one between two words and between two signs that would become another; line ends stay as one.
  private mutating func takeSpace() {
    var hasLineEnd = false
    while let byte = peek(), [32, 9, 10, 13].contains(byte) {
      hasLineEnd = hasLineEnd || byte == 10
      place += 1
    }
    guard let before = out.last, before != 10 else { return }
    if hasLineEnd {
      if !LeanScript.goesOn(before, peek()) { out.append(10) }
      return
    }
    guard let after = peek() else { return }
    let wouldJoin = LeanScript.isOfWord(before) && LeanScript.isOfWord(after)
    if wouldJoin || before == after && "+-".utf8.contains(after) { out.append(32) }
  }

  /// Whether a statement goes on over a line end for certain: no semicolon is ever put there (ECMA-262 §12.10).
  private static func goesOn(_ before: UInt8, _ after: UInt8?) -> Bool {
    "{([,;:?=&|*%<>!".utf8.contains(before) || after.map { "})],;:.?=&|*%<>".utf8.contains($0) } ?? false
  }

  /// A comment, a regular expression or a division; `false` where the last two can't be told apart.
  private mutating func takeSlash() -> Bool {
    if peek(1) == UInt8(ascii: "/") {
      while let byte = peek(), byte != 10 { place += 1 }
      return true
    }
    if peek(1) == UInt8(ascii: "*") {
      place += 2
      while let byte = peek(), !(byte == UInt8(ascii: "*") && peek(1) == UInt8(ascii: "/")) { place += 1 }
      guard peek() != nil else { return false }
      place += 2
      return true
    }
    let before = out.last { $0 != 32 && $0 != 10 } ?? UInt8(ascii: ";")
    if "(,=:[!&|?{};+-*%<>~^".utf8.contains(before) || isAfterKeyword() { return copyExpression() }
    let line = source[(place + 1)...].prefix { $0 != 10 }
    guard LeanScript.isOfWord(before) || !line.contains(UInt8(ascii: "/")) else { return false }
    out.append(UInt8(ascii: "/"))
    place += 1
    return true
  }

  private func isAfterKeyword() -> Bool {
    let word = out.reversed().drop { $0 == 32 }.prefix { LeanScript.isOfWord($0) }.reversed()
    return ["return", "typeof", "case", "in", "of", "do", "else", "void"].contains {
      $0.utf8.elementsEqual(word)
    }
  }

  /// Copies a text up to its closing quote.
  private mutating func copy(through quote: UInt8) -> Bool {
    take()
    while let byte = peek(), byte != 10 {
      if byte == UInt8(ascii: "\\") { take() }
      take()
      if byte == quote { return true }
    }
    return false
  }

  private mutating func copyTemplate() -> Bool {
    take()
    while let byte = peek() {
      if byte == UInt8(ascii: "\\") {
        take()
        take()
      } else if byte == UInt8(ascii: "$"), peek(1) == UInt8(ascii: "{") {
        if !copyHole() { return false }
      } else {
        take()
        if byte == UInt8(ascii: "`") { return true }
      }
    }
    return false
  }

  /// Copies what stands in a template between `${` and `}`.
  private mutating func copyHole() -> Bool {
    take()
    take()
    var depth = 1
    while let byte = peek(), depth > 0 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"): if !copy(through: byte) { return false }
      case UInt8(ascii: "`"): if !copyTemplate() { return false }
      default:
        depth += byte == UInt8(ascii: "{") ? 1 : byte == UInt8(ascii: "}") ? -1 : 0
        take()
      }
    }
    return depth == 0
  }

  private mutating func copyExpression() -> Bool {
    take()
    var isInSet = false
    while let byte = peek(), byte != 10 {
      if byte == UInt8(ascii: "\\") { take() }
      if byte == UInt8(ascii: "[") { isInSet = true }
      if byte == UInt8(ascii: "]") { isInSet = false }
      take()
      if byte == UInt8(ascii: "/"), !isInSet { return true }
    }
    return false
  }

  private mutating func take() {
    if let byte = peek() { out.append(byte) }
    place += 1
  }

  private static func isOfWord(_ byte: UInt8) -> Bool {
    byte >= 128 || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "$") || (48...57).contains(byte)
      || (97...122).contains(byte | 32)
  }
}
