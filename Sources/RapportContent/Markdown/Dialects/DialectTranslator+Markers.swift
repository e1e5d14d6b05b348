import RapportBase

extension DialectTranslator {
  /// Handles whatever is in the place of a heading or list marker.
  mutating func readMarker(_ line: Line) {
    var line = line
    if PastedMarker.foreignSpace(at: line.start, in: source) != nil, !indent(&line) { return }
    let byte = source.bytes[line.start]
    switch byte {
    case UInt8(ascii: "#"): readHeading(line)
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      readListMarker(line)
    case UInt8(ascii: "o"), 0x80...: readBullet(line)
    default: break
    }
  }

  /// Turns no-break spaces before a marker into spaces. Returns false if no marker follows.
  private mutating func indent(_ line: inout Line) -> Bool {
    let start = line.start
    line.start = PastedMarker.space(at: start, before: line.end, in: source).end
    guard line.start < line.end else { return false }
    let byte = source.bytes[line.start]
    let isMarker =
      listMarkerEnd(line) != nil || byte == UInt8(ascii: "#")
      || PastedMarker.bullet(at: line.start, in: source) != nil
    guard isMarker else { return false }
    let columns = source.bytes[start..<line.start].count { $0 & 0xC0 != 0x80 }
    let shown = lines.isInList ? columns : min(columns, 3)
    line.indentation = max(line.indentation, 0) + shown
    replace(start..<line.start, with: [UInt8](repeating: UInt8(ascii: " "), count: shown))
    return true
  }

  // MARK: Headings

  private mutating func readHeading(_ line: Line) {
    let marks = line.range.prefix { source.bytes[$0] == UInt8(ascii: "#") }.count
    let text = line.start + marks
    guard marks <= 6, text < line.end, line.indentation < 4 else { return }
    let space = PastedMarker.space(at: text, before: line.end, in: source)
    if space.end > text {
      guard space.isForeign else { return }
      replace(text..<space.end, with: [UInt8(ascii: " ")])
      pasted.add(.space, at: line.start..<text, line: line.number, of: source)
    } else if isHeading(line, text, marks) {
      replace(text..<text, with: [UInt8(ascii: " ")])
      pasted.add(.heading, at: line.range, line: line.number, of: source)
    } else if marks == 1, isTagOrHeading(line, text) {
      pasted.add(.hash, at: line.range, line: line.number, of: source)
    }
  }

  /// Two or more marks and a word are meant as a heading. A single mark is only if several words follow and
  /// the first has a capital, because `#pricing` is how other programs write tags.
  private func isHeading(_ line: Line, _ text: Int, _ marks: Int) -> Bool {
    let first = source.bytes[text]
    if marks > 1 { return first.isASCIILetterOrDigit || first >= 0x80 || "*_[\"'(".utf8.contains(first) }
    let isCapital = first &- UInt8(ascii: "A") < 26 || first >= 0x80
    return isCapital && isTagOrHeading(line, text)
      && (text..<line.end).contains { source.bytes[$0] == UInt8(ascii: " ") }
  }

  /// Whether the line stands alone and has a single `#` before a letter.
  private func isTagOrHeading(_ line: Line, _ text: Int) -> Bool {
    let first = source.bytes[text]
    let isLetter = (first | 0x20) &- UInt8(ascii: "a") < 26 || first >= 0x80
    let isAlone =
      lines.isAfterBlank
      && (line.number == source.lineStarts.count || Line(line.number + 1, of: source).isBlank)
    return isLetter && isAlone && !(text..<line.end).contains { source.bytes[$0] == UInt8(ascii: "#") }
  }

  // MARK: Lists

  /// The offset after the list marker with which a line begins.
  private func listMarkerEnd(_ line: Line) -> Int? {
    switch source.bytes[line.start] {
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"): return line.start + 1
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      let digits = line.range.prefix { source.bytes[$0] &- UInt8(ascii: "0") < 10 }.count
      let mark = source.byte(line.start + digits)
      let ends = mark == UInt8(ascii: ".") || mark == UInt8(ascii: ")")
      return ends && digits < 10 ? line.start + digits + 1 : nil
    default: return nil
    }
  }

  private mutating func readListMarker(_ line: Line) {
    guard let end = listMarkerEnd(line), end < line.end else { return }
    if BodySource.isBlank(source.bytes[end]) {
      lines.isInList = true
      return
    }
    guard PastedMarker.foreignSpace(at: end, in: source) != nil else { return }
    let text = PastedMarker.space(at: end, before: line.end, in: source).end
    // A no-break space often ties a day such as `24.` to its month.
    let number = String(decoding: source.bytes[line.start..<end - 1], as: UTF8.self)
    guard text < line.end, number.isEmpty || number == "1" || number == "0" || lines.isInList else { return }
    replace(end..<text, with: [UInt8(ascii: " ")])
    pasted.add(.space, at: line.start..<end, line: line.number, of: source)
    lines.isInList = true
  }

  private mutating func readBullet(_ line: Line) {
    guard line.indentation < 4 || lines.isInList,
      let (kind, scalar, length) = PastedMarker.bullet(at: line.start, in: source)
    else { return }
    let end = line.start + length
    let text = PastedMarker.space(at: end, before: line.end, in: source).end
    // Two bullets in a row are just dots or stars.
    guard text < line.end,
      kind == .letter || PastedMarker.bullet(at: text, in: source).map({ $0.kind == .letter }) ?? true
    else { return }
    let isBullet =
      switch kind {
      case .firm: true
      case .loose: text > end
      case .dash: text > end && (isItem(line.number - 1, scalar) || isItem(line.number + 1, scalar))
      case .letter: source.bytes[end] == UInt8(ascii: "\t")
      }
    guard isBullet else { return }
    let depth = line.indentation > 0 ? 0 : level(of: scalar)
    let marker = [UInt8](repeating: UInt8(ascii: " "), count: depth * 2) + [lines.marker, UInt8(ascii: " ")]
    replace(line.start..<text, with: marker)
    pasted.add(.bullet, at: line.start..<end, line: line.number, of: source)
    lines.isInList = true
    lines.didReadBullet = true
  }

  /// Whether a line begins with a bullet and a space.
  private func isItem(_ number: Int, _ scalar: UInt32) -> Bool {
    guard number >= 1, number <= source.lineStarts.count else { return false }
    let line = Line(number, of: source)
    guard let bullet = PastedMarker.bullet(at: line.start, in: source), bullet.scalar == scalar else {
      return false
    }
    let end = line.start + bullet.length
    let text = PastedMarker.space(at: end, before: line.end, in: source).end
    return text > end && text < line.end
  }

  /// Word uses a different bullet for each level of a list, and its indentation is lost when copying.
  private mutating func level(of scalar: UInt32) -> Int {
    if let level = lines.bullets.firstIndex(of: scalar) {
      lines.bullets.removeLast(lines.bullets.count - level - 1)
    } else if lines.isAfterBlank {
      // This is a new list.
      if !lines.bullets.isEmpty {
        lines.marker = lines.marker == UInt8(ascii: "-") ? UInt8(ascii: "*") : UInt8(ascii: "-")
      }
      lines.bullets = [scalar]
    } else if lines.bullets.count < 4 {
      lines.bullets.append(scalar)
    }
    return lines.bullets.count - 1
  }
}
