import RapportBase
import Testing

@Suite("Escaped text")
struct EscapingTests {
  private func html(_ text: String, apostrophes: Bool = true) -> String {
    var bytes: [UInt8] = []
    bytes.append(escaping: text, apostrophes: apostrophes)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test("can't become markup in HTML")
  func escapesHTML() {
    #expect(html(#"<a b="c" d='e'>&"#) == "&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;")
    #expect(html("it's", apostrophes: false) == "it's")
    // A quote with a combining mark is one character to Swift, but browsers still see a quote.
    #expect(html("\"\u{301}") == "&quot;\u{301}")
  }

  @Test("can't become markup in XML, and lacks the characters that XML forbids")
  func escapesXML() {
    #expect(
      "<a b=\"c\" d='e'>&\n\u{1}\u{FFFE}".xmlEscaped == "&lt;a b=&quot;c&quot; d=&apos;e&apos;&gt;&amp; ")
  }
}
