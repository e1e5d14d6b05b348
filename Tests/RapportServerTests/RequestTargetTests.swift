import Testing

@testable import RapportServer

@Suite("The path that a request asks for")
struct RequestTargetTests {
  private func path(_ target: String) -> String { (try? RequestTarget(target).path) ?? "refused" }

  @Test("is decoded once, without its query")
  func isDecoded() throws {
    #expect(path("/") == "")
    #expect(path("/assets/") == "assets/")
    #expect(path("/assets/a%20b.html?x=/../#y") == "assets/a b.html")
    #expect(path("/%2541") == "%41")
    #expect(path("/%C3%A9t%C3%A9.html") == "été.html")
    #expect(try RequestTarget("/a?b=c").query == "?b=c")
    #expect(try RequestTarget("http://hub.example:80/a").host == "hub.example:80")
    #expect(path("http://hub.example") == "")
  }

  @Test(
    "is refused if it could lead out of the site or isn't valid text",
    arguments: [
      "/../a", "/a/../b", "/./a", "/a/..", "/%2e%2e/a", "/a/%2E%2e/b", "//a", "/a//b", "/a%2fb", "/a%00b",
      "/a\\b",
      "/a%5cb", "/a%0ab", "/%", "/%4", "/%zz", "/%ff", "a", "", "*", "/a\u{7F}",
    ])
  func isRefused(_ target: String) { #expect(path(target) == "refused") }

  @Test("has a maximum length")
  func isBounded() {
    #expect(path("/" + String(repeating: "a", count: 4095)) != "refused")
    #expect(path("/" + String(repeating: "a", count: 4096)) == "refused")
  }
}
