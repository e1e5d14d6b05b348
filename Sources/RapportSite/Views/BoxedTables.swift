/// Tables of a body, each in a box that scrolls by itself and that the keyboard reaches.
enum BoxedTables {
  /// Bodies hold no raw HTML and escape `<` in text, so whatever looks like a table's tag is one.
  static func boxed(_ html: String) -> String {
    guard html.contains("<table>") else { return html }
    return html.replacing("<table>", with: #"<div class="scroll" role="group" aria-label="Table" tabindex="0"><table>"#)
      .replacing("</table>", with: "</table></div>")
  }
}
