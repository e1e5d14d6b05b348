import RapportBase
import RapportDiagnostics
import Testing

@Suite("Finding the nearest word")
struct NearestTests {
  @Test(
    "one typo is near",
    arguments: [
      ("catgory", "category"), ("categroy", "category"), ("Category", "category"),
      ("buying role", "buying_role"),
      ("stagess", "stages"), ("reviewd", "reviewed"),
    ])
  func findsSlips(word: String, meant: String) {
    #expect(nearest(word, among: ["stages", "category", "buying_role", "reviewed", "title"]) == meant)
  }

  @Test(
    "a word that is too different is not suggested", arguments: ["zzz", "", "a", "price-list-for-everyone"])
  func leavesFarWords(word: String) {
    #expect(nearest(word, among: ["category", "stages"]) == nil)
  }

  @Test("of equally near words the first is suggested")
  func takesFirstOfEquals() {
    #expect(nearest("cat", among: ["bat", "hat"]) == "bat")
    #expect(nearest("cat", among: ["hat", "bat"]) == "hat")
  }

  @Test("a later word is suggested if it is nearer")
  func takesNearerOne() {
    #expect(nearest("objectoin", among: ["objecting", "objection"]) == "objection")
  }

  @Test("words may have any length and script")
  func endsOnAnyWord() {
    let long = String(repeating: "x", count: 100_000)
    #expect(nearest(long, among: [long + "y"]) == nil)
    #expect(nearest("short", among: [long]) == nil)
    #expect(nearest("Préis", among: ["preis"]) == "preis")
    #expect(nearest("a\u{301}", among: [""]) == nil)
  }

  @Test("a suggestion names the near word, or otherwise up to twelve known ones")
  func suggests() {
    #expect(suggestion(for: "sates", among: ["sales"]) == "Did you mean “sales”?")
    #expect(suggestion(for: "zzzzzz", among: ["sales", "marketing"]) == "Known are sales, marketing.")
    #expect(suggestion(for: "x", among: []) == "")
    let many = (1...20).map { "value-number-\($0)" }
    #expect(suggestion(for: "zzzzzz", among: many).hasSuffix("value-number-12 and 8 more."))
  }
}
