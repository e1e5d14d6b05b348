/// Tables of a body, each in a box that scrolls by itself and that the keyboard reaches.
enum BoxedTables {
  private static let opening = Array("<table>".utf8)
  private static let closing = Array("</table>".utf8)
  private static let box = Array(#"<div class="scroll" role="group" aria-label="Table" tabindex="0">"#.utf8)
  private static let boxEnd = Array("</div>".utf8)

  /// Bodies hold no raw HTML and escape `<` in text, so whatever looks like a table's tag is one.
  static func boxed(_ html: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    var copied = 0
    var index = 0
    while index < html.count {
      if html[index] == UInt8(ascii: "<") {
        if html[index...].starts(with: opening) {
          out += html[copied..<index] + box
          copied = index
        } else if html[index...].starts(with: closing) {
          out += html[copied..<(index + closing.count)] + boxEnd
          copied = index + closing.count
        }
      }
      index += 1
    }
    return copied == 0 ? html : out + html[copied...]
  }
}
