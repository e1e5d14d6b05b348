extension DialectTranslator {
  mutating func readLines() {
    var number = 1
    while number <= source.lineStarts.count {
      number = readLine(number) + 1
    }
    endChunk(before: source.bytes.count)
  }

  /// A line without the white space and quote markers before its text.
  struct Line {
    var number: Int
    /// Offset of the line's text.
    var start: Int
    var end: Int
    /// Columns of white space before the text, after the last `>`.
    var indentation: Int
    var isQuoted: Bool

    init(_ number: Int, of source: BodySource) {
      self.number = number
      let range = source.line(number)
      (start, end, indentation, isQuoted) = (range.lowerBound, range.upperBound, 0, false)
      while start < end {
        switch source.bytes[start] {
        case UInt8(ascii: " "): indentation += 1
        case UInt8(ascii: "\t"): indentation = (indentation / 4 + 1) * 4
        case UInt8(ascii: ">") where indentation < 4:
          isQuoted = true
          indentation = source.byte(start + 1) == UInt8(ascii: " ") ? -1 : 0
        default: return
        }
        start += 1
      }
    }

    var isBlank: Bool { start == end }
    var range: Range<Int> { start..<end }
  }

  /// - Returns: the number of the last line read, which is a later one after a comment of several lines.
  private mutating func readLine(_ number: Int) -> Int {
    let line = Line(number, of: source)
    enterOrLeaveQuotation(line)
    if lines.isInComment {
      if source.find("-->", in: line.range) != nil { lines.isInComment = false }
      return number
    }
    if isFenced(line) { return number }
    if line.isBlank {
      endChunk(before: line.start)
      lines.isAfterBlank = true
      lines.isInHTML = false
      return number
    }
    if lines.isInHTML {
      beginChunk(at: line.start, line)
      return number
    }
    if line.indentation >= 4, !lines.isInList, lines.isAfterBlank || lines.isInIndentedCode {
      endChunk(before: line.start)
      lines.isInIndentedCode = true
      return number
    }
    lines.isInIndentedCode = false
    if line.indentation <= 0, lines.isAfterBlank { lines.isInList = false }
    var last = number
    switch source.bytes[line.start] {
    // Most lines begin with a letter that can't begin markup.
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "d"),
      UInt8(ascii: "f")...UInt8(ascii: "h"), UInt8(ascii: "j")...UInt8(ascii: "n"),
      UInt8(ascii: "p")...UInt8(ascii: "z"):
      beginChunk(at: line.start, line)
    default: last = readMarkup(line)
    }
    if !lines.didReadBullet, line.indentation <= 0 { lines.bullets = [] }
    lines.didReadBullet = false
    lines.isAfterBlank = false
    return last
  }

  /// The start and the end of a quotation both end any open list.
  private mutating func enterOrLeaveQuotation(_ line: Line) {
    guard line.isQuoted != lines.isQuoted, !line.isBlank else { return }
    lines.isQuoted = line.isQuoted
    if lines.isAfterBlank { lines.isInList = false }
  }

  /// Whether a line is in a fenced code block, or begins or ends one.
  private mutating func isFenced(_ line: Line) -> Bool {
    let byte = source.byte(line.start)
    if let fence = lines.fence {
      if fence.isQuoted, !line.isQuoted {
        // The end of a quotation also ends its code block.
        lines.fence = nil
      } else {
        let run = line.range.prefix { source.bytes[$0] == fence.byte }
        let rest = line.range.dropFirst(run.count)
        if run.count >= fence.length, rest.allSatisfy({ BodySource.isBlank(source.bytes[$0]) }) {
          lines.fence = nil
          lines.isAfterBlank = true
        }
        return true
      }
    }
    guard !line.isBlank, byte == UInt8(ascii: "`") || byte == UInt8(ascii: "~") else { return false }
    let run = line.range.prefix { source.bytes[$0] == byte }
    let rest = line.range.dropFirst(run.count)
    guard run.count >= 3, byte == UInt8(ascii: "~") || !rest.contains(where: { source.bytes[$0] == byte }),
      line.indentation < 4 || lines.isInList
    else { return false }
    if line.indentation <= 0 { lines.isInList = false }
    lines.fence = (byte, run.count, line.isQuoted)
    endChunk(before: line.start)
    return true
  }

  // MARK: What a line begins with

  private mutating func readMarkup(_ line: Line) -> Int {
    switch source.bytes[line.start] {
    case UInt8(ascii: "["):
      if readDefinition(line) || readContents(line) { return line.number }
    case UInt8(ascii: "%"):
      if let last = hideBlock(line) { return last }
    case UInt8(ascii: "<"):
      if source.find("<!--", in: line.range) == line.start, source.find("-->", in: line.range) == nil {
        endChunk(before: line.start)
        lines.isInComment = true
        return line.number
      }
      let next = source.byte(line.start + 1)
      lines.isInHTML = next == UInt8(ascii: "/") || (next | 0x20) &- UInt8(ascii: "a") < 26
    case UInt8(ascii: ":"), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "."), UInt8(ascii: "{"),
      UInt8(ascii: "i"), UInt8(ascii: "e"):
      if let (kind, end) = ForeignMarkup.beginning(source.bytes[line.range]) {
        foreign.add(kind, at: line.start..<end, line: line.number, of: source)
        endChunk(before: line.start)
        if kind == .contents { replace(line.range, with: []) }
        return line.number
      }
    default: readMarker(line)
    }
    beginChunk(at: line.start, line)
    return line.number
  }

  /// Rewrites `[^label]: text` as a list item, because it may contain blocks: lines indented by four columns
  /// belong to either.
  private mutating func readDefinition(_ line: Line) -> Bool {
    guard source.traits.contains(.notes), let close = noteEnd(at: line.start),
      source.byte(close + 1) == UInt8(ascii: ":"), line.indentation < 4 || lines.isInList
    else { return false }
    endChunk(before: line.start)
    let label = Self.normalized(source.bytes[line.start + 2..<close])
    labels.insert(label)
    dialect.definitions[line.number] = label
    var text = close + 2
    while text < line.end, BodySource.isBlank(source.bytes[text]) { text += 1 }
    replace(line.start..<text, with: Array("+ ".utf8))
    lines.isInList = true
    lines.chunk = (text, line.number)
    return true
  }

  private mutating func readContents(_ line: Line) -> Bool {
    guard ForeignMarkup.isContents(source.bytes[line.range]) else { return false }
    foreign.add(.contents, at: line.range, line: line.number, of: source)
    endChunk(before: line.start)
    replace(line.range, with: [])
    return true
  }

  /// Hides `%%` and everything up to the next one, on whatever line that is. If both are on one line,
  /// `readInlines` handles it.
  private mutating func hideBlock(_ line: Line) -> Int? {
    guard source.find("%%", in: line.range) == line.start,
      source.find("%%", in: line.start + 2..<line.end) == nil
    else { return nil }
    guard let close = source.find("%%", in: line.end..<source.bytes.count) else {
      foreign.add(.openComment, at: line.range, line: line.number, of: source)
      return nil
    }
    endChunk(before: line.start)
    var number = line.number
    replace(line.range, with: [])
    while true {
      number += 1
      let hidden = source.line(number)
      guard hidden.upperBound < close + 2 else {
        replace(hidden.lowerBound..<close + 2, with: [])
        return number
      }
      replace(hidden, with: [])
    }
  }

  // MARK: Chunks

  mutating func beginChunk(at start: Int, _ line: Line) {
    if lines.chunk == nil { lines.chunk = (start, line.number) }
  }

  mutating func endChunk(before end: Int) {
    guard let chunk = lines.chunk else { return }
    lines.chunk = nil
    guard source.traits.hasDialectInlines, end > chunk.start else { return }
    chunks.append((chunk.start..<end, chunk.line))
  }
}

extension BodySource {
  /// The offset of the first occurrence of a text in a range.
  func find(_ text: StaticString, in range: Range<Int>) -> Int? {
    let first = text.utf8Start[0]
    let count = text.utf8CodeUnitCount
    var i = range.lowerBound
    while i + count <= range.upperBound {
      if bytes[i] == first, (1..<count).allSatisfy({ bytes[i + $0] == text.utf8Start[$0] }) { return i }
      i += 1
    }
    return nil
  }
}
