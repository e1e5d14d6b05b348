import RapportHub
import Testing

@Suite("An address in content")
struct WebAddressTests {
  @Test(
    "is safe with an allowed scheme and a host or path",
    arguments: [
      "https://example.com", "http://example.com:8080/a?b=c#d", "HTTPS://EXAMPLE.COM", "mailto:a@example.com",
      "tel:+44123", "https://user@example.com/", "https://example.com/%22", "https://exämple.com/ü",
    ])
  func acceptsSafe(text: String) {
    #expect(WebAddress(text) == .safe)
  }

  @Test(
    "is unsafe under any other scheme, however it is hidden",
    arguments: [
      ("javascript:alert(1)", "javascript"), ("JaVaScRiPt:alert(1)", "javascript"),
      ("java\nscript:alert(1)", "javascript"), ("java\tscript:alert(1)", "javascript"),
      ("\u{1}javascript:alert(1)", "javascript"), (" javascript:alert(1)", "javascript"),
      ("javascript\n:alert(1)", "javascript"), ("\u{7F}javascript:alert(1)", "javascript"),
      ("data:text/html,x", "data"), ("vbscript:x", "vbscript"), ("file:///etc/passwd", "file"),
      ("blob:https://example.com/x", "blob"), ("ftp://example.com", "ftp"), ("intent://x", "intent"),
    ])
  func refusesUnsafe(text: String, scheme: String) {
    #expect(WebAddress(text) == .unsafe(scheme: scheme))
  }

  @Test(
    "is relative without a scheme",
    arguments: [
      "", "a.md", "../b.md", "#x", "//example.com/x", "/a", "a/b:c", ":a", "1a:b", "?q=a:b", "a b",
      "../my deck.pdf", "..\\a",
    ])
  func knowsRelative(text: String) {
    #expect(WebAddress(text) == .relative)
  }

  @Test(
    "is malformed if no browser opens it, or if it could end an attribute",
    arguments: [
      "https://", "https:///x", "https:x", "http:/x", "mailto:", "tel:", "https://a b", "https://a\"b",
      "https://<x>",
      "https://a`b", "https://\\evil", "https://a\u{0}", "https://?x", "https://#x", "https://:80", "a\tb",
    ])
  func knowsMalformed(text: String) {
    #expect(WebAddress(text) == .malformed)
  }
}
