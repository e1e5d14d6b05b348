import RapportBase
import RapportDiagnostics

extension BodyWriter {
  mutating func writeText(_ node: CMarkNode) {
    var text = node.literal
    if skippedText > 0 {
      text = UnsafeRawBufferPointer(rebasing: text.dropFirst(skippedText))
      skippedText = 0
    }
    if image != nil { return writePlain(text) }
    if hidden != nil {
      guard let shown = passHidden(text) else { return }
      text = shown
    }
    if isAtStart { text = UnsafeRawBufferPointer(rebasing: text.drop { $0 == 0x20 }) }
    guard beginText(text) else { return }
    let traits = source.traits
    let isPlain = mark == nil && !traits.contains(.tildes) && !traits.contains(.urls)
    if isPlain {
      html.append(escaping: text, apostrophes: false)
      heading?.text.append(contentsOf: text)
    } else {
      writeExtended(text, of: node)
    }
  }

  /// Writes text in which `~~`, a bare URL or an escape may stand.
  private mutating func writeExtended(_ text: UnsafeRawBufferPointer, of node: CMarkNode) {
    var done = 0
    var i = 0
    while i < text.count {
      switch text[i] {
      case UInt8(ascii: "~"):
        let end = text[i...].firstIndex { $0 != UInt8(ascii: "~") } ?? text.count
        if end - i == 2 {
          writeRun(text, done..<i)
          writeTildes(at: i, in: text, of: node)
          done = end
        }
        i = end
      case UInt8(ascii: "h"), UInt8(ascii: "H"):
        guard linkDepth == 0, openLinks == 0, let url = BareURL.range(at: i, in: text, mark: mark) else {
          i += 1
          continue
        }
        writeRun(text, done..<i)
        writeBareURL(UnsafeRawBufferPointer(rebasing: text[url]))
        i = url.upperBound
        done = i
      case EscapeMark.lead.0 where mark?.stands(at: i, in: text) == true:
        writeRun(text, done..<i)
        done = i + EscapeMark.length
        // What it escapes is text, whatever it looks like.
        i = done + 1
      default: i += 1
      }
    }
    writeRun(text, min(done, text.count)..<text.count)
  }

  private mutating func writeRun(_ text: UnsafeRawBufferPointer, _ range: Range<Int>) {
    if range.isEmpty { return }
    let run = UnsafeRawBufferPointer(rebasing: text[range])
    html.append(escaping: run, apostrophes: false)
    heading?.text.append(contentsOf: run)
  }

  /// Writes text without mark-up into an image's alternative text.
  private mutating func writePlain(_ text: UnsafeRawBufferPointer) {
    if let mark {
      image?.alt.append(contentsOf: mark.replacing(in: text, with: []))
    } else {
      image?.alt.append(contentsOf: text)
    }
  }

  private mutating func writeBareURL(_ url: UnsafeRawBufferPointer) {
    let offset = finder.find(bare: url, in: source)
    let reference = body.references.count
    body.references.append(
      BodyReference(
        kind: .link, destination: String(decoding: url, as: UTF8.self),
        position: position.position(of: offset, in: source)))
    body.slots.append(.init(offset: html.count, tag: .linkStart, reference: reference))
    writeRun(url, 0..<url.count)
    body.slots.append(.init(offset: html.count, tag: .linkEnd, reference: reference))
  }

  /// - Parameter isKept: whether it is written even before all text.
  mutating func writeBreak(_ tag: StaticString, isKept: Bool = false) {
    skippedText = 0
    if image != nil {
      image?.alt.append(UInt8(ascii: " "))
      return
    }
    if hidden != nil || isAtStart && !isKept { return }
    if isAtStart { beginContent() }
    html.append(tag)
    heading?.text.append(UInt8(ascii: " "))
  }

  /// Counts text in what is hidden; what follows a comment's end is to be shown.
  private mutating func passHidden(_ text: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer? {
    guard let hidden, hidden.isComment else {
      countHidden(text)
      return nil
    }
    var dashes = 0
    for i in text.indices {
      if text[i] == UInt8(ascii: ">"), dashes >= 2 {
        endHidden(at: 0)
        return UnsafeRawBufferPointer(rebasing: text[(i + 1)...])
      }
      dashes = text[i] == UInt8(ascii: "-") ? dashes + 1 : 0
    }
    countHidden(text)
    return nil
  }

  mutating func writeCode(_ node: CMarkNode) {
    let text = node.literal
    if image != nil {
      image?.alt.append(contentsOf: text)
      return
    }
    if hidden != nil { return countHidden(text) }
    beginContent()
    heading?.text.append(contentsOf: text)
    html.append("<code>")
    writeLiteral(text)
    html.append("</code>")
  }

  /// Writes code, in which a backslash is a backslash.
  mutating func writeLiteral(_ text: UnsafeRawBufferPointer) {
    guard let mark else { return html.append(escaping: text, apostrophes: false) }
    mark.replacing(in: text, with: [UInt8(ascii: "\\")]).withUnsafeBytes {
      html.append(escaping: $0, apostrophes: false)
    }
  }

  // MARK: Strikethrough

  /// Writes `~~`, and makes a pair of it with an earlier one if it closes one.
  private mutating func writeTildes(
    at offset: Int, in text: UnsafeRawBufferPointer, of node: CMarkNode
  ) {
    let side = Strike.sides(of: offset..<offset + 2, in: text, node)
    let here = Strike(
      offset: html.count, headingOffset: heading?.text.count ?? 0, depth: inlineDepth)
    html.append("~~")
    heading?.text.append(contentsOf: [UInt8(ascii: "~"), UInt8(ascii: "~")])
    if side.closes, let opener = strikes.last, opener.depth == inlineDepth {
      strikes.removeLast()
      edits.append(TextEdit(offset: opener.offset, removed: 2, added: Array("<del>".utf8)))
      edits.append(TextEdit(offset: here.offset, removed: 2, added: Array("</del>".utf8)))
      heading?.cuts.append(contentsOf: [opener.headingOffset, here.headingOffset])
    } else if side.opens, strikes.count < Self.depthLimit {
      strikes.append(here)
    }
  }
}
