import RapportBase

extension MarkdownBody {
  /// A body split into the message for buyers and the notes for colleagues.
  public struct Outgoing: Sendable {
    /// What follows `Subject:` on the first line; `nil` if there is no such line.
    public var subject: MarkdownBody?
    /// The blocks before the first heading.
    public var text = MarkdownBody()
    /// Everything from the first heading on, and all callouts and footnotes.
    public var notes = MarkdownBody()
  }

  /// The body as a message: text up to the first heading, then notes for colleagues.
  ///
  /// A heading inside a block, such as a quotation, makes that whole block the first of the notes.
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

  /// The range of the subject, if a paragraph begins with one, and the range of the rest of the paragraph
  /// including its end.
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

  /// The range of the first colon, which may be full-width, as in Chinese and Japanese.
  private static func colon(in text: ArraySlice<UInt8>) -> Range<Int>? {
    let narrow = text.firstIndex(of: UInt8(ascii: ":")).map { $0..<$0 + 1 }
    let wide = text[..<(narrow?.lowerBound ?? text.endIndex)].firstRange(of: Array("：".utf8))
    return wide ?? narrow
  }

  private static let lineBreak = Array("<br>".utf8)
}
