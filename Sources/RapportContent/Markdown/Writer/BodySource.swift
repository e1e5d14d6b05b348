import RapportDiagnostics

/// A body as its author wrote it, split into lines, for everything that libcmark's tree has lost.
struct BodySource {
  let bytes: [UInt8]
  /// Line in the file of the body's first line.
  let firstLine: Int
  /// Offset of the first byte of each line. Lines end as in libcmark: with `\n`, `\r\n` or `\r`.
  private(set) var lineStarts: [Int] = [0]
  /// What the body may contain, found in one pass, so that ordinary bodies can skip the rest of the work.
  private(set) var traits: Traits = []
  private(set) var labels = DefinitionLabels()
  /// How many times `![` occurs.
  private(set) var imageMarks = 0

  /// Maps columns back to those in the file, where the source was rewritten.
  let shifts: ColumnShifts

  struct Traits: OptionSet {
    let rawValue: UInt16
    /// `~~`
    static let tildes = Traits(rawValue: 1)
    /// `:/`
    static let urls = Traits(rawValue: 2)
    /// `|`
    static let pipes = Traits(rawValue: 4)
    /// `\~` or `\:`
    static let escapes = Traits(rawValue: 8)
    /// `]:`
    static let definitions = Traits(rawValue: 16)
    /// `==`
    static let highlights = Traits(rawValue: 32)
    /// `www.`
    static let hosts = Traits(rawValue: 64)
    /// `@`
    static let addresses = Traits(rawValue: 128)
    /// Characters that `ControlCharacters` replaces.
    static let controls = Traits(rawValue: 256)
    /// `[[`
    static let wikilinks = Traits(rawValue: 512)
    /// `[^`
    static let notes = Traits(rawValue: 1024)
    /// `%%`
    static let comments = Traits(rawValue: 2048)
    /// `{%`, `{{`, `[/` and `="`, which occur in tags of other tools.
    static let tags = Traits(rawValue: 4096)
    /// `<` followed by the start of a tag
    static let angles = Traits(rawValue: 8192)

    /// Whether the source may contain what `DialectTranslator` looks for inside lines.
    var hasDialectInlines: Bool {
      !isDisjoint(with: [.wikilinks, .notes, .comments, .tags])
    }
  }

  init(_ source: ArraySlice<UInt8>, firstLine: Int, shifts: ColumnShifts = ColumnShifts()) {
    bytes = Array(source)
    self.shifts = shifts
    self.firstLine = firstLine
    lineStarts.reserveCapacity(bytes.count / 32 + 8)
    scan()
    if traits.contains(.definitions) { labels = DefinitionLabels(in: bytes) }
  }

  private mutating func scan() {
    var (traits, images, starts): (Traits, Int, [Int]) = ([], 0, lineStarts)
    bytes.withUnsafeBufferPointer { b in
      for i in b.indices {
        // Most text is lower-case letters and spaces.
        if b[i] > UInt8(ascii: "]") && b[i] < UInt8(ascii: "{") || b[i] == 32 { continue }
        let next = i + 1 < b.count ? b[i + 1] : 0
        switch b[i] {
        case UInt8(ascii: "\n"): starts.append(i + 1)
        case UInt8(ascii: "\r"): if next != UInt8(ascii: "\n") { starts.append(i + 1) }
        case UInt8(ascii: "~") where next == UInt8(ascii: "~"): traits.insert(.tildes)
        case UInt8(ascii: ":") where next == UInt8(ascii: "/"): traits.insert(.urls)
        case UInt8(ascii: "|"): traits.insert(.pipes)
        case UInt8(ascii: "<") where next > UInt8(ascii: " "): traits.insert(.angles)
        case UInt8(ascii: "\\") where EscapeMark.isMarked(next): traits.insert(.escapes)
        case UInt8(ascii: "="):
          if next == UInt8(ascii: "=") { traits.insert(.highlights) }
          if next == UInt8(ascii: "\"") { traits.insert(.tags) }
        case UInt8(ascii: ".") where i > 2 && b[i - 1] | 0x20 == UInt8(ascii: "w"): traits.insert(.hosts)
        case UInt8(ascii: "@"): traits.insert(.addresses)
        case UInt8(ascii: "[") where next == UInt8(ascii: "["): traits.insert(.wikilinks)
        case UInt8(ascii: "[") where next == UInt8(ascii: "^"): traits.insert(.notes)
        case UInt8(ascii: "[") where next == UInt8(ascii: "/"): traits.insert(.tags)
        case UInt8(ascii: "%") where next == UInt8(ascii: "%"): traits.insert(.comments)
        case UInt8(ascii: "{") where next == UInt8(ascii: "{") || next == UInt8(ascii: "%"):
          traits.insert(.tags)
        case UInt8(ascii: "]") where next == UInt8(ascii: ":"): traits.insert(.definitions)
        case UInt8(ascii: "!") where next == UInt8(ascii: "["): images += 1
        case 9: break
        case 0..<32, 0x7F: traits.insert(.controls)
        case 0xC2 where next < 0xA0: traits.insert(.controls)
        // Usually this is a dash or a quotation mark.
        case 0xE2 where next == 0x80 && i + 2 < b.count && b[i + 2] & 0xFE == 0xA8: traits.insert(.controls)
        default: break
        }
      }
    }
    lineStarts = starts
    self.traits = traits
    imageMarks = images
  }

  /// The byte at `offset`; 0 after the end.
  func byte(_ offset: Int) -> UInt8 { offset < bytes.count ? bytes[offset] : 0 }

  /// The offset of a position from libcmark, clamped to its line.
  func offset(line: Int, column: Int) -> Int {
    let range = self.line(line)
    return min(range.lowerBound + max(column - 1, 0), range.upperBound)
  }

  /// The bytes of a line without its line break. Lines count from 1.
  func line(_ line: Int) -> Range<Int> {
    let line = max(line, 1)
    guard line <= lineStarts.count else { return bytes.count..<bytes.count }
    let start = lineStarts[line - 1]
    var end = line < lineStarts.count ? lineStarts[line] : bytes.count
    while end > start, Self.isLineEnd(bytes[end - 1]) { end -= 1 }
    return start..<end
  }

  /// The bytes from the first to the last line of a block.
  func range(of block: CMarkNode) -> Range<Int> {
    let start = offset(line: block.startLine, column: block.startColumn)
    return start..<max(start, line(block.endLine).upperBound)
  }

  /// Whether the bytes at `offset` are those of `text`, and end before `end`.
  func has(_ text: UnsafeRawBufferPointer, at offset: Int, before end: Int) -> Bool {
    guard offset + text.count <= end else { return false }
    for i in text.indices where bytes[offset + i] != text[i] { return false }
    return true
  }

  static func isLineEnd(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }

  static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }
}
