import RapportBase

extension MarkdownBody {
  /// What goes out to a buyer, and what is for colleagues.
  public struct Outgoing: Sendable {
    /// What the first line says after `Subject:`; `nil` without such a line.
    public var subject: MarkdownBody?
    /// The blocks before the first heading.
    public var text = MarkdownBody()
    /// Everything from the first heading on, and callouts and footnotes wherever they are.
    public var notes = MarkdownBody()
  }

  /// The body as a message: text up to the first heading, notes for colleagues after it.
  ///
  /// A heading within a block, such as a quotation, makes that whole block the first of the notes.
  public func outgoing() -> Outgoing {
    var outgoing = Outgoing()
    (outgoing.text.references, outgoing.notes.references) = (references, references)
    var isText = true
    var slot = 0
    for block in blocks() {
      if block.hasHeading { isText = false }
      let subject =
        isText && outgoing.text.isEmpty && outgoing.subject == nil ? subjectLine(of: block.range) : nil
      if let subject {
        outgoing.subject = part(subject.value, &slot)
        if let rest = subject.rest {
          outgoing.text.html = Self.paragraph
          append(rest, to: &outgoing.text, &slot)
        }
      } else if isText && !block.isAside {
        append(block.range, to: &outgoing.text, &slot)
      } else {
        append(block.range, to: &outgoing.notes, &slot)
      }
    }
    return outgoing
  }

  /// Where the subject is in a paragraph that begins with one, and what else is in that paragraph, its end included.
  private func subjectLine(of block: Range<Int>) -> (value: Range<Int>, rest: Range<Int>?)? {
    guard html[block].starts(with: Self.paragraph) else { return nil }
    let inner = block.lowerBound + Self.paragraph.count
    guard let colon = Self.colon(in: html[inner..<block.upperBound]) else { return nil }
    var label = WrittenTag.text(html[inner..<colon.lowerBound]).lowercased()
    while label.last == " " || label.last == "\u{a0}" { label.removeLast() }
    guard SubjectLabels.all.contains(label) else { return nil }
    let close =
      html[colon.upperBound..<block.upperBound].firstRange(of: Array("</p>".utf8))?.lowerBound
      ?? block.upperBound
    let line = html[colon.upperBound..<close]
    let end = line.firstIndex(of: 10) ?? close
    let breaks = line[..<end].firstRange(of: Self.lineBreak)?.lowerBound ?? end
    let rest = end < close ? end + 1..<block.upperBound : nil
    return (colon.upperBound..<breaks, rest)
  }

  /// The first colon, which Chinese and Japanese write as wide as their letters.
  private static func colon(in text: ArraySlice<UInt8>) -> Range<Int>? {
    let narrow = text.firstIndex(of: UInt8(ascii: ":")).map { $0..<$0 + 1 }
    let wide = text[..<(narrow?.lowerBound ?? text.endIndex)].firstRange(of: Array("：".utf8))
    return wide ?? narrow
  }

  private static let lineBreak = Array("<br>".utf8)
}
