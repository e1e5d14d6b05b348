import RapportBase
import Testing

@Suite("Text as bytes")
struct ByteTextTests {
  private let composed = "entr\u{E9}"
  private let decomposed = "entre\u{301}"

  @Test("keeps apart, as keys, spellings that Swift considers equal")
  func tellsSpellingsApart() {
    #expect(composed == decomposed && ByteText(composed) != ByteText(decomposed))
    #expect(Set([ByteText(composed), ByteText(decomposed), ByteText(composed)]).count == 2)
    #expect(!composed.isSame(as: decomposed) && composed.isSame(as: "entr\u{E9}"[...]))
  }

  @Test("begins with, ends with and is split at ASCII characters, even if combining marks follow them")
  func seesThroughMarks() {
    #expect(".\u{308}d".begins(with: ".") && !".\u{308}d".hasPrefix("."))
    #expect("a/\u{301}b".parts(at: "/") == ["a", "\u{301}b"])
    #expect("x\u{301}".ends(with: "\u{301}") && !"x".ends(with: "xx"))
    #expect(
      "a//b/".parts(at: "/") == ["a", "b"] && "a//b/".parts(at: "/", keepsEmpty: true) == ["a", "", "b", ""])
    #expect("&\u{301}x&".replacing(byte: "&", with: "+") == "+\u{301}x+")
    #expect("x\u{301};".holds(";") && !"x".holds(";"))
  }
}
