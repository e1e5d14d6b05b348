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
    if !dialect.tokens.isEmpty, dialect.isHidden(text) { return }
    if isAtStart { text = UnsafeRawBufferPointer(rebasing: text.drop { $0 == 0x20 }) }
    guard beginText(text) else { return }
    let isPlain = mark == nil && dialect.tokens.isEmpty && source.traits.isDisjoint(with: Self.extensions)
    if isPlain {
      html.append(escaping: text, apostrophes: false)
      heading?.text.append(contentsOf: text)
    } else {
      writeExtended(text, of: node)
    }
  }

  /// What text may contain that libcmark doesn't know.
  private static let extensions: BodySource.Traits = [.tildes, .urls, .highlights, .hosts, .addresses]

  /// Writes text that may contain `~~`, `==`, a bare address, a token or an escape.
  private mutating func writeExtended(_ text: UnsafeRawBufferPointer, of node: CMarkNode) {
    var done = 0
    var i = 0
    while i < text.count {
      switch text[i] {
      case UInt8(ascii: "~"), UInt8(ascii: "="):
        let byte = text[i]
        let end = text[i...].firstIndex { $0 != byte } ?? text.count
        if end - i == 2 {
          writeRun(text, done..<i)
          writePair(byte, at: i, in: text, of: node)
          done = end
        }
        i = end
      case UInt8(ascii: "h"), UInt8(ascii: "H"), UInt8(ascii: "w"), UInt8(ascii: "W"), UInt8(ascii: "@"):
        guard let (range, prefix) = bareLink(at: i, from: done, in: text) else {
          i += 1
          continue
        }
        writeRun(text, done..<range.lowerBound)
        writeBareURL(UnsafeRawBufferPointer(rebasing: text[range]), prefix: prefix)
        (i, done) = (range.upperBound, range.upperBound)
      case UInt8(ascii: "["):
        guard let (token, end) = dialect.token(at: i, in: text) else {
          i += 1
          continue
        }
        writeRun(text, done..<i)
        if case .noteReference(let label) = token.kind { writeNoteReference(label) }
        (i, done) = (end, end)
      case EscapeMark.lead.0 where mark?.stands(at: i, in: text) == true:
        writeRun(text, done..<i)
        done = i + EscapeMark.length
        // An escaped character is text, whatever it looks like.
        i = done + 1
      default: i += 1
      }
    }
    writeRun(text, min(done, text.count)..<text.count)
  }

  /// A bare address that begins here, or an email address around an `@`, and the prefix that its link needs.
  private func bareLink(at i: Int, from done: Int, in text: UnsafeRawBufferPointer) -> (
    Range<Int>, prefix: String
  )? {
    guard linkDepth == 0, openLinks == 0 else { return nil }
    switch text[i] | 0x20 {
    case UInt8(ascii: "h"): return BareURL.range(at: i, in: text, mark: mark).map { ($0, "") }
    case UInt8(ascii: "w"): return BareAddress.host(at: i, in: text, mark: mark).map { ($0, "http://") }
    default: return BareAddress.mail(around: i, from: done, in: text).map { ($0, "mailto:") }
    }
  }

  private mutating func writeRun(_ text: UnsafeRawBufferPointer, _ range: Range<Int>) {
    if range.isEmpty { return }
    let run = UnsafeRawBufferPointer(rebasing: text[range])
    html.append(escaping: run, apostrophes: false)
    heading?.text.append(contentsOf: run)
  }

  /// Adds text without markup to the alternative text of an image.
  private mutating func writePlain(_ text: UnsafeRawBufferPointer) {
    let plain = mark?.replacing(in: text, with: []) ?? Array(text)
    image?.alt.append(
      contentsOf: dialect.tokens.isEmpty ? plain : plain.withUnsafeBytes(dialect.withoutTokens))
  }

  /// - Parameter prefix: what is missing in front of the address.
  private mutating func writeBareURL(_ url: UnsafeRawBufferPointer, prefix: String = "") {
    let offset = prefix == "mailto:" ? finder.lastFound : finder.find(bare: url, in: source)
    let reference = body.references.count
    body.references.append(
      BodyReference(
        kind: .link, destination: prefix + String(decoding: url, as: UTF8.self),
        position: position.position(of: offset, in: source)))
    body.slots.append(.init(offset: html.count, tag: .linkStart, reference: reference))
    writeRun(url, 0..<url.count)
    body.slots.append(.init(offset: html.count, tag: .linkEnd, reference: reference))
  }

  /// - Parameter isKept: whether it is written even before any text.
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

  /// Counts the words of hidden text. Text after the end of a comment is returned, to be shown.
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
    let text = code(node.literal)
    if image != nil {
      image?.alt.append(contentsOf: text)
      return
    }
    if hidden != nil { return countHidden(node.literal) }
    beginContent()
    heading?.text.append(contentsOf: text)
    html.append("<code>")
    text.withUnsafeBytes { html.append(escaping: $0, apostrophes: false) }
    html.append("</code>")
  }

  /// Writes code, in which a backslash is just a backslash.
  mutating func writeLiteral(_ text: UnsafeRawBufferPointer) {
    if mark == nil, dialect.tokens.isEmpty { return html.append(escaping: text, apostrophes: false) }
    code(text).withUnsafeBytes { html.append(escaping: $0, apostrophes: false) }
  }

  private func code(_ text: UnsafeRawBufferPointer) -> [UInt8] {
    let bytes = mark?.replacing(in: text, with: [UInt8(ascii: "\\")]) ?? Array(text)
    return dialect.restoring(bytes, showsHidden: true)
  }

  // MARK: Struck and highlighted text

  /// Writes `~~` or `==`, and pairs it with an earlier one if it closes it.
  private mutating func writePair(
    _ byte: UInt8, at offset: Int, in text: UnsafeRawBufferPointer, of node: CMarkNode
  ) {
    var side = Strike.sides(of: offset..<offset + 2, in: text, node)
    if byte == UInt8(ascii: "=") {
      // `a==b` is a comparison.
      if offset > 0, text[offset - 1].isASCIILetterOrDigit { side.opens = false }
      if offset + 2 < text.count, text[offset + 2].isASCIILetterOrDigit { side.closes = false }
    }
    let here = Strike(
      byte: byte, offset: html.count, headingOffset: heading?.text.count ?? 0, depth: inlineDepth)
    html.append(contentsOf: [byte, byte])
    heading?.text.append(contentsOf: [byte, byte])
    let opener = strikes.lastIndex { $0.byte == byte && $0.depth == inlineDepth }
    if side.closes, let opener {
      let tag = byte == UInt8(ascii: "=") ? "mark" : "del"
      edits.append(TextEdit(offset: strikes[opener].offset, removed: 2, added: Array("<\(tag)>".utf8)))
      edits.append(TextEdit(offset: here.offset, removed: 2, added: Array("</\(tag)>".utf8)))
      heading?.cuts.append(contentsOf: [strikes[opener].headingOffset, here.headingOffset])
      // Anything opened in between was not closed in time.
      strikes.removeSubrange(opener...)
    } else if side.opens, strikes.count < Self.depthLimit {
      strikes.append(here)
    }
  }
}
